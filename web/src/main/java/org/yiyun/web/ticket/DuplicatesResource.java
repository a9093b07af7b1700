package org.yiyun.web.ticket;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.TicketDuplicates;
import org.yiyun.web.rest.Languages;

/** Tickets that may be about the same as another one (DESK-02). */
@Path("tickets/{number}/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tickets")
public class DuplicatesResource {
    @Inject
    private TicketDuplicates duplicates;

    @GET
    @Operation(summary = "Tickets that may be about the same, the likeliest first",
            description = "Of a week before and after, each with a score from 0 to 1 and its parts in words; never a complaint.")
    @Requires(Permission.TICKET_READ)
    public Page<DuplicateBody> of(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var locale = Languages.of(language);
        return Page.whole(duplicates.of(number)).map(found -> DuplicateBody.of(found, locale));
    }
}
