package org.yiyun.web.servicecheck;

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
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.servicecheck.CheckFilter;
import org.yiyun.servicecheck.CheckQueries;
import org.yiyun.servicecheck.CheckService;
import org.yiyun.servicecheck.CheckStatus;
import org.yiyun.servicecheck.CheckView;
import org.yiyun.servicecheck.DrawSample;
import org.yiyun.servicecheck.EndCheck;
import org.yiyun.servicecheck.GiveCheck;
import org.yiyun.servicecheck.JudgeTicket;
import org.yiyun.servicecheck.RecordFinding;
import org.yiyun.servicecheck.ServiceCheckRow;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** The checks of the supervision group (REQ-CMPL-08). */
@Tag(name = "service-checks", description = "Checks of the supervision group 服务质量检查")
@Path("service-checks")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ServiceChecksResource {
    private static final int NAME = 60;

    @Inject
    private CheckService service;

    @Inject
    private CheckQueries queries;

    @Inject
    private Creations creations;

    @GET
    @Operation(summary = "Checks, the latest period first", description = "By pages: limit and cursor.")
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = CheckStatus.class))
    @Parameter(name = "checker", in = ParameterIn.QUERY, description = "Login", schema = @Schema(implementation = String.class))
    @Parameter(name = "overdue", in = ParameterIn.QUERY, schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before",
            schema = @Schema(implementation = String.class))
    @Requires(Permission.SERVICE_CHECK_READ)
    public Page<ServiceCheckRow> list(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var filter = new CheckFilter(
                parameters.constants("status", CheckStatus.class), parameters.text("checker", NAME), parameters.flag("overdue"));
        var page = parameters.page();
        parameters.check();
        return queries.page(filter, page);
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One check with its sample and its findings as they stand", description = "With ETag; 304 for If-None-Match.")
    @APIResponseSchema(CheckView.class)
    @Requires(Permission.SERVICE_CHECK_READ)
    public Response get(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var check = queries.get(number);
        return Resources.single(check.version(), check, known);
    }

    @GET
    @Path("{number}/report")
    @Produces(SavedFile.DOCX)
    @Operation(summary = "The report as a Word document")
    @Requires(Permission.SERVICE_CHECK_READ)
    public Response report(@PathParam("number") String number, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var file = queries.report(number, Languages.of(language));
        return SavedFile.answer(file.content(), file.mediaType(), Resources.attachment("service-check.docx", file.name()));
    }

    @POST
    @Path("{number}/draw")
    @Operation(summary = "Draw the sample", description = "Tickets that were closed in the period; by check sum of seed and number.")
    @APIResponseSchema(CheckView.class)
    @Requires(Permission.SERVICE_CHECK_WORK)
    public Response draw(@PathParam("number") String number, @Nullable DrawSample request) {
        var asked = request == null ? new DrawSample(null) : request;
        return once(asked, () -> service.draw(number, asked));
    }

    @POST
    @Path("{number}/give")
    @Operation(summary = "Let another checker go on", description = "With the sample, the verdicts and the findings as they are.")
    @APIResponseSchema(CheckView.class)
    @Requires(Permission.SERVICE_CHECK_LEAD)
    public Response give(@PathParam("number") String number, GiveCheck request) {
        return once(request, () -> service.give(number, request));
    }

    @POST
    @Path("{number}/items/{place}")
    @Operation(summary = "Judge a ticket of the sample")
    @APIResponseSchema(CheckView.class)
    @Requires(Permission.SERVICE_CHECK_WORK)
    public Response judge(@PathParam("number") String number, @PathParam("place") int place, JudgeTicket request) {
        return once(request, () -> service.judge(number, place, request));
    }

    @POST
    @Path("{number}/findings")
    @Operation(summary = "Record a finding", description = "Its correction becomes a task for its owner; needs TASK_ASSIGN too.")
    @APIResponseSchema(CheckView.class)
    @Requires(Permission.SERVICE_CHECK_WORK)
    public Response find(@PathParam("number") String number, RecordFinding request) {
        return once(request, () -> service.find(number, request));
    }

    @POST
    @Path("{number}/report")
    @Operation(summary = "Report the check to the leaders of the group")
    @APIResponseSchema(CheckView.class)
    @Requires(Permission.SERVICE_CHECK_WORK)
    public Response report(@PathParam("number") String number, EndCheck request) {
        return once(request, () -> service.report(number, request));
    }

    @POST
    @Path("{number}/close")
    @Operation(summary = "Close the check", description = "By somebody else than its checker, once all corrections are confirmed.")
    @APIResponseSchema(CheckView.class)
    @Requires(Permission.SERVICE_CHECK_LEAD)
    public Response close(@PathParam("number") String number, EndCheck request) {
        return once(request, () -> service.close(number, request));
    }

    private Response once(Object request, Supplier<CheckView> work) {
        return creations.once(request, () -> {
            var check = work.get();
            return Creations.changed(check.version(), check);
        });
    }
}
