package org.yiyun.bench.catalog;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.yiyun.bench.tickets.RunFolder;

/**
 * Looks at the heap of the first node twenty times a second over a local JMX connection (as {@code jconsole} makes it, by the process id
 * of {@code nodes.properties}; the same user has to run both). What is used includes what the next collection takes away; what is
 * left behind a collection is what an import holds at most.
 */
final class HeapWatch implements AutoCloseable {
    private static final long PERIOD_MILLIS = 50;
    private static final double MIB = 1024.0 * 1024;

    private final JMXConnector connector;
    private final List<MemoryPoolMXBean> pools;
    private final AtomicLong used = new AtomicLong();
    private final AtomicLong left = new AtomicLong();
    private final long before;
    private final Thread watcher;

    private HeapWatch(JMXConnector connector) throws IOException {
        this.connector = connector;
        var connection = connector.getMBeanServerConnection();
        ManagementFactory.getPlatformMXBean(connection, MemoryMXBean.class).gc();
        pools = ManagementFactory.getPlatformMXBeans(connection, MemoryPoolMXBean.class).stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        before = left();
        watcher = new Thread(this::watch, "heap");
        watcher.setDaemon(true);
        watcher.start();
    }

    static HeapWatch of(RunFolder run) throws IOException {
        try {
            var machine = VirtualMachine.attach(run.pid());
            try {
                return new HeapWatch(JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent())));
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException refused) {
            throw new IOException(refused);
        }
    }

    private long left() {
        return pools.stream().map(MemoryPoolMXBean::getCollectionUsage).mapToLong(usage -> usage == null ? 0 : usage.getUsed()).sum();
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                used.accumulateAndGet(pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum(), Math::max);
                left.accumulateAndGet(left(), Math::max);
                Thread.sleep(PERIOD_MILLIS);
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What was seen so far. */
    String told() {
        return "heap of the node: %.0f MiB before, at most %.0f MiB used, at most %.0f MiB left behind a collection".formatted(
                before / MIB, used.get() / MIB, left.get() / MIB);
    }

    @Override
    public void close() throws IOException {
        watcher.interrupt();
        try {
            watcher.join();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
        connector.close();
    }
}
