package org.yiyun.web.change;

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
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.change.ChangeCommand;
import org.yiyun.change.ChangeQueries;
import org.yiyun.change.ChangeService;
import org.yiyun.change.ChangeVerb;
import org.yiyun.change.ChangeView;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.Verbs;

/** The change of a ticket of kind CHANGE. */
@Tag(name = "changes")
@Path("tickets/{number}/change")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TicketChangeResource {
    @Inject
    private ChangeQueries queries;

    @Inject
    private ChangeService service;

    @Inject
    private Verbs verbs;

    @GET
    @Operation(summary = "The change of a ticket", description = "With ETag; 304 for If-None-Match. 404 while it has no plan.")
    @APIResponseSchema(ChangeView.class)
    @Requires(Permission.TICKET_READ)
    public Response get(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var change = queries.of(number).orElseThrow(() -> BusinessException.notFound("change", number));
        return Resources.single(change.version(), change, known);
    }

    /** The body is that of the verb's command; plan begins the change. */
    @POST
    @Path("{verb}")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(oneOf = {
        ChangeCommand.Plan.class, ChangeCommand.Submit.class, ChangeCommand.Approve.class, ChangeCommand.Reject.class,
        ChangeCommand.Withdraw.class, ChangeCommand.Finish.class, ChangeCommand.Cancel.class})))
    @APIResponseSchema(value = ChangeView.class, responseCode = "200", responseDescription = "The change as it is now")
    @Requires(Permission.TICKET_READ)
    public Response apply(
            @PathParam("number") String number, @PathParam("verb") String path,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream body)
            throws IOException {
        return verbs.apply(path, ChangeVerb.ofPath(path), ChangeVerb::command, body, ifMatch,
                (command, version) -> service.apply(number, command, version), ChangeView::version);
    }
}
