package org.yiyun.web.monitoring;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.monitoring.MeasureView;
import org.yiyun.monitoring.MeasurementService;
import org.yiyun.monitoring.MeasurementView;
import org.yiyun.monitoring.RecordMeasurement;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ImportedRowsBody;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Parts;

/** Measurements of systems. */
@Tag(name = "measurements", description = "Measurements of systems 性能监测")
@Path("measurements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MeasurementsResource {
    private static final int CODE = 60;

    @Inject
    private MeasurementService service;

    @Inject
    private Creations creations;

    /** Why a measurement counts no more. */
    public record VoidMeasurement(@NotBlank @Size(max = 500) String reason) {}

    @GET
    @Operation(summary = "Measurements, the latest first", description = "By pages: limit and cursor.")
    @Parameter(name = "system", in = ParameterIn.QUERY, description = "code of the business system", schema = @Schema(implementation = String.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before", schema = @Schema(implementation = String.class))
    @Requires(Permission.RECORD_READ)
    public Page<MeasurementView> list(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var system = parameters.text("system", CODE);
        var page = parameters.page();
        parameters.check();
        return service.page(system, page);
    }

    @GET
    @Path("measures")
    @Operation(summary = "What is measured")
    @Requires(Permission.RECORD_READ)
    public Page<MeasureView> measures() {
        return Page.whole(service.measures());
    }

    @POST
    @Operation(summary = "Record a measurement")
    @APIResponseSchema(value = MeasurementView.class, responseCode = "201")
    @Requires(Permission.RECORD_EDIT)
    public Response record(RecordMeasurement command) {
        return creations.once(command, () -> Creations.created("/measurements", 0, service.record(command)));
    }

    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Take the good lines of a csv or xlsx file",
            description = "Part file, with the columns 业务系统, 指标, 时间, 数值, 说明. The answer tells the lines that were not taken.")
    @Requires(Permission.RECORD_EDIT)
    public ImportedRowsBody importFile(
            @FormParam("file") @Nullable EntityPart file, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) throws IOException {
        try (var content = Parts.file(file).getContent()) {
            return ImportedRowsBody.of(service.importFile(Parts.name(file), content.readAllBytes()), Languages.of(language));
        }
    }

    @POST
    @Path("{id: [0-9]{1,18}}/void")
    @Operation(summary = "Make a measurement count no more")
    @Requires({Permission.RECORD_EDIT, Permission.REPORT_RUN})
    public MeasurementView revoke(@PathParam("id") long id, VoidMeasurement reason) {
        return service.revoke(id, reason.reason());
    }
}
