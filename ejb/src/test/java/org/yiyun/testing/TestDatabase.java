package org.yiyun.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * One PostgreSQL 18 a test JVM: migrated once into a template, tests run in a copy of it. {@link #reset()} brings every
 * table back to what the migrations left, in milliseconds and past the triggers of append-only tables.
 */
final class TestDatabase {
    private static final String TEMPLATE = "yiyun_template";
    private static final String NAME = "yiyun_test";
    private static final String RESET = """
            create schema reference;
            do $$
            declare t record;
            begin
              for t in select relname from pg_class where relnamespace = 'public'::regnamespace
                  and relkind in ('r', 'p') and not relispartition and relname not like 'flyway%' loop
                execute format('create table reference.%I as table public.%I', t.relname, t.relname);
              end loop;
            end $$;
            create table reference.mark (name text primary key, rows text not null);
            create function reference.rows(name text) returns text language plpgsql as $$
            declare rows text; begin
              execute format('select count(*) || '':'' || coalesce(max(xmin::text::bigint), 0) from public.%I', name) into rows;
              return rows;
            end $$;
            create function reference.reset() returns void language plpgsql as $$
            declare t record; begin
              set local session_replication_role = replica;
              for t in select c.table_name, string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position) as columns
                  from information_schema.columns c
                  join pg_tables r on r.schemaname = 'reference' and r.tablename = c.table_name
                  left join reference.mark m on m.name = c.table_name
                  where c.table_schema = 'public' and c.is_generated = 'NEVER'
                    and m.rows is distinct from reference.rows(c.table_name)
                  group by c.table_name loop
                execute format('delete from public.%I', t.table_name);
                execute format('insert into public.%I (%s) overriding system value select %s from reference.%I',
                               t.table_name, t.columns, t.columns, t.table_name);
                insert into reference.mark values (t.table_name, reference.rows(t.table_name))
                    on conflict (name) do update set rows = excluded.rows;
              end loop;
            end $$;
            """;

    private static final TestDatabase INSTANCE = new TestDatabase();

    private final DataSource source;
    private final EntityManagerFactory factory;

    private TestDatabase() {
        try {
            @SuppressWarnings("resource") // ends with the JVM
            var server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("timezone", "Asia/Shanghai")
                    .start();
            run(server.getPostgresDatabase(), "create database " + TEMPLATE);
            Flyway.configure().dataSource(server.getDatabase("postgres", TEMPLATE)).load().migrate();
            run(server.getPostgresDatabase(), "create database " + NAME + " template " + TEMPLATE);
            source = server.getDatabase("postgres", NAME);
            run(source, RESET);
        } catch (IOException noServer) {
            throw new UncheckedIOException(noServer);
        }
        factory = TestUnit.over(source);
    }

    static TestDatabase get() {
        return INSTANCE;
    }

    DataSource source() {
        return source;
    }

    EntityManagerFactory factory() {
        return factory;
    }

    void reset() {
        run(source, "select reference.reset()");
        factory.getCache().evictAll();
    }

    private static void run(DataSource source, String sql) {
        try (var connection = source.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
