package org.yiyun.web.job;

import jakarta.inject.Inject;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.yiyun.job.JobFilter;
import org.yiyun.job.JobService;
import org.yiyun.job.JobStatus;
import org.yiyun.job.JobUndoService;
import org.yiyun.job.JobView;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Parameters;

/** Long work: progress, result, stop, restart and undoing. Everybody sees the own jobs, who may read jobs sees all. */
@Path("jobs")
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {
    private static final int MAX_NAME = 60;

    @Inject
    private JobService jobs;

    @Inject
    private JobUndoService undos;

    @Inject
    private Creations creations;

    /** Newest first; {@code ?name=&status=}. Of results that tell of each item there is the number of items, {@code itemCount}. */
    @GET
    @Requires
    public Page<JobBody> list(@Context UriInfo uri, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var parameters = new Parameters(uri.getQueryParameters());
        var name = parameters.text("name", MAX_NAME);
        var status = parameters.constants("status", JobStatus.class);
        var page = parameters.page();
        parameters.check();
        return jobs.list(new JobFilter(name, status), page).map(job -> JobBody.of(job, Languages.of(language)));
    }

    @GET
    @Path("{id}")
    @Requires
    public JobBody get(@PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return JobBody.of(jobs.get(uuid(id)), Languages.of(language));
    }

    @POST
    @Path("{id}/stop")
    @Requires
    public JobBody stop(@PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return JobBody.of(jobs.stop(uuid(id)), Languages.of(language));
    }

    @POST
    @Path("{id}/restart")
    @Requires
    public JobBody restart(@PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return JobBody.of(jobs.restart(uuid(id)), Languages.of(language));
    }

    @POST
    @Path("{id}/undo")
    @Operation(summary = "Undo what an ended job has done, as a job of its own", description = "Once for a job, and only what the "
            + "work can take back. The result of the new job tells of each item whether it was taken back or why not.")
    @APIResponseSchema(value = JobView.class, responseCode = "202", responseDescription = "The job that undoes; Location leads to it")
    @Requires
    public Response undo(@PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return creations.once(id, () -> {
            var job = undos.undo(uuid(id));
            return Creations.accepted("/jobs/" + job.id(), JobBody.of(job, Languages.of(language)));
        });
    }

    /** What is no id is the id of nothing. */
    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw BusinessException.notFound("job", text);
        }
    }
}
