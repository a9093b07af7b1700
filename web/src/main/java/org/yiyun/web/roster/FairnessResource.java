package org.yiyun.web.roster;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.platform.paging.Page;
import org.yiyun.roster.DutyLoad;
import org.yiyun.roster.FairnessQueries;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Parameters;

/** How fairly duty is shared. */
@Path("duty/fairness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duty")
public class FairnessResource {
    private static final int MAX_CODE = 40;

    @Inject
    private FairnessQueries queries;

    @GET
    @Operation(
            summary = "Nights, weekends, holidays and hours by person",
            description = "from and to: days, both included; post: all if absent")
    @Requires(Permission.DUTY_READ)
    public Page<DutyLoad> loads(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var from = parameters.requiredDate("from");
        var to = parameters.requiredDate("to");
        var post = parameters.text("post", MAX_CODE);
        parameters.check();
        return Page.whole(queries.loads(from, to, post));
    }
}
