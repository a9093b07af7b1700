package org.yiyun.web.maintenance;

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
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.maintenance.MaintenanceCommand;
import org.yiyun.catalog.maintenance.MaintenanceEventView;
import org.yiyun.catalog.maintenance.MaintenanceFilter;
import org.yiyun.catalog.maintenance.MaintenanceQueries;
import org.yiyun.catalog.maintenance.MaintenanceRow;
import org.yiyun.catalog.maintenance.MaintenanceService;
import org.yiyun.catalog.maintenance.MaintenanceStatus;
import org.yiyun.catalog.maintenance.MaintenanceVerb;
import org.yiyun.catalog.maintenance.MaintenanceView;
import org.yiyun.catalog.maintenance.RecordNeed;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.Verbs;

/** The upkeep of code libraries (REQ-CODE-02, -03). */
@Tag(name = "library-maintenances", description = "Upkeep of code libraries 代码库更新维护")
@Path("library-maintenances")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class MaintenancesResource {
    private static final int NAME = 60;
    private static final int WORDS = 200;

    @Inject
    private MaintenanceService service;

    @Inject
    private MaintenanceQueries queries;

    @Inject
    private Creations creations;

    @Inject
    private Verbs verbs;

    @POST
    @Operation(summary = "Record that a library needs to be maintained")
    @APIResponseSchema(value = MaintenanceView.class, responseCode = "201", responseDescription = "With Location and ETag")
    @Requires(Permission.CATALOG_EDIT)
    public Response record(RecordNeed need) {
        return creations.once(need, () -> {
            MaintenanceView recorded = service.record(need);
            return Creations.created("/library-maintenances/" + recorded.number(), recorded.version(), recorded);
        });
    }

    @GET
    @Operation(summary = "Maintenances, newest first", description = "Unknown parameters are refused; status may be repeated.")
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = MaintenanceStatus.class))
    @Parameter(name = "library", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class, maxLength = NAME))
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of number, title, need, basis or the province's number",
            schema = @Schema(implementation = String.class, maxLength = WORDS))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Requires(Permission.CATALOG_READ)
    public Page<MaintenanceRow> list(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        MaintenanceFilter filter = new MaintenanceFilter(
                parameters.constants("status", MaintenanceStatus.class), parameters.text("library", NAME), parameters.text("q", WORDS));
        PageRequest page = parameters.page();
        parameters.check();
        return queries.list(filter, page);
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One maintenance", description = "With ETag; 304 for If-None-Match.")
    @APIResponseSchema(MaintenanceView.class)
    @Requires(Permission.CATALOG_READ)
    public Response get(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        MaintenanceView found = queries.get(number);
        return Resources.single(found.version(), found, known);
    }

    @GET
    @Path("{number}/history")
    @Operation(summary = "What happened to a maintenance, oldest first")
    @Requires(Permission.CATALOG_READ)
    public Page<MaintenanceEventView> history(@PathParam("number") String number) {
        return Page.whole(queries.history(number));
    }

    /** The body is that of the verb's command; verbs that need nothing may come without one. */
    @POST
    @Path("{number}/{verb}")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(oneOf = {
        MaintenanceCommand.AnalyseNeed.class, MaintenanceCommand.ConfirmNeed.class, MaintenanceCommand.ReturnNeed.class,
        MaintenanceCommand.PlanMaintenance.class, MaintenanceCommand.SubmitToProvince.class, MaintenanceCommand.ExecuteMaintenance.class,
        MaintenanceCommand.VerifyMaintenance.class, MaintenanceCommand.CloseMaintenance.class,
        MaintenanceCommand.CancelMaintenance.class})))
    @APIResponseSchema(value = MaintenanceView.class, responseCode = "200", responseDescription = "The maintenance as it is now")
    @Requires({Permission.CATALOG_EDIT, Permission.CATALOG_PUBLISH})
    public Response apply(
            @PathParam("number") String number, @PathParam("verb") String path,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream body)
            throws IOException {
        return verbs.apply(path, MaintenanceVerb.ofPath(path), MaintenanceVerb::command, body, ifMatch,
                (command, version) -> service.apply(number, command, version), MaintenanceView::version);
    }
}
