package org.yiyun.platform.lease;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The node that this code runs on, since it started. */
@ApplicationScoped
public class ThisNode {
    private final String name;
    private final String owner;

    public ThisNode() {
        this(System.getProperty("jboss.node.name", "local"));
    }

    public ThisNode(String name) {
        this.name = name;
        this.owner = name + "/" + UUID.randomUUID();
    }

    /** As the cluster knows it, the same at every start. Its database sessions carry it as application name. */
    public String name() {
        return name;
    }

    /** Differs from one start of the node to the next. */
    public String owner() {
        return owner;
    }
}
