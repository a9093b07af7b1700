package org.yiyun.web.policy;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.KeepParameter;
import org.yiyun.policy.PolicyYearService;
import org.yiyun.policy.YearlyReview;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;

/** What of a policy should have changed for the year (应调整未调整). */
@Path("policies/{policy}/yearly")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PolicyYearResource {
    @Inject
    private PolicyYearService service;

    @Inject
    private Creations creations;

    @GET
    @Requires(Permission.POLICY_READ)
    public YearlyReview review(@PathParam("policy") String policy) {
        return service.find(policy).orElseThrow(() -> BusinessException.notFound("policy", policy));
    }

    /** A parameter stays as it is for the policy year. */
    @POST
    @Requires(Permission.POLICY_EDIT)
    public Response keep(@PathParam("policy") String policy, KeepParameter keep) {
        return creations.once(keep, () -> Creations.created("/policies/" + policy + "/yearly", 0, service.keep(policy, keep)));
    }
}
