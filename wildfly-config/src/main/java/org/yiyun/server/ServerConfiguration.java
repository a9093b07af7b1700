package org.yiyun.server;

import java.util.List;

/** The configurations that the scripts make, and from which of the stock ones. */
enum ServerConfiguration {
    /** A node on its own. */
    SINGLE("yiyun.xml", "standalone-full-ha.xml", 0),
    /** One of two nodes, which watches over the messages of the other. */
    PAIR("yiyun-pair.xml", "standalone-full-ha.xml", 1),
    /** One of three nodes, which watches over the messages of both others. */
    TRIO("yiyun-trio.xml", "standalone-full-ha.xml", 2),
    BALANCER("yiyun-balancer.xml", "standalone-load-balancer.xml", 0);

    private final String file;
    private final String stock;
    private final int backups;

    ServerConfiguration(String file, String stock, int backups) {
        this.file = file;
        this.stock = stock;
        this.backups = backups;
    }

    /** What so many nodes need: the one of each node first, then that of the balancer. */
    static List<ServerConfiguration> of(int nodes) {
        return switch (nodes) {
            case 1 -> List.of(SINGLE);
            case 2 -> List.of(PAIR, BALANCER);
            default -> List.of(TRIO, BALANCER);
        };
    }

    String file() {
        return file;
    }

    String draft() {
        return "draft-" + file;
    }

    String stock() {
        return stock;
    }

    /** How many brokers of other nodes it can stand in for. */
    int backups() {
        return backups;
    }
}
