package org.yiyun.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
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
    static final String TEMPLATE = "yiyun_template";
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
            create table reference.mark (name text primary key, columns text not null, rows text);
            insert into reference.mark (name, columns)
              select r.tablename, string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position)
              from pg_tables r join information_schema.columns c on c.table_schema = 'public' and c.table_name = r.tablename
              where r.schemaname = 'reference' and c.is_generated = 'NEVER' group by r.tablename;
            create function reference.rows(name text) returns text language plpgsql as $$
            declare rows text; begin
              execute format('select count(*) || '':'' || coalesce(max(xmin::text::bigint), 0) from public.%I', name) into rows;
              return rows;
            end $$;
            create function reference.reset() returns void language plpgsql as $$
            declare t record; begin
              set local session_replication_role = replica;
              for t in select * from reference.mark loop
                continue when t.rows = reference.rows(t.name);
                execute format('delete from public.%I', t.name);
                execute format('insert into public.%I (%s) overriding system value select %s from reference.%I',
                               t.name, t.columns, t.columns, t.name);
                update reference.mark set rows = reference.rows(t.name) where name = t.name;
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
        factory = TestUnit.over(Asked.of(pool(source)));
    }

    /** A connection costs the server a process; tests have thousands of transactions. */
    private static DataSource pool(DataSource source) {
        // tests end sessions: each connection is looked at before it is handed out
        System.setProperty("com.zaxxer.hikari.aliveBypassWindowMs", "0");
        var pool = new HikariConfig();
        pool.setDataSource(source);
        pool.setMinimumIdle(0);
        pool.setMaximumPoolSize(48);
        return new HikariDataSource(pool);
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
