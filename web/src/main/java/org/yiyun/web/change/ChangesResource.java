package org.yiyun.web.change;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.change.ChangeQueries;
import org.yiyun.change.ChangeStatus;
import org.yiyun.change.ChangeView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Parameters;

/** The calendar of changes (REQ-DESK-20). */
@Tag(name = "changes", description = "Changes 变更")
@Path("changes")
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {
    private static final Duration AHEAD = Duration.ofDays(90);

    @Inject
    private ChangeQueries queries;

    @Inject
    private BusinessClock clock;

    @GET
    @Operation(summary = "Changes whose window touches a time, in order of the windows, at most 500")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "An instant or a date; now if absent",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "An instant, or to the end of a date; 90 days ahead if absent",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(implementation = ChangeStatus.class))
    @Requires(Permission.TICKET_READ)
    public Page<ChangeView> list(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var from = parameters.from("from");
        var to = parameters.to("to");
        Set<ChangeStatus> status = parameters.constants("status", ChangeStatus.class);
        parameters.check();
        if (status.size() > 1) {
            throw BusinessException.invalid("status", "field.enum", Map.of("allowed", Arrays.stream(ChangeStatus.values()).map(Enum::name).collect(Collectors.joining(" "))));
        }
        Instant begin = from == null ? clock.now() : from;
        return Page.whole(queries.between(begin, to == null ? begin.plus(AHEAD) : to, status.stream().findFirst().orElse(null)));
    }
}
