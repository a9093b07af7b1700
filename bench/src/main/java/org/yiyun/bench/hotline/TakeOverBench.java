package org.yiyun.bench.hotline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyun.bench.tickets.Api;

/**
 * What the death of a node costs: {@code TakeOverBench <run folder>} beside two or three nodes started with
 * {@code -Drestart=never}. Senders fill node 1 faster than it works and a bulk job runs there, then it is killed; measured are the
 * first and the last ticket of what only its journal held, the job's next attempt, and the first good answer through the balancer.
 */
public final class TakeOverBench {
    private static final int SENDERS = 8;
    private static final int ITEMS = 500;

    private final Properties nodes;
    private final Properties accounts;
    private final String prefix = "takeover-" + System.nanoTime() + "-";
    private final Set<String> confirmed = new HashSet<>();
    private volatile boolean over;

    private TakeOverBench(Path run) throws IOException {
        this.nodes = HotlineBench.read(run.resolve("nodes.properties"));
        this.accounts = HotlineBench.read(run.resolve("demo-accounts.properties"));
    }

    public static void main(String[] args) throws Exception {
        new TakeOverBench(Path.of(args[0])).measure();
    }

    private void measure() throws Exception {
        var senders = new ArrayList<CompletableFuture<Void>>();
        for (int sender = 0; sender < SENDERS; sender++) {
            int each = sender;
            senders.add(CompletableFuture.runAsync(() -> send(each), task -> new Thread(task, "sender").start()));
        }
        Thread.sleep(4000);
        var job = jobOnTheFirstNode();
        ProcessHandle.of(Long.parseLong(nodes.getProperty("node1.pid"))).orElseThrow().destroyForcibly();
        long killed = System.nanoTime();
        var page = CompletableFuture.supplyAsync(() -> firstGoodAnswer(killed));
        over = true;
        senders.forEach(CompletableFuture::join);
        var waiting = waiting();
        System.out.printf("%d confirmed, %d of them only in the journal of the dead node%n", confirmed.size(), waiting.size());
        int left = waiting.size();
        double first = -1;
        while (!waiting.isEmpty()) {
            waiting = waiting();
            if (waiting.size() < left && first < 0) {
                first = HotlineBench.seconds(killed);
            }
            Thread.sleep(20);
        }
        System.out.printf("first ticket elsewhere %.1f s after the kill, the last %.1f s%n", first, HotlineBench.seconds(killed));
        System.out.printf("the job went on elsewhere %.1f s after the kill%n", resumed(job, killed));
        System.out.printf("first good answer through the balancer %.2f s after the kill%n", page.join());
    }

    /** Orders a comment on many tickets until the node that is to die works on one. */
    private String jobOnTheFirstNode() throws Exception {
        var api = new Api(nodes.getProperty("node1.http"), "desk", accounts.getProperty("desk"));
        while (true) {
            var numbers = Stream.of(text("select string_agg(number, ',') from (select number from ticket order by id desc limit " + ITEMS + ") t")
                    .split(",")).map(number -> '"' + number + '"').collect(Collectors.joining(","));
            var ordered = api.post("/tickets/bulk", "{\"verb\":\"comment\",\"numbers\":[" + numbers
                    + "],\"body\":{\"text\":\"" + prefix + System.nanoTime() + "\",\"internal\":true}}");
            var id = ordered.replaceFirst("(?s).*\"id\"\\s*:\\s*\"([0-9a-f-]{36})\".*", "$1");
            for (var state = ""; !state.startsWith("COMPLETED"); state = text("select status || ' ' || coalesce(node, '') || ' ' || (done > 20) from job_run"
                    + " where id = '" + id + "'")) {
                if (state.equals("RUNNING yiyun-1 true")) {
                    return id;
                }
            }
        }
    }

    /** Seconds from the kill to the next attempt of the job. */
    private double resumed(String job, long killed) throws SQLException, InterruptedException {
        var sql = "select extract(epoch from clock_timestamp() - min(at)) from job_takeover where job_id = '" + job + "' and attempt > 1";
        var ago = text(sql);
        while (ago.equals("null")) {
            Thread.sleep(20);
            ago = text(sql);
        }
        return HotlineBench.seconds(killed) - Double.parseDouble(ago);
    }

    private String text(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(nodes.getProperty("postgres.url"));
                var query = connection.createStatement(); var rows = query.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    private void send(int sender) {
        try (var stomp = StompSender.to(nodes, accounts, 1)) {
            for (int i = 0; !over; i++) {
                var key = prefix + sender + "-" + i;
                stomp.send("hotline.intake", HotlineBench.message(key));
                synchronized (confirmed) {
                    confirmed.add(key);
                }
            }
        } catch (IOException dead) {
            // that is what is measured
        }
    }

    /** What is confirmed and no ticket yet. */
    private Set<String> waiting() throws SQLException {
        var rest = new HashSet<>(confirmed);
        try (var connection = DriverManager.getConnection(nodes.getProperty("postgres.url"));
                var query = connection.prepareStatement("select external_key from ticket where external_key like ?")) {
            query.setString(1, prefix + "%");
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    rest.remove(rows.getString(1));
                }
            }
        }
        return rest;
    }

    private double firstGoodAnswer(long since) {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var request = HttpRequest.newBuilder(URI.create(nodes.getProperty("balancer.http") + "/health/ready"))
                .timeout(Duration.ofSeconds(30)).build();
        while (true) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return HotlineBench.seconds(since);
                }
            } catch (IOException notYet) {
                // again
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return -1;
            }
        }
    }
}
