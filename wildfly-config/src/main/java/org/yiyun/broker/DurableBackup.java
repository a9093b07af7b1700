package org.yiyun.broker;

/** The same for the first broker that opens a dead node's messages. */
public final class DurableBackup extends DurableMessages {

    public DurableBackup() {
        super("backup");
    }
}
