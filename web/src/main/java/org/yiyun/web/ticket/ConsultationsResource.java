package org.yiyun.web.ticket;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.ConsultationCount;
import org.yiyun.ticket.ConsultationPeriod;
import org.yiyun.ticket.ConsultationQueries;
import org.yiyun.web.rest.Parameters;

/** What is asked, counted by topic and period (REQ-CONS-04). */
@Path("consultations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tickets")
public class ConsultationsResource {
    @Inject
    private ConsultationQueries queries;

    @GET
    @Path("analysis")
    @Operation(summary = "Recorded questions counted by period and topic",
            description = "The earliest period and its most frequent topic first.")
    @Parameter(name = "period", in = ParameterIn.QUERY, description = "MONTH where nothing is said",
            schema = @Schema(implementation = ConsultationPeriod.class))
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Recorded at or after: an instant or a date",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Recorded before the instant, or to the end of the date",
            schema = @Schema(implementation = String.class))
    @Requires(Permission.TICKET_EXPORT)
    public Page<ConsultationCount> analysis(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var from = parameters.from("from");
        var to = parameters.to("to");
        parameters.inOrder(from, to);
        var period = parameters.constant("period", ConsultationPeriod.class);
        parameters.check();
        return Page.whole(queries.counts(from, to, period == null ? ConsultationPeriod.MONTH : period));
    }
}
