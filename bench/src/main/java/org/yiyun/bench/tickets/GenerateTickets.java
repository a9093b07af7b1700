package org.yiyun.bench.tickets;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Fills the running product's database with tickets: {@code GenerateTickets <.run> [tickets] [seed]}. Texts are made from
 * word lists; the same seed gives the same tickets, their times end now. 50,000 are open; some 60,000 of their clocks run.
 */
public final class GenerateTickets {
    private static final int BATCH = 10_000;
    private static final String TICKETS = """
            copy ticket (id, number, kind, channel, title, description, institution, region, contact_name, contact_phone,
                external_source, external_key, status, level, scheme, assignee, support_line, remote_consent, solution, cause,
                prevention, mode, satisfied, occurred_at, closed_at, next_due_at, event_count, words, created_at, created_by,
                updated_at, updated_by, version) from stdin""";
    private static final String EVENTS =
            "copy ticket_event (id, ticket_id, sequence, type, fact, at, recorded_at, actor, details, internal) from stdin";
    private static final String CLOCKS = """
            copy ticket_clock (id, ticket_id, profile, milestone, round, unit, amount, started_at, due_at, state, stopped_at, level,
                rule_id, rule_version, rule_name, calendar_version, assessed, source) from stdin""";
    private static final String ALARMS = "copy ticket_alarm (id, clock_id, percent, stage, at, targets, fired_at) from stdin";

    private GenerateTickets() {}

    public static void main(String[] args) throws SQLException, IOException {
        var count = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        var seed = args.length > 2 ? Long.parseLong(args[2]) : 20261121L;
        try (var connection = new RunFolder(Path.of(args[0])).database()) {
            connection.setAutoCommit(false);
            fill(connection, count, seed);
        }
    }

    private static void fill(Connection connection, int count, long seed) throws SQLException, IOException {
        var began = System.nanoTime();
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var maker = new TicketMaker(seed, now, count, number(connection, "select coalesce(max(id), 0) + 1000000 from ticket"));
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (int i = 0; i < count; i++) {
            maker.make(i);
            if (i % BATCH == BATCH - 1 || i == count - 1) {
                write(copy, TICKETS, maker.tickets);
                write(copy, EVENTS, maker.events);
                write(copy, CLOCKS, maker.clocks);
                write(copy, ALARMS, maker.alarms);
                connection.commit();
                System.out.printf("%,d tickets, %.0f s%n", i + 1, (System.nanoTime() - began) / 1e9);
            }
        }
        finish(connection);
        System.out.printf("done in %.0f s%n", (System.nanoTime() - began) / 1e9);
    }

    /** Copies the rows into their table and empties them. */
    static void write(CopyManager copy, String into, StringBuilder rows) throws SQLException, IOException {
        copy.copyIn(into, new StringReader(rows.toString()));
        rows.setLength(0);
    }

    /** New rows of the application come after ours; the planner knows the tables. */
    private static void finish(Connection connection) throws SQLException {
        for (var table : new String[] {"ticket", "ticket_event", "ticket_clock", "ticket_alarm"}) {
            number(connection, "select setval('%s_seq', (select max(id) from %s) + 50)".formatted(table, table));
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("vacuum (analyze) ticket, ticket_event, ticket_clock, ticket_alarm");
        }
    }

    /** The one number that a query answers. */
    static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
