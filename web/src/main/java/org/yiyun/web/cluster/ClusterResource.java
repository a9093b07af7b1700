package org.yiyun.web.cluster;

import jakarta.ejb.EJB;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.cluster.ClusterQueries;
import org.yiyun.cluster.ClusterView;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** The cluster: nodes, roles, message stores, figures, and what changed hands last. */
@Path("cluster")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "cluster")
public class ClusterResource {
    @EJB
    private ClusterQueries cluster;

    @GET
    @Operation(summary = "Nodes, roles, message stores and figures, as any node sees them")
    @Requires(Permission.CLUSTER_READ)
    public ClusterView get() {
        return cluster.read();
    }
}
