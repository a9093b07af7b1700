package org.yiyun.bench.tickets;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import org.yiyun.platform.BusinessClock;

/**
 * What wall boards and month views wait for on a million tickets: {@code MetricsLoad <.run> [screens] [seconds] [pause ms] [warm-up s]}.
 * Many screens share what one of them has counted; a lone screen has every look counted anew, once a minute its week too; the month
 * views are of other months and groups each time, so that hardly any is remembered. Wanted: a look at the wall within 300 ms.
 *
 * <p>The rivals ask the database past the product: the wall by one walk over all tickets that counts everything in passing, the month
 * by the views that the operation report reads, once for the times and once for the limits.
 */
public final class MetricsLoad {
    private static final List<String> GROUPS = List.of("LEVEL", "SERVICE_LINE", "KIND", "CHANNEL", "SYSTEM");
    private static final int MONTHS = 30;
    /** Longer than an answer is remembered. */
    private static final Duration LONE_PAUSE = Duration.ofSeconds(12);
    private static final int LONE_LOOKS = 25;

    private static final String WALK = """
            select count(*) filter (where status not in ('CLOSED', 'MERGED')),
                   count(*) filter (where status not in ('CLOSED', 'MERGED') and assignee is null),
                   count(*) filter (where next_due_at < now()),
                   count(*) filter (where created_at >= current_date), count(*) filter (where closed_at >= current_date),
                   count(*) filter (where status not in ('CLOSED', 'MERGED') and level = 1),
                   count(*) filter (where next_due_at < now() and level = 1),
                   count(*) filter (where status not in ('CLOSED', 'MERGED') and created_at < current_date - 30)
            from ticket where kind <> 'COMPLAINT'""";
    private static final String TIMES = """
            select level, count(*), count(responded_at), avg(responded_at - created_at), avg(resolved_at - created_at), sum(reopened)
            from rpt_ticket_times where created_at >= date '%1$s' and created_at < date '%1$s' + interval '1 month' group by level""";
    private static final String LIMITS = """
            select level, milestone, count(*) filter (where stopped_at <= due_at),
                   count(*) filter (where clock_late(due_at, stopped_at, state, date '%1$s' + interval '1 month'))
            from rpt_ticket_clock where created_at >= date '%1$s' and created_at < date '%1$s' + interval '1 month'
            group by level, milestone""";

    private MetricsLoad() {}

    public static void main(String[] args) throws Exception {
        var run = new RunFolder(Path.of(args[0]));
        var api = new Api(run.url(), "leader", run.account("leader"));
        var screens = Crowd.of(args);
        var one = new Crowd(1, screens.time(), 0, screens.warmUp());
        Crowd.Act wall = (random, words) -> api.get("/metrics/live");
        screens.head();
        screens.warm(wall);
        screens.measure("wall, shared", wall);
        var lone = new Crowd(1, LONE_PAUSE.multipliedBy(LONE_LOOKS), LONE_PAUSE.toMillis(), Duration.ZERO);
        lone.measure("wall, lone", wall);
        measure(one, "month", (random, words) -> api.get(
                "/metrics/months/" + month(random) + "?by=" + GROUPS.get(random.nextInt(GROUPS.size()))));
        measure(one, "breaches", (random, words) -> api.get("/metrics/months/" + month(random) + "/breaches"));
        measure(one, "loads", (random, words) -> api.get("/metrics/loads"));
        try (var database = run.database()) {
            measure(one, "rival: walk", (random, words) -> ask(database, WALK));
            measure(one, "rival: views", (random, words) -> {
                var first = month(random) + "-01";
                ask(database, TIMES.formatted(first));
                ask(database, LIMITS.formatted(first));
            });
        }
    }

    private static void measure(Crowd crowd, String name, Crowd.Act act) throws Exception {
        crowd.warm(act);
        crowd.measure(name, act);
    }

    /** One that is over. */
    private static String month(SplittableRandom random) {
        return YearMonth.now(BusinessClock.ZONE).minusMonths(1 + random.nextInt(MONTHS)).toString();
    }

    private static void ask(Connection database, String sql) throws IOException {
        try (var statement = database.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                rows.getObject(1);
            }
        } catch (SQLException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
    }
}
