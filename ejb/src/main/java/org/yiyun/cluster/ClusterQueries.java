package org.yiyun.cluster;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.yiyun.cluster.internal.ClusterFigures;
import org.yiyun.cluster.internal.ClusterTables;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Shows the cluster. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClusterQueries {
    private final ClusterTables tables;
    private final ClusterFigures figures;
    private final BusinessClock clock;

    @Inject
    public ClusterQueries(ClusterTables tables, ClusterFigures figures, BusinessClock clock) {
        this.tables = tables;
        this.figures = figures;
        this.clock = clock;
    }

    /** For the proxy. */
    protected ClusterQueries() {
        this(new ClusterTables(), new ClusterFigures(), new BusinessClock());
    }

    @Requires(Permission.CLUSTER_READ)
    public ClusterView read() {
        return new ClusterView(clock.now(), tables.nodes(), tables.roles(), tables.takeovers(), figures.read());
    }
}
