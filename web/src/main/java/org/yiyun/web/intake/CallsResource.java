package org.yiyun.web.intake;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.intake.CallEvent;
import org.yiyun.intake.CallQueries;
import org.yiyun.intake.CallRow;
import org.yiyun.intake.CallService;
import org.yiyun.intake.CallStatus;
import org.yiyun.intake.CallView;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Parameters;

/** Telephone calls: told by the telephone system, seen by agents (REQ-DESK-02). */
@Path("calls")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calls", description = "Telephone calls 来电")
public class CallsResource {
    private static final int MAX_NAME = 60;

    @Inject
    private CallService service;

    @Inject
    private CallQueries queries;

    @POST
    @Operation(summary = "Tell of a call: ring, answer, hangup",
            description = "The same event of a call twice is one, and events may come in any order; the answer is the call as it is now.")
    @Requires(Permission.INTAKE_CALL)
    public CallRow report(CallEvent event) {
        return service.report(event);
    }

    /** The ticket that a call was about. */
    public record CallTicket(@NotBlank @Size(max = 30) String ticket) {}

    @GET
    @Operation(summary = "Calls, newest first",
            description = "status (one), agent; limit and cursor. Or ticket: the newest calls about it, without anything else.")
    @Requires(Permission.INTAKE_READ)
    public Page<CallRow> list(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var status = parameters.constant("status", CallStatus.class);
        var agent = parameters.text("agent", MAX_NAME);
        var ticket = parameters.text("ticket", MAX_NAME);
        var page = parameters.page();
        parameters.check();
        if (ticket != null) {
            return Page.whole(queries.of(ticket));
        }
        return queries.list(status, agent, page);
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Operation(summary = "One call with who calls, the last tickets with the number, and those that it was about")
    @Requires(Permission.INTAKE_READ)
    public CallView get(@PathParam("id") long id) {
        return queries.get(id);
    }

    @POST
    @Path("{id: [0-9]{1,18}}/tickets")
    @Operation(summary = "A call was about a ticket", description = "Once, however often it is said; no complaint.")
    @Requires(Permission.INTAKE_HANDLE)
    public CallView link(@PathParam("id") long id, CallTicket body) {
        service.link(id, body.ticket());
        return queries.get(id);
    }

    @DELETE
    @Path("{id: [0-9]{1,18}}/tickets/{number}")
    @Operation(summary = "A call was not about a ticket")
    @Requires(Permission.INTAKE_HANDLE)
    public Response unlink(@PathParam("id") long id, @PathParam("number") String number) {
        service.unlink(id, number);
        return Response.noContent().build();
    }
}
