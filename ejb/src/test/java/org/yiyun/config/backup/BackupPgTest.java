package org.yiyun.config.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yiyun.config.Migration;
import org.yiyun.testing.EmptyDatabase;
import org.yiyun.testing.Postgres;

/** What is saved comes back to the last byte, and nothing is restored where it does not belong. */
class BackupPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    @TempDir
    Path folder;

    private EmptyDatabase source;
    private EmptyDatabase target;
    private Path file;

    @BeforeEach
    void make() throws SQLException {
        source = EmptyDatabase.migrated(db, "yiyun_backup");
        target = new EmptyDatabase(db, "yiyun_restore");
        file = folder.resolve("backup.zip");
        Migration.migrate(source.source());
        source.sql("""
                insert into audit_entry (at, actor, actor_kind, action, subject_type, subject_id, details)
                  select now(), 'desk', 'STAFF', 'a.b', 'ticket', n::text, '{"text":"甲\\\\t乙"}' from generate_series(1, 500) n;
                insert into ticket (id, number, kind, channel, title, description, contact_name, contact_phone, status, occurred_at, event_count, words,
                    created_at, created_by, updated_at, updated_by, version)
                  select n, 'T' || n, 'FAULT', 'PHONE', E'制表\\t换行\\n反斜杠\\\\ ' || n, '', '张三', '1', 'RECEIVED', now(), 1, to_tsvector('simple', '结算 ' || n),
                    now(), 'desk', now(), 'desk', 0 from generate_series(1, 300) n;
                update ticket set merged_into = 'T300' where id = 1;
                insert into ticket_attachment (id, ticket_id, name, media_type, size, sha256, content, created_at, created_by)
                  select 1, 1, '大附件', 'application/pdf', 4000000, '-', convert_to(repeat(E'\\\\x00FF', 1000000), 'UTF8'), now(), 'desk';
                insert into outbox (id, type, aggregate_key, schema_version, payload, created_at)
                  select gen_random_uuid(), 't', 'k', 1, '{"a":null}', now() from generate_series(1, 20);
                insert into article (id, number, kind, latest, state, published, created_at, created_by, updated_at, updated_by, version)
                  select n, 'K' || n, 'FAQ', 1, 'PUBLISHED', 1, now(), 'desk', now(), 'desk', 0 from generate_series(1, 300) n;
                insert into article_text (id, article_id, number, state, title, keywords, symptom, cause, solution, review, audience, valid_from,
                    note, author, reviewer, words, created_at, created_by, updated_at, updated_by, version)
                  select n, n, 1, 'PUBLISHED', '结算 ' || n, '', '', '', '', '', 'STAFF', current_date, '', 'desk', 'leader',
                    to_tsvector('simple', '结算 ' || n), now(), 'desk', now(), 'desk', 0 from generate_series(1, 300) n;
                insert into article_text_search (text_id, article_id, kind, audience, valid_from, stale, worth, title, title_words, published_at)
                  select n, n, 'FAQ', 'STAFF', current_date, false, 1, '结算 ' || n, '', now() from generate_series(1, 300) n;
                select setval('ticket_seq', 4711);
                """);
    }

    @AfterEach
    void drop() {
        source.close();
        target.close();
    }

    @Test
    void largeObjectsOfTheMessageStoreAreNotInTheWay() {
        source.sql("create schema messages; create table messages.page (content oid); insert into messages.page values (lo_from_bytea(0, '\\x00'))");

        assertThat(Backup.write(source.source(), file).tables()).doesNotContainKey("page");
    }

    @Test
    void whatComesBackIsWhatWasSaved() throws IOException {
        var saved = Backup.write(source.source(), file);

        assertThat(Restore.into(target.source(), file)).isEqualTo(saved);

        var again = Backup.write(target.source(), folder.resolve("again.zip"));
        assertThat(again.tables()).isEqualTo(saved.tables());
        assertThat(again.sequences()).isEqualTo(saved.sequences());
        assertThat(again.migrations()).isEqualTo(saved.migrations());
        assertThat(saved.tables().get("audit_entry").rows()).isEqualTo(500);
        assertThat(saved.tables().get("audit_unsealed").rows()).isEqualTo(500);
        assertThat(saved.tables().get("ticket_attachment").rows()).isEqualTo(1);
        assertThat(saved.sequences().get("ticket_seq")).isEqualTo(new Manifest.Sequence(4711, true));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(folder.resolve("backup.zip.part")).doesNotExist();
    }

    @Test
    void keysAndTriggersAreBackAndSequencesGoOn() {
        Backup.write(source.source(), file);
        Restore.into(target.source(), file);

        assertThat(target.text("select nextval('ticket_seq')")).isEqualTo(source.text("select nextval('ticket_seq')"));
        var keys = "select string_agg(conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated::text, ';' order by conname, conrelid::regclass::text) from pg_constraint";
        assertThat(target.text(keys)).isEqualTo(source.text(keys));
        var triggers = "select string_agg(tgname::text || tgenabled::text, ';' order by tgname, tgrelid::regclass::text) from pg_trigger where not tgisinternal";
        assertThat(target.text(triggers)).isEqualTo(source.text(triggers)).doesNotContain("_append_onlyD");
        assertThatThrownBy(() -> target.sql("delete from audit_entry")).hasMessageContaining("refused");
        assertThatThrownBy(() -> target.sql("delete from ticket where id = 299")).hasMessageContaining("of ticket T299 do not change");
        assertThatThrownBy(() -> target.sql("update ticket set merged_into = 'T301' where id = 2")).hasMessageContaining("fk_ticket_merged_into");
        assertThat(target.text("insert into outbox (id, type, aggregate_key, schema_version, payload, created_at)"
                + " values (gen_random_uuid(), 't', 'k', 1, '{}', now()) returning sequence")).isEqualTo("21");
    }

    /** Its index is over the words in another table, which have to be there first. */
    @Test
    void wordsAreFoundByTheirIndex() {
        Backup.write(source.source(), file);
        Restore.into(target.source(), file);

        var found = "from ticket_search where ticket_words(ticket_id) @@ ";
        assertThat(target.text("explain select * " + found + "'17'")).startsWith("Bitmap Heap Scan on ticket_search");
        assertThat(target.text("select string_agg(ticket_id::text, ',') " + found + "'17'")).isEqualTo("17");
        assertThat(target.text("select count(*) " + found + "'结算'")).isEqualTo("300");
        var articles = "from article_text_search where article_words(text_id) @@ ";
        assertThat(target.text("explain select * " + articles + "'17'")).startsWith("Bitmap Heap Scan on article_text_search");
        assertThat(target.text("select string_agg(text_id::text, ',') " + articles + "'17'")).isEqualTo("17");
        assertThat(target.text("select count(*) " + articles + "'结算'")).isEqualTo("300");
    }

    @Test
    void neverFillsADatabaseThatHasSomething() {
        Backup.write(source.source(), file);
        target.sql("create table anything (id int)");

        assertThatThrownBy(() -> Restore.into(target.source(), file)).isInstanceOf(BackupException.class)
                .hasMessage("The database is not empty; it has 1 relations, anything first. Restore into a new one.");
        assertThatThrownBy(() -> Restore.into(source.source(), file)).hasMessageStartingWith("The database is not empty");
    }

    @Test
    void neverRestoresTheSchemaOfAnotherBuild() throws IOException {
        Backup.write(source.source(), file);
        editManifest(text -> text.replaceFirst("migration\\.202611212100=.*", "migration.202611212100=1"));
        assertThatThrownBy(() -> Restore.into(target.source(), file))
                .hasMessage("The schema of the backup is not one of this build: migration 202611212100 differs. "
                        + "Restore with the build that made the backup and migrate afterwards.");

        editManifest(text -> text + "migration.209901010000=7\n");
        assertThatThrownBy(() -> Restore.into(target.source(), file)).hasMessageContaining("migration 209901010000 is missing");
        assertThat(target.text("select count(*) from pg_class where relnamespace = 'public'::regnamespace")).isEqualTo("0");
    }

    @Test
    void restoresAnOlderSchemaOfThisBuildWhichThenMigrates() throws IOException {
        var older = Migration.checksums(source.source()).headMap("202611251812");
        Migration.migrateTo(target.source(), older.lastKey());
        Backup.write(target.source(), file);
        target.close();

        remake();
        assertThat(Restore.into(target.source(), file).migrations()).isEqualTo(older);
        assertThat(Migration.pending(target.source())).isNotEmpty();
        assertThat(Migration.migrate(target.source())).isPositive();
    }

    @Test
    void findsADamagedFileAndAnUnfinishedOne() throws IOException {
        Backup.write(source.source(), file);
        edit("data/ticket_attachment.copy", text -> text.replace("大附件", "小附件"));
        assertThatThrownBy(() -> Restore.into(target.source(), file)).hasMessage("What was loaded is not what was saved: ticket_attachment differs");
        assertThat(target.text("select count(*) from ticket")).isEqualTo("0");

        remake();
        try (var zip = FileSystems.newFileSystem(file)) {
            Files.delete(zip.getPath(Manifest.ENTRY));
        }
        assertThatThrownBy(() -> Restore.into(target.source(), file)).hasMessage(file + " has no manifest: it is no backup, or an unfinished one.");
    }

    @Test
    void neverOverwritesABackup() {
        Backup.write(source.source(), file);
        assertThatThrownBy(() -> Backup.write(source.source(), file)).hasMessage(file + " exists already; a backup never overwrites another.");
    }

    @Test
    void leavesNothingOutInSilence() {
        source.sql("alter table ticket add column scan oid; update ticket set scan = lo_from_bytea(0, 'x') where id = 1");
        assertThatThrownBy(() -> Backup.write(source.source(), file))
                .hasMessage("Large objects are not part of this backup, but [ticket.scan] may point to some: use pg_dump.");
        assertThat(file).doesNotExist();
    }

    private void remake() {
        try {
            target = new EmptyDatabase(db, "yiyun_restore");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void editManifest(UnaryOperator<String> change) throws IOException {
        edit(Manifest.ENTRY, change);
    }

    private void edit(String entry, UnaryOperator<String> change) throws IOException {
        try (var zip = FileSystems.newFileSystem(file)) {
            var path = zip.getPath(entry);
            Files.writeString(path, change.apply(Files.readString(path, StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        }
    }
}
