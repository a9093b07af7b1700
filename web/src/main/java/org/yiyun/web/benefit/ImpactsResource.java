package org.yiyun.web.benefit;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import org.yiyun.benefit.ImpactComparison;
import org.yiyun.benefit.ImpactDifference;
import org.yiyun.benefit.ImpactDirection;
import org.yiyun.benefit.ImpactInstitution;
import org.yiyun.benefit.ImpactService;
import org.yiyun.benefit.ImpactView;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Parameters;

/** What a version would have changed: totals, groups, bills, and one bill on both sides. */
@Path("benefits/impacts/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class ImpactsResource {
    @Inject
    private ImpactService impacts;

    @GET
    @Requires(Permission.BENEFIT_READ)
    public ImpactView impact(@PathParam("id") UUID id) {
        return impacts.get(id);
    }

    /** The greatest differences first; {@code direction=MORE} or {@code LESS} for one side. */
    @GET
    @Path("differences")
    @Requires(Permission.BENEFIT_READ)
    public Page<ImpactDifference> differences(@PathParam("id") UUID id, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        Set<ImpactDirection> directions = parameters.constants("direction", ImpactDirection.class);
        PageRequest page = parameters.page();
        parameters.check();
        return impacts.differences(id, directions.size() == 1 ? directions.iterator().next() : null, page);
    }

    /** By institution, the greatest differences first; bills that name none are one line with an empty code. */
    @GET
    @Path("institutions")
    @Requires(Permission.BENEFIT_READ)
    public Page<ImpactInstitution> institutions(@PathParam("id") UUID id, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        PageRequest page = parameters.page();
        parameters.check();
        return impacts.institutions(id, page);
    }

    /** A bill by the version that decided it and by the one that is tried, with every step. */
    @GET
    @Path("bills/{number}")
    @Requires(Permission.BENEFIT_READ)
    public ImpactComparison compare(@PathParam("id") UUID id, @PathParam("number") String number) {
        return impacts.compare(id, number);
    }
}
