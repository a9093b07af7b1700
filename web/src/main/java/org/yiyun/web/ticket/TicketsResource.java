package org.yiyun.web.ticket;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.HandlingView;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketEventView;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketRow;
import org.yiyun.ticket.TicketService;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.TicketVerb;
import org.yiyun.ticket.TicketView;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.Verbs;

/** Tickets (contracts.md §2.1). */
@Tag(name = "tickets", description = "Tickets 工单")
@Path("tickets")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TicketsResource {
    @Inject
    private TicketService service;

    @Inject
    private TicketQueries queries;

    @Inject
    private Creations creations;

    @Inject
    private Verbs verbs;

    @POST
    @Operation(summary = "Open a ticket", description = "The same externalKey of the same sender gives the same ticket.")
    @APIResponseSchema(value = TicketView.class, responseCode = "201", responseDescription = "The ticket, with Location and ETag")
    @Requires(Permission.TICKET_OPEN)
    public Response open(OpenTicket command) {
        return creations.once(command, () -> {
            var ticket = service.open(command);
            return Creations.created("/tickets/" + ticket.number(), ticket.version(), ticket);
        });
    }

    @GET
    @Operation(summary = "Tickets, newest first", description = "Unknown parameters are refused. Values of a list may be repeated or separated by commas.")
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = TicketStatus.class))
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = TicketKind.class))
    @Parameter(name = "level", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = Integer.class))
    @Parameter(name = "assignee", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "institution", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Words in number, externalKey, title, description or caller",
            schema = @Schema(implementation = String.class, maxLength = 200))
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Created at or after: an instant or a date",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Created before the instant, or to the end of the date",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "overdue", in = ParameterIn.QUERY, schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before", schema = @Schema(implementation = String.class))
    @Requires(Permission.TICKET_READ)
    public Page<TicketRow> list(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var filter = TicketParameters.filter(parameters);
        var page = parameters.page();
        parameters.check();
        return queries.list(filter, page);
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One ticket", description = "With ETag; 304 for If-None-Match.")
    @APIResponseSchema(TicketView.class)
    @Requires(Permission.TICKET_READ)
    public Response get(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var ticket = queries.get(number);
        return Resources.single(ticket.version(), ticket, known);
    }

    @GET
    @Path("{number}/history")
    @Operation(summary = "What happened to a ticket, oldest first")
    @Requires(Permission.TICKET_READ)
    public Page<TicketEventView> history(@PathParam("number") String number) {
        var events = queries.history(number);
        return Page.whole(events);
    }

    @GET
    @Path("{number}/clocks")
    @Operation(summary = "The clocks of a ticket", description = "Each with its intervals, rule, calendar and source.")
    @Requires(Permission.TICKET_READ)
    public Page<ClockBody> clocks(@PathParam("number") String number) {
        var clocks = queries.clocks(number);
        return Page.whole(clocks).map(ClockBody::of);
    }

    /** Whether the stored clocks of a ticket equal those recomputed from its history. */
    public record ClockCheck(String number, boolean consistent) {}

    @GET
    @Path("{number}/clocks/check")
    @Operation(summary = "Whether the stored clocks equal those recomputed from the history")
    @Requires(Permission.TICKET_READ)
    public ClockCheck checkClocks(@PathParam("number") String number) {
        return new ClockCheck(number, queries.isConsistent(number));
    }

    @GET
    @Path("{number}/handlings")
    @Operation(summary = "Remote, on-site and telephone work on a ticket", description = "As its history tells it.")
    @Requires(Permission.TICKET_READ)
    public Page<HandlingView> handlings(@PathParam("number") String number) {
        var handlings = queries.handlings(number);
        return Page.whole(handlings);
    }

    /** The body is that of the verb's command; verbs that need nothing may come without one. */
    @POST
    @Path("{number}/{verb}")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(oneOf = {
        TicketCommand.Grade.class, TicketCommand.Assign.class, TicketCommand.Pause.class, TicketCommand.Consent.class,
        TicketCommand.StartRemote.class, TicketCommand.RemoteFailed.class, TicketCommand.Dispatch.class,
        TicketCommand.ReportToProvince.class, TicketCommand.Propose.class, TicketCommand.Resolve.class,
        TicketCommand.Feedback.class, TicketCommand.Close.class, TicketCommand.Reopen.class, TicketCommand.Merge.class,
        TicketCommand.Escalate.class, TicketCommand.Comment.class})))
    @APIResponseSchema(value = TicketView.class, responseCode = "200", responseDescription = "The ticket as it is now")
    @Requires(Permission.TICKET_READ)
    public Response apply(
            @PathParam("number") String number,
            @PathParam("verb") String path,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body)
            throws IOException {
        return verbs.apply(path, TicketVerb.ofPath(path), TicketVerb::command, body, ifMatch,
                (command, version) -> service.apply(number, command, version), TicketView::version);
    }
}
