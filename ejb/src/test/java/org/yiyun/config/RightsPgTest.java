package org.yiyun.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.testing.EmptyDatabase;
import org.yiyun.testing.Postgres;

/** What may be done by roles of the database that do not own it. */
class RightsPgTest {
    private static final String WRITER = "yiyun_rights_writer";
    private static final String READER = "yiyun_rights_reader";

    @RegisterExtension
    static final Postgres db = new Postgres();

    private EmptyDatabase database;

    /** As the launcher makes the application's role, and one that may only read, before there are tables. */
    @BeforeEach
    void make() throws SQLException {
        database = new EmptyDatabase(db, "yiyun_rights");
        run("create role " + WRITER, "create role " + READER,
                "alter default privileges in schema public grant select, insert, update, delete on tables to " + WRITER,
                "alter default privileges in schema public grant select on tables to " + READER);
        Migration.migrate(database.source());
    }

    @AfterEach
    void drop() throws SQLException {
        run("drop owned by " + WRITER + ", " + READER, "drop role " + WRITER + ", " + READER);
        database.close();
    }

    @Test
    void whatRunsAsTheOwnerIsForThoseWhoWriteEntriesOnly() throws SQLException {
        assertThat(functions("select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by proname"))
                .containsExactly("catalog_measure", "catalog_sort_in");
        assertThat(functions(executable("public"))).isEmpty();
        assertThat(functions(executable(READER))).isEmpty();
        assertThat(functions(executable(WRITER))).containsExactly("catalog_measure", "catalog_sort_in");
    }

    private static String executable(String role) {
        return "select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace and has_function_privilege('"
                + role + "', oid, 'execute') order by proname";
    }

    private List<String> functions(String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var connection = database.source().getConnection(); var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private void run(String... statements) throws SQLException {
        try (var connection = database.source().getConnection(); var statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
