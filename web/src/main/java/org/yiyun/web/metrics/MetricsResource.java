package org.yiyun.web.metrics;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.metrics.LiveMetrics;
import org.yiyun.metrics.MetricComparison;
import org.yiyun.metrics.MetricDefinition;
import org.yiyun.metrics.MetricMonth;
import org.yiyun.metrics.MetricSnapshotView;
import org.yiyun.metrics.MetricsQueries;
import org.yiyun.metrics.PeriodMetrics;
import org.yiyun.metrics.PersonLoad;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.TicketBreach;
import org.yiyun.ticket.TicketProperty;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Parameters;

/** Service metrics (REQ-DESK-17, REQ-DESK-19, REQ-SLA-15): figures of this moment, of a month, and as they were kept. */
@Tag(name = "metrics", description = "Service metrics 服务指标")
@Path("metrics")
@Produces(MediaType.APPLICATION_JSON)
public class MetricsResource {
    private static final int BREACHES = 500;

    @Inject
    private MetricsQueries metrics;

    @GET
    @Path("definitions")
    @Operation(summary = "What each figure means: formula, unit, clause that asks for it")
    @Requires(Permission.METRIC_READ)
    public Page<MetricDefinition> definitions(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return Page.whole(metrics.definitions(Languages.of(language)));
    }

    @GET
    @Path("live")
    @Operation(summary = "Figures of this moment, a few seconds old at most, and rates of the last seven days")
    @Requires(Permission.METRIC_READ)
    public LiveMetrics live() {
        return metrics.live();
    }

    @GET
    @Path("months/{month}")
    @Operation(summary = "Figures of the tickets that came in during a month",
            description = "Complaints are counted nowhere. By ASSIGNEE it takes a permission of its own.")
    @Parameter(name = "by", in = ParameterIn.QUERY, description = "LEVEL if absent", schema = @Schema(implementation = TicketProperty.class))
    @Requires(Permission.METRIC_READ)
    public PeriodMetrics month(@PathParam("month") String month, @Context UriInfo uri) {
        return metrics.month(MetricMonth.parse(month), by(uri));
    }

    @GET
    @Path("months/{month}/breaches")
    @Operation(summary = "Limits of a month's tickets that were not kept, with the cause that was told",
            description = "The first 500 by their moment; the total is that of all.")
    @Requires(Permission.METRIC_READ)
    public Page<TicketBreach> breaches(@PathParam("month") String month) {
        return metrics.breaches(MetricMonth.parse(month), BREACHES);
    }

    @GET
    @Path("loads")
    @Operation(summary = "What each person has at this moment, those who have most first")
    @Requires(Permission.METRIC_PERSON)
    public Page<PersonLoad> loads() {
        return Page.whole(metrics.loads());
    }

    @GET
    @Path("snapshots")
    @Operation(summary = "Months whose figures were kept, newest first")
    @Requires(Permission.METRIC_READ)
    public Page<MetricSnapshotView> snapshots() {
        return Page.whole(metrics.snapshots());
    }

    @GET
    @Path("snapshots/{month}")
    @Operation(summary = "What was kept of a month, beside what the data say now")
    @Parameter(name = "by", in = ParameterIn.QUERY, description = "LEVEL if absent", schema = @Schema(implementation = TicketProperty.class))
    @Requires(Permission.METRIC_READ)
    public MetricComparison snapshot(@PathParam("month") String month, @Context UriInfo uri) {
        return metrics.comparison(MetricMonth.parse(month), by(uri));
    }

    private static TicketProperty by(UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var chosen = parameters.constant("by", TicketProperty.class);
        parameters.check();
        return chosen == null ? TicketProperty.LEVEL : chosen;
    }
}
