package org.yiyun.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code .run/nodes.properties}: where everything that runs can be reached. */
final class NodesFile {

    private NodesFile() {
    }

    static void write(Path run, List<Node> nodes, Database database, @Nullable LoadBalancer balancer,
            @Nullable EmbeddedPostgres postgres) {
        var lines = new LinkedHashMap<String, String>();
        for (var node : nodes) {
            var name = "node" + node.number();
            lines.put(name + ".pid", String.valueOf(node.pid()));
            lines.put(name + ".http", node.url());
            lines.put(name + ".amqp", "127.0.0.1:" + node.amqp());
            lines.put(name + ".stomp", "127.0.0.1:" + node.stomp());
        }
        if (balancer != null) {
            lines.put("balancer.http", balancer.url());
        }
        lines.put("postgres.url", database.urlWithLogin());
        if (postgres != null) {
            lines.put("postgres.pid", String.valueOf(postgres.pid()));
        }
        lines.put("hotline.address", "hotline.intake");
        lines.put("calls.address", "hotline.calls");
        lines.put("escalation.address", "ticket.escalation");
        Folders.writePrivate(run.resolve("nodes.properties"), Folders.lines(lines));
    }
}
