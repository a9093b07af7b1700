package org.yiyun.web.intake;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.intake.PersonQueries;
import org.yiyun.intake.PersonTicket;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** One person over all channels (REQ-DESK-02). */
@Path("tickets/{number}/person")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tickets")
public class PersonResource {
    @Inject
    private PersonQueries queries;

    @GET
    @Operation(summary = "Other tickets of the person who asks in a ticket, newest first",
            description = "Known by telephone, address, account, call, or name within the institution; each says by what. Never a complaint.")
    @Requires(Permission.INTAKE_READ)
    public Page<PersonTicket> otherTickets(@PathParam("number") String number) {
        return Page.whole(queries.otherTickets(number));
    }
}
