package org.yiyun.cluster.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import javax.management.ObjectName;
import org.yiyun.platform.database.DatabaseState;
import org.yiyun.platform.disk.DiskSpace;
import org.yiyun.platform.figure.Figure;
import org.yiyun.platform.loop.Loop;

/** What there is to say of this node. */
@ApplicationScoped
public class NodeWatch {
    private static final ObjectName POOL = ServerModel.at("subsystem=datasources,data-source=YiyunDS,statistics=pool");
    private static final long MEBIBYTE = 1024 * 1024;

    private final ServerModel model = new ServerModel();

    @Inject
    private MessageStores stores;

    @Inject
    private DiskSpace disk;

    @Inject
    private DatabaseState database;

    boolean isReady() {
        return model.isRunning();
    }

    NodeStatus read() {
        var figures = new ArrayList<Figure>(stores.figures());
        pool(figures);
        disk.usable().forEach((folder, bytes) -> figures.add(new Figure("disk.usable.mebibytes", folder, bytes / MEBIBYTE)));
        return new NodeStatus(alarms(), stores.stores(), figures);
    }

    private void pool(List<Figure> figures) {
        model.number(POOL, "InUseCount").ifPresent(count -> figures.add(new Figure("pool.used", "", count)));
        model.number(POOL, "AvailableCount").ifPresent(count -> figures.add(new Figure("pool.free", "", count)));
        model.number(POOL, "WaitCount").ifPresent(count -> figures.add(new Figure("pool.waiting", "", count)));
    }

    /** {@code disk-full} of a folder of ours, {@code storage-full} of the database, {@code loop} that stands still. */
    private List<String> alarms() {
        var alarms = new ArrayList<String>();
        disk.full().forEach(folder -> alarms.add("disk-full." + folder));
        database.fullSince().ifPresent(since -> alarms.add("storage-full"));
        Loop.stuck().forEach(name -> alarms.add("loop"));
        return alarms.stream().distinct().toList();
    }
}
