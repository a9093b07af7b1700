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
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketEventView;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketRow;
import org.yiyun.ticket.TicketService;
import org.yiyun.ticket.TicketVerb;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.RecordBodyReader;
import org.yiyun.web.rest.Resources;

/** Tickets (contracts.md §2.1). */
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
    private RecordReader records;

    @POST
    @Requires(Permission.TICKET_OPEN)
    public Response open(OpenTicket command) {
        return creations.once(command, () -> {
            var ticket = service.open(command);
            return Creations.created("/tickets/" + ticket.number(), ticket.version(), ticket);
        });
    }

    @GET
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
    @Requires(Permission.TICKET_READ)
    public Response get(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var ticket = queries.get(number);
        return Resources.single(ticket.version(), ticket, known);
    }

    @GET
    @Path("{number}/history")
    @Requires(Permission.TICKET_READ)
    public Page<TicketEventView> history(@PathParam("number") String number) {
        var events = queries.history(number);
        return new Page<>(events, events.size(), null);
    }

    @GET
    @Path("{number}/clocks")
    @Requires(Permission.TICKET_READ)
    public Page<ClockBody> clocks(@PathParam("number") String number) {
        var clocks = queries.clocks(number);
        return new Page<>(clocks, clocks.size(), null).map(ClockBody::of);
    }

    /** The body is that of the verb's command; verbs that need nothing may come without one. */
    @POST
    @Path("{number}/{verb}")
    @Requires(Permission.TICKET_READ)
    public Response apply(
            @PathParam("number") String number,
            @PathParam("verb") String path,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body)
            throws IOException {
        var verb = TicketVerb.ofPath(path).orElseThrow(() -> BusinessException.notFound("verb", path));
        var command = (TicketCommand) read(RecordBodyReader.text(body), verb);
        return creations.once(command, () -> {
            var ticket = service.apply(number, command, ETags.expected(ifMatch));
            return Creations.changed(ticket.version(), ticket);
        });
    }

    private Record read(String body, TicketVerb verb) {
        return records.read(body, verb.command().asSubclass(Record.class));
    }
}
