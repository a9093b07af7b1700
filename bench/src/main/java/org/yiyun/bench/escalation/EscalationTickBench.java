package org.yiyun.bench.escalation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import org.HdrHistogram.Histogram;

/**
 * What the database does for one look of the escalation, on a database that {@code GenerateTickets} has filled:
 * {@code EscalationTickBench <jdbc url> <user> <password> [ticks]}. First with nothing due, then with a hundred alarms due
 * that are claimed, read with their clocks and tickets, and marked (and rolled back, so that every tick finds the same). The
 * rival scans: it asks the clocks that run which of them are past a share of their limit.
 */
public final class EscalationTickBench {
    private static final String CLAIM = """
            select id from ticket_alarm where fired_at is null and at <= %s
            order by at limit 100 for update skip locked""";
    private static final String READ = """
            select a.*, c.*, t.number, t.level, t.assignee, t.support_line from ticket_alarm a
            join ticket_clock c on c.id = a.clock_id join ticket t on t.id = c.ticket_id where a.id = any (?)""";
    private static final String MARK = "update ticket_alarm set fired_at = now() where id = any (?)";
    private static final String SCAN = """
            select c.id from ticket_clock c join ticket t on t.id = c.ticket_id
            where c.state = 'RUNNING' and c.due_at is not null
              and c.started_at + (c.due_at - c.started_at) * 0.8 <= now() - interval '100 years'""";

    private final Connection connection;
    private final int ticks;

    private EscalationTickBench(Connection connection, int ticks) {
        this.connection = connection;
        this.ticks = ticks;
    }

    /** One look. */
    @FunctionalInterface
    private interface Tick {
        void run() throws SQLException;
    }

    public static void main(String[] args) throws SQLException {
        try (var connection = DriverManager.getConnection(args[0], args[1], args[2])) {
            connection.setAutoCommit(false);
            var bench = new EscalationTickBench(connection, args.length > 3 ? Integer.parseInt(args[3]) : 300);
            bench.tell("tickets", "select count(*) from ticket");
            bench.tell("running clocks", "select count(*) from ticket_clock where state = 'RUNNING'");
            bench.tell("pending alarms", "select count(*) from ticket_alarm where fired_at is null");
            bench.measure("nothing due", () -> bench.claim("now() - interval '100 years'"));
            bench.measure("100 due", () -> bench.claim("now() + interval '100 years'"));
            bench.measure("rival: scan of the clocks", bench::scan);
        }
    }

    private void tell(String what, String count) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(count)) {
            rows.next();
            System.out.printf("%s: %,d%n", what, rows.getLong(1));
        }
    }

    private void measure(String what, Tick tick) throws SQLException {
        for (int i = 0; i < ticks / 5; i++) {
            tick.run();
        }
        var histogram = new Histogram(3);
        for (int i = 0; i < ticks; i++) {
            var start = System.nanoTime();
            tick.run();
            histogram.recordValue((System.nanoTime() - start) / 1000);
        }
        System.out.printf("%s: p50 %.2f ms, p99 %.2f ms, max %.2f ms%n", what, histogram.getValueAtPercentile(50) / 1000.0,
                histogram.getValueAtPercentile(99) / 1000.0, histogram.getMaxValue() / 1000.0);
    }

    private void claim(String now) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(CLAIM.formatted(now))) {
            var ids = new ArrayList<Long>();
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
            if (!ids.isEmpty()) {
                var array = connection.createArrayOf("bigint", ids.toArray());
                for (var sql : new String[] {READ, MARK}) {
                    try (var work = connection.prepareStatement(sql)) {
                        work.setArray(1, array);
                        work.execute();
                    }
                }
            }
        }
        connection.rollback();
    }

    private void scan() throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(SCAN)) {
            while (rows.next()) {
                // nothing is that old
            }
        }
        connection.rollback();
    }
}
