package org.yiyun.web.ticket;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.TicketDraft;
import org.yiyun.ticket.TicketDuplicates;
import org.yiyun.web.rest.Languages;

/** Tickets that may be about the same as one that is being typed (DESK-02). */
@Path("tickets/duplicates")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tickets")
public class DraftDuplicatesResource {
    @Inject
    private TicketDuplicates duplicates;

    @POST
    @Operation(summary = "Tickets that may be about the same as a draft, the likeliest first",
            description = "Changes nothing. All members of the draft may be missing.")
    @Requires(Permission.TICKET_READ)
    public Page<DuplicateBody> like(TicketDraft draft, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var locale = Languages.of(language);
        return Page.whole(duplicates.like(draft)).map(found -> DuplicateBody.of(found, locale));
    }
}
