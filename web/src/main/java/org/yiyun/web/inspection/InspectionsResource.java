package org.yiyun.web.inspection;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.inspection.CorrectFinding;
import org.yiyun.inspection.FindingTrend;
import org.yiyun.inspection.InspectionCheck;
import org.yiyun.inspection.InspectionQueries;
import org.yiyun.inspection.InspectionService;
import org.yiyun.inspection.InspectionView;
import org.yiyun.inspection.RecordInspection;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Parameters;

/** Inspections and their findings. */
@Tag(name = "inspections", description = "Inspections 巡检")
@Path("inspections")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class InspectionsResource {
    @Inject
    private InspectionQueries queries;

    @Inject
    private InspectionService service;

    @Inject
    private Creations creations;

    @GET
    @Operation(summary = "Inspections, the latest first", description = "By pages: limit and cursor.")
    @Parameter(name = "open", in = ParameterIn.QUERY, description = "only those with findings that are not corrected",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before", schema = @Schema(implementation = String.class))
    @Requires(Permission.RECORD_READ)
    public Page<InspectionView> list(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var open = parameters.flag("open");
        var page = parameters.page();
        parameters.check();
        return queries.page(open, page);
    }

    @GET
    @Path("checks")
    @Operation(summary = "What is looked at")
    @Requires(Permission.RECORD_READ)
    public Page<InspectionCheck> checks() {
        return Page.whole(queries.checks());
    }

    @GET
    @Path("trend")
    @Operation(summary = "Findings by month and area, of twelve months")
    @Requires(Permission.RECORD_READ)
    public Page<FindingTrend> trend() {
        return Page.whole(queries.trend());
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One inspection with what its checks came to")
    @Requires(Permission.RECORD_READ)
    public InspectionView get(@PathParam("number") String number) {
        return queries.get(number);
    }

    @POST
    @Operation(summary = "Record an inspection", description = "With a result for each check of the areas that were looked at.")
    @APIResponseSchema(value = InspectionView.class, responseCode = "201")
    @Requires(Permission.RECORD_EDIT)
    public Response record(RecordInspection command) {
        return creations.once(command, () -> {
            var recorded = service.record(command);
            return Creations.created("/inspections/" + recorded.number(), recorded.version(), recorded);
        });
    }

    @POST
    @Path("{number}/checks/{check}/correct")
    @Operation(summary = "Say that a finding is corrected")
    @APIResponseSchema(InspectionView.class)
    @Requires(Permission.RECORD_EDIT)
    public Response correct(@PathParam("number") String number, @PathParam("check") String check, CorrectFinding command) {
        return creations.once(command, () -> {
            var inspection = service.correct(number, check, command);
            return Creations.changed(inspection.version(), inspection);
        });
    }
}
