package org.yiyun.bench.dispatch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.yiyun.bench.tickets.Api;
import org.yiyun.bench.tickets.RunFolder;

/**
 * Whole proposals beside a running product that {@code GenerateTickets} has filled: {@code ProposalBench <.run> [people] [proposals]}.
 * So many people of the first line are made to whom the tickets are assigned, then proposals for graded tickets are asked for one
 * after the other over REST, which is everything: rules, staff, roster, absences, open work, turns, the choice and its reasons. Then the
 * open work alone, as the database looks it up; the rival counts all of it from everything that each person ever had.
 */
public final class ProposalBench {
    private static final String STAFF = """
            insert into staff (id, number, name, organisation, login, line, active)
            select -i, 'BENCH-' || i, '人' || i, (select min(code) from organisation), 'staff' || (i - 1), 'FIRST_LINE', true
            from generate_series(1, %d) i on conflict do nothing""";
    private static final String OPEN = """
            select login, level, count(*) from staff cross join lateral (
                select level from ticket where assignee = login and kind <> 'COMPLAINT'
                  and %s not in ('RESOLVED', 'FED_BACK', 'CLOSED', 'MERGED') limit %d) as open
            where number like 'BENCH-%%' group by login, level""";
    /** One more than the shipped rules allow. */
    private static final int MOST = 31;

    private ProposalBench() {}

    /** One thing that is measured. */
    @FunctionalInterface
    private interface Act {
        void run(int turn) throws SQLException, IOException, InterruptedException;
    }

    public static void main(String[] args) throws SQLException, IOException, InterruptedException {
        var run = new RunFolder(Path.of(args[0]));
        int people = args.length > 1 ? Integer.parseInt(args[1]) : 50;
        int proposals = args.length > 2 ? Integer.parseInt(args[2]) : 2000;
        try (var connection = run.database()) {
            execute(connection, "delete from staff where number like 'BENCH-%'");
            execute(connection, STAFF.formatted(people));
            execute(connection, "vacuum (analyze) ticket");
            var numbers = numbers(connection);
            var desk = new Api(run.url(), "desk", run.account("desk"));
            System.out.printf("%d people, %d tickets asked about%n", people, numbers.size());
            measure("proposal over REST", proposals, turn ->
                    desk.get("/dispatch/tickets/" + numbers.get(turn % numbers.size()) + "/proposal"));
            measure("open work, as far as it matters", proposals, turn -> execute(connection, OPEN.formatted("status", MOST)));
            measure("rival: open work of all they ever had", proposals / 20, turn ->
                    execute(connection, OPEN.formatted("status || ''", Integer.MAX_VALUE)));
            execute(connection, "delete from staff where number like 'BENCH-%'");
        }
    }

    private static List<String> numbers(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select number from ticket where status = 'GRADED' and kind <> 'COMPLAINT' limit 500")) {
            var numbers = new ArrayList<String>();
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
            return numbers;
        }
    }

    private static void measure(String what, int times, Act act) throws SQLException, IOException, InterruptedException {
        for (int i = 0; i < times / 4; i++) {
            act.run(i);
        }
        var histogram = new Histogram(3);
        for (int i = 0; i < times; i++) {
            var began = System.nanoTime();
            act.run(i);
            histogram.recordValue((System.nanoTime() - began) / 1000);
        }
        System.out.printf("%s: p50 %.2f ms, p99 %.2f ms, max %.2f ms%n", what, histogram.getValueAtPercentile(50) / 1000.0,
                histogram.getValueAtPercentile(99) / 1000.0, histogram.getMaxValue() / 1000.0);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
