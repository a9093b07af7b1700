package org.yiyun.web.benefit;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.yiyun.benefit.BenefitComparison;
import org.yiyun.benefit.BenefitQueries;
import org.yiyun.benefit.BenefitResult;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Benefits (contracts.md §2.4). */
@Path("benefits")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class BenefitsResource {
    @Inject
    private BenefitQueries queries;

    /** What a bill comes to, with every step; nothing is kept. */
    @POST
    @Path("calculate")
    @Requires(Permission.POLICY_READ)
    public BenefitResult calculate(CalculateBody body) {
        return queries.calculate(body.question());
    }

    /** Two calculations side by side, or one and the same with something changed, with where they part in words; nothing is kept. */
    @POST
    @Path("compare")
    @Requires(Permission.POLICY_READ)
    public BenefitComparison compare(CompareBody body) {
        return queries.compare(body.leftQuestion(), body.rightQuestion());
    }
}
