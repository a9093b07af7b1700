package org.yiyun.bench.hotline;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/**
 * How many messages a second the brokers confirm: {@code ReceiptBench <run folder> [messages] [senders]}. Sends over STOMP, each
 * message with a receipt, first to one node, then to all nodes at once, and waits in between until all are tickets. Run beside one node and
 * beside two it tells what the second brings and what the shared store costs.
 */
public final class ReceiptBench {
    private final Properties nodes;
    private final Properties accounts;
    private final int messages;

    private ReceiptBench(Path run, int messages) throws IOException {
        this.nodes = HotlineBench.read(run.resolve("nodes.properties"));
        this.accounts = HotlineBench.read(run.resolve("demo-accounts.properties"));
        this.messages = messages;
    }

    public static void main(String[] args) throws Exception {
        var bench = new ReceiptBench(Path.of(args[0]), args.length > 1 ? Integer.parseInt(args[1]) : 1000);
        var senders = args.length > 2 ? Integer.parseInt(args[2]) : 8;
        var all = IntStream.iterate(1, node -> bench.nodes.containsKey("node" + node + ".stomp"), node -> node + 1).boxed().toList();
        for (int round = 1; round <= 3; round++) {
            bench.round(round, List.of(1), 1);
            bench.round(round, List.of(1), senders);
            if (all.size() > 1) {
                bench.round(round, all, senders);
            }
        }
    }

    private void round(int round, List<Integer> to, int senders) throws Exception {
        var prefix = "receipt-" + System.nanoTime() + "-";
        long start = System.nanoTime();
        var work = IntStream.range(0, senders)
                .mapToObj(sender -> CompletableFuture.runAsync(
                        () -> HotlineBench.send(nodes, accounts, to.get(sender % to.size()), prefix, sender, senders, messages),
                        task -> new Thread(task, "sender").start()))
                .toList();
        work.forEach(CompletableFuture::join);
        var confirmed = messages / HotlineBench.seconds(start);
        try (var database = DriverManager.getConnection(nodes.getProperty("postgres.url"))) {
            HotlineBench.awaitTickets(database, prefix, messages);
        }
        System.out.printf("round %d, nodes %s, %d senders: %.0f receipts/s, %.0f tickets/s%n",
                round, to, senders, confirmed, messages / HotlineBench.seconds(start));
    }
}
