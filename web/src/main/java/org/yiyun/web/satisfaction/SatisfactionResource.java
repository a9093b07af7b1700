package org.yiyun.web.satisfaction;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.platform.paging.Page;
import org.yiyun.satisfaction.RatingRow;
import org.yiyun.satisfaction.SatisfactionFilter;
import org.yiyun.satisfaction.SatisfactionQueries;
import org.yiyun.satisfaction.SatisfactionResults;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.TicketKind;
import org.yiyun.web.rest.Parameters;

/** What users said of the service (REQ-CMPL-04). */
@Tag(name = "satisfaction", description = "What users say of the service 满意度")
@Path("satisfaction")
@Produces(MediaType.APPLICATION_JSON)
public class SatisfactionResource {
    private static final int NAME = 60;
    private static final int MOST_STARS = 5;
    private static final int MOST_LEVELS = 9;

    @Inject
    private SatisfactionQueries queries;

    @GET
    @Operation(summary = "Mean, share of satisfied with its 95 % interval, by month, level, channel, person, team and institution",
            description = "Satisfied are four and five stars; the interval is Wilson's. Unknown parameters are refused. "
                    + "Values of a list may be repeated or separated by commas.")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Ticket closed at or after: an instant or a date",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Ticket closed before the instant, or to the end of the date",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = TicketKind.class))
    @Parameter(name = "level", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = Integer.class))
    @Parameter(name = "channel", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = Channel.class))
    @Parameter(name = "person", in = ParameterIn.QUERY, description = "Login of whose work it was",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "team", in = ParameterIn.QUERY, description = "Code of that person's organisation",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "institution", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Requires(Permission.SATISFACTION_READ)
    public SatisfactionResults results(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var filter = filter(parameters, false);
        parameters.check();
        return queries.results(filter);
    }

    @GET
    @Path("ratings")
    @Operation(summary = "Answers, the latest first", description = "With the filters of the results, and by stars and comments.")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Ticket closed at or after: an instant or a date",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Ticket closed before the instant, or to the end of the date",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = TicketKind.class))
    @Parameter(name = "level", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = Integer.class))
    @Parameter(name = "channel", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = Channel.class))
    @Parameter(name = "person", in = ParameterIn.QUERY, description = "Login of whose work it was",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "team", in = ParameterIn.QUERY, description = "Code of that person's organisation",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "institution", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "stars", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = Integer.class))
    @Parameter(name = "commented", in = ParameterIn.QUERY, description = "Only those with a comment",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before",
            schema = @Schema(implementation = String.class))
    @Requires(Permission.SATISFACTION_READ)
    public Page<RatingRow> ratings(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var filter = filter(parameters, true);
        var page = parameters.page();
        parameters.check();
        return queries.list(filter, page);
    }

    /** @param answers whether to narrow by what was answered too */
    private static SatisfactionFilter filter(Parameters parameters, boolean answers) {
        var from = parameters.from("from");
        var to = parameters.to("to");
        parameters.inOrder(from, to);
        var all = SatisfactionFilter.ALL;
        return new SatisfactionFilter(
                from, to, parameters.constants("kind", TicketKind.class), parameters.numbers("level", 1, MOST_LEVELS),
                parameters.constants("channel", Channel.class), parameters.text("person", NAME), parameters.text("team", NAME),
                parameters.text("institution", NAME), answers ? parameters.numbers("stars", 1, MOST_STARS) : all.stars(),
                answers && parameters.flag("commented"));
    }
}
