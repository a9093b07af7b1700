package org.yiyun.web.visit;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.visit.RecordVisit;
import org.yiyun.visit.VisitQueries;
import org.yiyun.visit.VisitService;
import org.yiyun.visit.VisitView;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;

/** The visits to the site for a ticket. */
@Tag(name = "tickets")
@Path("tickets/{number}/visits")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class VisitsResource {
    @Inject
    private VisitQueries queries;

    @Inject
    private VisitService service;

    @Inject
    private Creations creations;

    @GET
    @Operation(summary = "Visits to the site for a ticket, the first one first",
            description = "When somebody was sent, arrived and left, what was found from afar, and the service record.")
    @Requires(Permission.TICKET_READ)
    public Page<VisitView> list(@PathParam("number") String number) {
        var visits = queries.visits(number);
        return Page.whole(visits);
    }

    @POST
    @Path("{visit: [0-9]{1,4}}/report")
    @Operation(summary = "Write the service record of a visit, or write it anew",
            description = "After the arrival. If-Match with the record's version keeps what somebody else wrote meanwhile.")
    @APIResponseSchema(value = VisitView.class, responseCode = "200", responseDescription = "The visit as it is now")
    @Requires(Permission.TICKET_HANDLE)
    public Response record(
            @PathParam("number") String number, @PathParam("visit") int visit,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, RecordVisit words) {
        return creations.once(words, () -> {
            var view = service.record(number, visit, words, ETags.expected(ifMatch));
            return Creations.changed(view.version(), view);
        });
    }
}
