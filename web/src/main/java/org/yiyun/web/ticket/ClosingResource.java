package org.yiyun.web.ticket;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.ClosingView;
import org.yiyun.ticket.TicketClosing;

/** When a ticket closes by itself (REQ-DESK-11). */
@Path("tickets/{number}/closing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tickets")
public class ClosingResource {
    @Inject
    private TicketClosing closing;

    @GET
    @Operation(summary = "Whether and when a ticket is closed because its user says nothing",
            description = "state NONE where nothing is waited for. A comment of the institution ends the wait: a person decides then.")
    @Requires(Permission.TICKET_READ)
    public ClosingView get(@PathParam("number") String number) {
        return closing.of(number);
    }
}
