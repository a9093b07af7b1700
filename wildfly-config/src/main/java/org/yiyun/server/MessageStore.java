package org.yiyun.server;

import java.util.List;

/** Where brokers keep their messages, so that another node can go on with them. */
enum MessageStore {
    /** Files in a folder that all nodes see. */
    DIRECTORY(List.of(), "store-directory"),
    /** Tables in PostgreSQL. */
    JDBC(List.of("source-jdbc"), "store-jdbc");

    private final List<String> sources;
    private final String script;

    MessageStore(List<String> sources, String script) {
        this.sources = sources;
        this.script = script;
    }

    /** Scripts that a server needs once. */
    List<String> sources() {
        return sources;
    }

    /** The script that each broker needs. */
    String script() {
        return script;
    }
}
