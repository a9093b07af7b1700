package org.yiyun.web.roster;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.Page;
import org.yiyun.roster.DutyPostRule;
import org.yiyun.roster.DutyPostService;
import org.yiyun.roster.RequireOfPost;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Languages;

/** The posts and what they ask of their people. */
@Path("duty/posts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duty")
public class DutyPostsResource {
    @Inject
    private DutyPostService service;

    @GET
    @Operation(summary = "The posts with the skill and the rest that they ask for")
    @Requires(Permission.DUTY_READ)
    public Page<DutyPostRule> list(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return Page.whole(service.list(Languages.of(language)));
    }

    @PUT
    @Path("{post: [A-Z_]{1,40}}")
    @Operation(summary = "Changes what a post asks for", description = "Rosters that stand are not looked at again.")
    @Requires(Permission.DUTY_EDIT)
    public Response require(@PathParam("post") String post, RequireOfPost command) {
        service.require(post, command);
        return Response.noContent().build();
    }
}
