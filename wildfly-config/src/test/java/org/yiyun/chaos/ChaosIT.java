package org.yiyun.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiyun.server.Cluster;

/**
 * Two nodes behind the balancer under load, while nodes are killed, frozen and ended and the database is restarted: at the end
 * everything that was promised is there, once, and nobody had to help. One short run belongs to {@code mvn verify};
 * {@code -Pchaos} makes three long ones, {@code -Dchaos.seeds=7,8} and {@code -Dchaos.seconds=300} others.
 */
class ChaosIT {

    private static final int NODES = 2;
    private static final int USERS = 20;
    private static final int SENDERS = 2;
    private static final int BULK_TICKETS = 300;
    private static final int REPORT_TICKETS = 40;
    private static final Duration WORKED_OFF = Duration.ofMinutes(4);

    private static Cluster cluster;
    private static String quarter;
    private static Map<String, byte[]> files;
    private static List<String> bulkTickets;

    private Ledger ledger;

    @BeforeAll
    static void start() throws Exception {
        cluster = Cluster.shared();
        cluster.awaitAllReady();
        var seeding = new Ledger("seeding");
        quarter = fillLastQuarter(seeding);
        bulkTickets = open(seeding, BULK_TICKETS, "备案咨询");
        var undisturbed = new ReportWork(cluster, seeding, quarter);
        files = undisturbed.files(undisturbed.run());
    }

    static LongStream seeds() {
        return LongStream.of(List.of(System.getProperty("chaos.seeds", "1").split(",")).stream()
                .mapToLong(seed -> Long.parseLong(seed.strip())).toArray());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothingPromisedIsLostOrDoneTwice(long seed) throws Exception {
        var schedule = ChaosSchedule.of(seed, NODES, Duration.ofSeconds(Long.getLong("chaos.seconds", 75)));
        say("Chaos, " + schedule);
        ledger = new Ledger("s" + seed);
        var reports = new ReportWork(cluster, ledger, quarter);
        var bulk = new BulkWork(cluster, ledger, bulkTickets);

        endure(schedule, bulk, reports);

        var reckoning = new Reckoning(cluster, ledger);
        Awaitility.await().atMost(WORKED_OFF).pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(reckoning.unfinished()).isEmpty());
        say("Everything is worked off; counting");
        reckoning.messages();
        reckoning.writes();
        reckoning.escalations();
        reckoning.jobs(bulk, reports, files);
        reckoning.clocks();
        reckoning.auditChain();
        say("Seed " + seed + ": " + ledger + "; faults: " + reckoning.faults());
        assertThat(reckoning.faults()).as("seed %d, %s", seed, ledger).isEmpty();
    }

    /** Load and harm at the same time; returns when everybody has finished his last piece of work and all nodes are back. */
    private void endure(ChaosSchedule schedule, BulkWork bulk, ReportWork reports) throws Exception {
        var actors = new ArrayList<Actor>(List.of(bulk, reports, new AlarmClock(cluster, ledger)));
        for (int i = 0; i < USERS; i++) {
            actors.add(new RestUser(cluster, ledger, schedule.seed() * 1000 + i));
        }
        for (int i = 0; i < SENDERS; i++) {
            actors.add(HotlineSender.byStomp(cluster, ledger, i));
            actors.add(HotlineSender.byAmqp(cluster, ledger));
        }
        var over = new AtomicBoolean();
        var threads = Executors.newFixedThreadPool(actors.size());
        try {
            var working = actors.stream().<Future<?>>map(actor -> threads.submit(() -> play(actor, over))).toList();
            new Harm(cluster, ChaosIT::say).follow(schedule);
            over.set(true);
            say("The chaos is over: " + ledger);
            cluster.awaitAllReady();
            say("All nodes are back");
            for (int i = 0; i < working.size(); i++) {
                finish(actors.get(i), working.get(i));
            }
        } finally {
            over.set(true);
            threads.shutdownNow();
        }
    }

    private void play(Actor actor, AtomicBoolean over) {
        try {
            while (!over.get()) {
                actor.work();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            actor.end();
        }
    }

    private void finish(Actor actor, Future<?> work) throws InterruptedException {
        try {
            work.get(WORKED_OFF.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            ledger.surprise(actor.getClass().getSimpleName() + " failed: " + failed.getCause());
        } catch (TimeoutException late) {
            ledger.surprise(actor.getClass().getSimpleName() + " did not come to the end of its work");
        }
    }

    private static List<String> open(Ledger ledger, int count, String title) throws InterruptedException {
        var desk = new RestClient(cluster, "desk", ledger);
        var numbers = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            numbers.add(Objects.requireNonNull(desk.post("/tickets", Json.createObjectBuilder()
                    .add("kind", i % 2 == 0 ? "CONSULTATION" : "FAULT")
                    .add("channel", i % 3 == 0 ? "WECHAT" : "PHONE")
                    .add("title", title + i)
                    .add("description", "咨询异地就医备案。")
                    .add("contact", Json.createObjectBuilder().add("name", "陈晓明").add("phone", "10001234567"))
                    .build()), "no ticket").getString("number"));
        }
        return numbers;
    }

    /** Tickets of their own for the report, which lie in the quarter before this one; nobody touches them any more. */
    private static String fillLastQuarter(Ledger ledger) throws InterruptedException, SQLException {
        var numbers = open(ledger, REPORT_TICKETS, "上季度工单");
        var day = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusMonths(3);
        var quarter = day.get(IsoFields.QUARTER_OF_YEAR);
        var middle = LocalDate.of(day.getYear(), quarter * 3 - 1, 15);
        // the product never moves a ticket's opening, and its database refuses it
        try (var connection = cluster.connectAsSuperuser();
                var unguarded = connection.createStatement();
                var update = connection.prepareStatement("""
                        with moved as (update ticket set created_at = ? + id % 7 * interval '1 day' where number = any (?) returning id, created_at)
                        update ticket_search s set created_at = moved.created_at from moved where s.ticket_id = moved.id""")) {
            unguarded.execute("set session_replication_role = replica");
            update.setObject(1, middle.atTime(10, 0).atOffset(ZoneOffset.ofHours(8)));
            update.setArray(2, connection.createArrayOf("text", numbers.toArray()));
            update.executeUpdate();
        }
        return day.getYear() + "Q" + quarter;
    }

    private static void say(String text) {
        System.out.println("[" + LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "] " + text);
    }
}
