package org.yiyun.web.reporting;


import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.yiyun.job.JobService;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.reporting.OrderReport;
import org.yiyun.reporting.ReportFile;
import org.yiyun.reporting.ReportFormat;
import org.yiyun.reporting.ReportService;
import org.yiyun.reporting.ReportView;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.job.JobBody;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;

/** Operation reports: ordered as a job, listed, downloaded. */
@Path("reports")
@Produces(MediaType.APPLICATION_JSON)
public class ReportsResource {
    @Inject
    private ReportService reports;

    @Inject
    private JobService jobs;

    @Inject
    private Creations creations;

    /** {@code {"quarter":"2026Q3"}} → 202 and the job, whose result has the files. */
    @POST
    @Path("operation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Permission.REPORT_RUN)
    public Response order(OrderReport order, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return creations.once(order, () -> {
            var job = reports.orderOperationReport(order);
            return Creations.accepted("/jobs/" + job, JobBody.of(jobs.get(job), Languages.of(language)));
        });
    }

    /** Newest first. */
    @GET
    @Requires(Permission.REPORT_READ)
    public Page<ReportView> list(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var page = parameters.page();
        parameters.check();
        return reports.list(page);
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Requires(Permission.REPORT_READ)
    public ReportView get(@PathParam("id") long id) {
        return reports.get(id);
    }

    @GET
    @Path("{id: [0-9]{1,18}}/files/{format}")
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.REPORT_READ)
    public Response file(@PathParam("id") long id, @PathParam("format") String format) {
        return download(reports.download(
                id, ReportFormat.ofExtension(format).orElseThrow(() -> BusinessException.notFound("report", format))));
    }

    /** The file as an attachment; its check sum is its ETag. */
    private static Response download(ReportFile file) {
        return Response.ok(file.content(), file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Resources.attachment(
                        "report" + file.name().substring(file.name().lastIndexOf('.')), file.name()))
                .header(HttpHeaders.ETAG, '"' + file.sha256() + '"')
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
