package org.yiyun.broker;

/** The same for the second broker that opens a dead node's messages. */
public final class DurableSecondBackup extends DurableMessages {

    public DurableSecondBackup() {
        super("backup2");
    }
}
