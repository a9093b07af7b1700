package org.yiyun.web.benefit;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.ImpactService;
import org.yiyun.benefit.ImpactView;
import org.yiyun.benefit.OrderImpact;
import org.yiyun.job.JobService;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.job.JobBody;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Languages;

/** Versions of policies tried on past bills (contracts.md §2.4). */
@Path("policies/{policy}/versions/{version: [0-9]{1,9}}/impact")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PolicyImpactResource {
    @Inject
    private ImpactService impacts;

    @Inject
    private JobService jobs;

    @Inject
    private Creations creations;

    /** Tries the version on the bills of a period; 202 and the job, whose id is that of the impact. */
    @POST
    @Requires({Permission.POLICY_EDIT, Permission.POLICY_PUBLISH})
    public Response order(@PathParam("policy") String policy, @PathParam("version") int version, OrderImpact order,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return creations.once(order, () -> {
            UUID id = impacts.order(policy, version, order);
            return Creations.accepted("/jobs/" + id, JobBody.of(jobs.get(id), Languages.of(language)));
        });
    }

    /** The newest first. */
    @GET
    @Requires(Permission.BENEFIT_READ)
    public Page<ImpactView> list(@PathParam("policy") String policy, @PathParam("version") int version) {
        return Page.whole(impacts.list(policy, version));
    }
}
