package org.yiyun.web.reporting;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.job.JobService;
import org.yiyun.platform.idempotency.StoredAnswer;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.reporting.ReportFormat;
import org.yiyun.reporting.periodic.EditPeriodicKind;
import org.yiyun.reporting.periodic.OrderPeriodic;
import org.yiyun.reporting.periodic.PeriodicFilter;
import org.yiyun.reporting.periodic.PeriodicKind;
import org.yiyun.reporting.periodic.PeriodicKindView;
import org.yiyun.reporting.periodic.PeriodicQueries;
import org.yiyun.reporting.periodic.PeriodicRow;
import org.yiyun.reporting.periodic.PeriodicService;
import org.yiyun.reporting.periodic.PeriodicStatus;
import org.yiyun.reporting.periodic.PeriodicView;
import org.yiyun.reporting.periodic.ReviewPeriodic;
import org.yiyun.reporting.periodic.SubmitPeriodic;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.job.JobBody;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** Periodic reports beside the operation report (REQ-RPT-02). */
@Tag(name = "periodic-reports", description = "Periodic reports 定期报告")
@Path("periodic-reports")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PeriodicReportsResource {
    private static final String ID = "{id: [0-9]{1,18}}";

    @Inject
    private PeriodicQueries queries;

    @Inject
    private PeriodicService service;

    @Inject
    private JobService jobs;

    @Inject
    private Creations creations;

    @GET
    @Operation(summary = "Reports, the latest period first", description = "By pages: limit and cursor.")
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = PeriodicKind.class))
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = PeriodicStatus.class))
    @Parameter(name = "late", in = ParameterIn.QUERY, schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before", schema = @Schema(implementation = String.class))
    @Requires(Permission.REPORT_READ)
    public Page<PeriodicRow> list(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var filter = new PeriodicFilter(
                parameters.constants("kind", PeriodicKind.class), parameters.constants("status", PeriodicStatus.class), parameters.flag("late"));
        var page = parameters.page();
        parameters.check();
        return queries.page(filter, page);
    }

    @POST
    @Operation(summary = "Have a report made, or a further version of it", description = "202 and the job, whose result names the report.")
    @Requires(Permission.REPORT_RUN)
    public Response order(OrderPeriodic order, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return creations.once(order, () -> {
            var job = service.order(order);
            return Creations.accepted("/jobs/" + job, JobBody.of(jobs.get(job), Languages.of(language)));
        });
    }

    @GET
    @Path("kinds")
    @Operation(summary = "The kinds of reports with their rhythm")
    @Requires(Permission.REPORT_READ)
    public Page<PeriodicKindView> kinds() {
        return Page.whole(queries.kinds());
    }

    @PUT
    @Path("kinds/{kind}")
    @Operation(summary = "Change the rhythm of a kind", description = "Needs If-Match. Reports that are there stay as they are.")
    @APIResponseSchema(PeriodicKindView.class)
    @Requires(Permission.REPORT_REVIEW)
    public Response edit(@PathParam("kind") String kind, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, EditPeriodicKind edit) {
        var changed = service.edit(kind(kind), edit, ETags.required(ifMatch));
        return Resources.single(changed.version(), changed, null);
    }

    private static PeriodicKind kind(String name) {
        return Arrays.stream(PeriodicKind.values()).filter(kind -> kind.name().equals(name)).findFirst()
                .orElseThrow(() -> BusinessException.notFound("periodic-kind", name));
    }

    @GET
    @Path(ID)
    @Operation(summary = "One report with its versions", description = "With ETag; 304 for If-None-Match.")
    @APIResponseSchema(PeriodicView.class)
    @Requires(Permission.REPORT_READ)
    public Response get(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var report = queries.get(id);
        return Resources.single(report.row().version(), report, known);
    }

    @GET
    @Path(ID + "/versions/{version: [0-9]{1,9}}/{format}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A file of a version: docx or xlsx")
    @Requires(Permission.REPORT_READ)
    public Response file(@PathParam("id") long id, @PathParam("version") int version, @PathParam("format") String format) {
        var file = queries.download(
                id, version, ReportFormat.ofExtension(format).orElseThrow(() -> BusinessException.notFound("periodic-report", format)));
        return SavedFile.answer(file.content(), file.mediaType(), Resources.attachment("report." + format, file.name()));
    }

    @POST
    @Path(ID + "/review")
    @Operation(summary = "Let the latest version pass, or return it", description = "By somebody else than who had it made. If-Match may be sent.")
    @APIResponseSchema(PeriodicView.class)
    @Requires(Permission.REPORT_REVIEW)
    public Response review(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ReviewPeriodic word) {
        return creations.once(word, () -> changed(service.review(id, word, ETags.expected(ifMatch))));
    }

    @POST
    @Path(ID + "/submit")
    @Operation(summary = "Say that it was handed to the bureau", description = "By somebody else than who reviewed it. If-Match may be sent.")
    @APIResponseSchema(PeriodicView.class)
    @Requires(Permission.REPORT_RUN)
    public Response submit(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, SubmitPeriodic word) {
        return creations.once(word, () -> changed(service.submit(id, word, ETags.expected(ifMatch))));
    }

    private static StoredAnswer changed(PeriodicView report) {
        return Creations.changed(report.row().version(), report);
    }
}
