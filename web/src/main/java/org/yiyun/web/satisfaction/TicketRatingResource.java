package org.yiyun.web.satisfaction;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.satisfaction.RatingService;
import org.yiyun.satisfaction.RecordRating;
import org.yiyun.satisfaction.SatisfactionQueries;
import org.yiyun.satisfaction.TicketRating;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** The rating of a ticket's latest close: the link for its user, and what the user said. */
@Path("tickets/{number}/rating")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "satisfaction")
public class TicketRatingResource {
    @Inject
    private SatisfactionQueries queries;

    @Inject
    private RatingService service;

    @GET
    @Operation(summary = "The rating of a closed ticket, with the link to pass on to the user",
            description = "404 for a ticket that is not there, that was never closed, or that is a complaint.")
    @Requires(Permission.TICKET_READ)
    public TicketRating get(@PathParam("number") String number) {
        return queries.ofTicket(number).orElseThrow(() -> BusinessException.notFound("rating", number));
    }

    @POST
    @Operation(summary = "Enter what the user said",
            description = "On the spot, on paper or by telephone; not over an answer that the user gave by the link, and not of one's own "
                    + "work. Sent again it is entered again, with the same outcome.")
    @Requires(Permission.SATISFACTION_RECORD)
    public TicketRating record(@PathParam("number") String number, RecordRating said) {
        return service.record(number, said);
    }
}
