package org.yiyun.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yiyun.testing.EmptyDatabase;
import org.yiyun.testing.Postgres;

/** Which build may run on which schema. */
class MigrationPgTest {
    private static final String EXPAND = "V209901010000__sample_expand.sql";
    private static final String CONTRACT = "V209901020000__sample_contract.sql";

    @RegisterExtension
    static final Postgres db = new Postgres();

    @TempDir
    Path next;

    private EmptyDatabase database;

    @BeforeEach
    void make() throws SQLException {
        database = new EmptyDatabase(db, "yiyun_migration");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void bringsAnEmptyDatabaseToThisBuild() {
        var pending = Migration.pending(database.source());
        assertThat(pending).hasSizeGreaterThan(20);
        assertThat(Migration.migrate(database.source())).isEqualTo(pending.size());
        assertThat(Migration.pending(database.source())).isEmpty();
        assertThat(Migration.unsuitable(database.source())).isEmpty();
        assertThat(Migration.migrate(database.source())).isZero();
    }

    @Test
    void runsBesideANewerSchemaThatIsDeclaredToSuitIt() throws IOException {
        Migration.migrate(database.source());
        migrate(EXPAND, "alter table ticket add sample text; " + declare("209901010000", newest()));

        assertThat(Migration.unsuitable(database.source())).isEmpty();
        assertThat(Migration.pending(database.source())).isEmpty();
        assertThat(Migration.migrate(database.source())).isZero();
    }

    @Test
    void refusesANewerSchemaThatNobodyDeclared() throws IOException {
        Migration.migrate(database.source());
        migrate(EXPAND, "alter table ticket add sample text");

        assertThat(Migration.unsuitable(database.source())).containsExactly(EXPAND);
        assertThatThrownBy(() -> Migration.migrate(database.source()))
                .hasMessage("The database is ahead of this build: " + EXPAND + ". Start the build that it was migrated for; "
                        + "table schema_compatibility does not declare that this one can run beside.");
    }

    @Test
    void refusesWhatIsTakenAwayUntilTheBuildKnowsTheExpansion() throws IOException {
        Migration.migrate(database.source());
        migrate(EXPAND, "alter table ticket add sample text; " + declare("209901010000", newest()));
        migrate(CONTRACT, "alter table ticket drop sample; " + declare("209901020000", "209901010000"));

        assertThat(Migration.unsuitable(database.source())).containsExactly(CONTRACT);
    }

    private void migrate(String file, String sql) throws IOException {
        Files.writeString(next.resolve(file), sql);
        Migration.migrate(database.source(), "filesystem:" + next);
    }

    private String newest() {
        return Migration.checksums(database.source()).headMap("2099").lastKey();
    }

    private static String declare(String version, String buildsWith) {
        return "insert into schema_compatibility values ('" + version + "', '" + buildsWith + "')";
    }
}
