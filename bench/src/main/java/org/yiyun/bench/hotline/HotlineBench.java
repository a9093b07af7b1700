package org.yiyun.bench.hotline;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Messages to tickets beside a JDBC loop: {@code HotlineBench <run folder> [messages] [senders] [rounds]}. Sends over STOMP,
 * each message with a receipt, and counts until the last ticket is committed; then one thread inserts copies of the very rows
 * that came of it, one commit a ticket. Both on the database of the running product.
 */
public final class HotlineBench {
    private static final String QUEUE = "hotline.intake";

    private final Properties nodes;
    private final Properties accounts;
    private final int messages;
    private final int senders;

    private HotlineBench(Properties nodes, Properties accounts, int messages, int senders) {
        this.nodes = nodes;
        this.accounts = accounts;
        this.messages = messages;
        this.senders = senders;
    }

    public static void main(String[] args) throws Exception {
        var run = Path.of(args[0]);
        var bench = new HotlineBench(
                read(run.resolve("nodes.properties")),
                read(run.resolve("demo-accounts.properties")),
                args.length > 1 ? Integer.parseInt(args[1]) : 2000,
                args.length > 2 ? Integer.parseInt(args[2]) : 8);
        var rounds = args.length > 3 ? Integer.parseInt(args[3]) : 3;
        for (int round = 1; round <= rounds; round++) {
            bench.round(round);
        }
    }

    static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private void round(int round) throws Exception {
        try (var database = DriverManager.getConnection(nodes.getProperty("postgres.url"))) {
            var prefix = "bench-" + System.nanoTime() + "-";
            var before = processor();
            var product = product(database, prefix);
            var processor = processor().minus(before);
            var rows = RowCopies.read(database, prefix);
            var rival = rival(database, rows);
            var perTicket = rows.stream().mapToInt(List::size).average().orElse(0);
            System.out.printf("round %d: hotline %.0f tickets/s, JDBC loop %.0f tickets/s (%.1f rows each): %.0f %%, application %.2f ms/ticket%n",
                    round, product, rival, perTicket, 100 * product / rival, processor.toNanos() / 1e6 / messages);
        }
    }

    /** Processor time of the node so far. */
    private Duration processor() {
        return ProcessHandle.of(Long.parseLong(nodes.getProperty("node1.pid")))
                .flatMap(node -> node.info().totalCpuDuration()).orElseThrow();
    }

    private double product(Connection database, String prefix) throws Exception {
        var start = System.nanoTime();
        var pool = Executors.newFixedThreadPool(senders);
        List<Callable<Object>> work = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            var first = i;
            work.add(Executors.callable(() -> send(nodes, accounts, 1, prefix, first, senders, messages)));
        }
        for (var sent : pool.invokeAll(work)) {
            sent.get();
        }
        pool.shutdown();
        awaitTickets(database, prefix, messages);
        return messages / seconds(start);
    }

    /** One sender's share of the messages: every {@code step}-th from the {@code first} on. */
    static void send(Properties nodes, Properties accounts, int node, String prefix, int first, int step, int messages) {
        try (var stomp = StompSender.to(nodes, accounts, node)) {
            for (int i = first; i < messages; i += step) {
                stomp.send(QUEUE, message(prefix + i));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String message(String key) {
        return """
                {"schema":1,"key":"%s","channel":"PHONE","kind":"FAULT","callerName":"张三","callerPhone":"0759-1234567",\
                "institution":"H99990000001","title":"门诊结算时提示读卡失败","description":"收费窗口刷社保卡时系统提示读卡失败，\
                重启读卡器后仍不能结算，影响患者缴费。","occurredAt":"2026-11-20T09:30:00+08:00"}""".formatted(key);
    }

    static void awaitTickets(Connection database, String prefix, int messages) throws SQLException, InterruptedException {
        try (var count = database.prepareStatement("select count(*) from ticket where external_key like ?")) {
            count.setString(1, prefix + "%");
            for (long found = 0; found < messages; ) {
                Thread.sleep(50);
                try (var rows = count.executeQuery()) {
                    rows.next();
                    found = rows.getLong(1);
                }
            }
        }
    }

    private static double rival(Connection database, Collection<List<RowCopies.Row>> tickets) throws SQLException {
        database.setAutoCommit(false);
        var start = System.nanoTime();
        var statements = new HashMap<String, PreparedStatement>();
        for (var ticket : tickets) {
            RowCopies.insert(database, statements, ticket);
        }
        return tickets.size() / seconds(start);
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
