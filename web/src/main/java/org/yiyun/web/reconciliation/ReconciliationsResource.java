package org.yiyun.web.reconciliation;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Page;
import org.yiyun.reconciliation.ReconciliationService;
import org.yiyun.reconciliation.RecordWeek;
import org.yiyun.reconciliation.WeekView;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ImportedRowsBody;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Parts;

/** Weekly reconciliation records of institutions. */
@Tag(name = "reconciliations", description = "Weekly reconciliation records 对账周记录")
@Path("reconciliations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReconciliationsResource {
    @Inject
    private ReconciliationService service;

    @Inject
    private Creations creations;

    @Inject
    private BusinessClock clock;

    @GET
    @Operation(summary = "The records of a week, in order of the institutions")
    @Parameter(name = "week", in = ParameterIn.QUERY, description = "any day of it; this one if absent",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Requires(Permission.RECORD_READ)
    public Page<WeekView> week(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var day = parameters.date("week");
        parameters.check();
        return Page.whole(service.week(day == null ? clock.today() : day));
    }

    @POST
    @Operation(summary = "Record how an institution stands in a week", description = "Replaces what was recorded of both before.")
    @APIResponseSchema(value = WeekView.class, responseCode = "201")
    @Requires(Permission.RECORD_EDIT)
    public Response record(RecordWeek command) {
        return creations.once(command, () -> {
            var kept = service.record(command);
            return Creations.created("/reconciliations?week=" + kept.week(), kept.version(), kept);
        });
    }

    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Take the good lines of a csv or xlsx file",
            description = "Part file, with the columns 周, 机构编码, 应上传, 已上传, 差异笔数, 差异金额, 说明. The answer tells the lines that were not taken.")
    @Requires(Permission.RECORD_EDIT)
    public ImportedRowsBody importFile(
            @FormParam("file") @Nullable EntityPart file, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) throws IOException {
        try (var content = Parts.file(file).getContent()) {
            return ImportedRowsBody.of(service.importFile(Parts.name(file), content.readAllBytes()), Languages.of(language));
        }
    }
}
