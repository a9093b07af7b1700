package org.yiyun.web.flow;

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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.flow.EditFlow;
import org.yiyun.flow.EditFlowChange;
import org.yiyun.flow.FlowCaseView;
import org.yiyun.flow.FlowChangeView;
import org.yiyun.flow.FlowFilter;
import org.yiyun.flow.FlowDesignService;
import org.yiyun.flow.FlowQueries;
import org.yiyun.flow.FlowReport;
import org.yiyun.flow.FlowService;
import org.yiyun.flow.FlowVersionView;
import org.yiyun.flow.FlowView;
import org.yiyun.flow.engine.Side;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;

/** Business flows, their changes and what those have brought (REQ-SCP-09). */
@Tag(name = "flows", description = "Business flows before and after changes 业务流程优化")
@Path("flows")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FlowsResource {
    private static final int LONGEST = 2000;

    @Inject
    private FlowService service;

    @Inject
    private FlowQueries queries;

    @Inject
    private FlowDesignService designs;

    @Inject
    private Creations creations;

    @GET
    @Operation(summary = "The flows, in order of their codes")
    @Requires(Permission.FLOW_READ)
    public Page<FlowView> list(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return Page.whole(queries.list(Languages.of(language)));
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One flow with its steps", description = "With ETag; 304 for If-None-Match.")
    @APIResponseSchema(FlowView.class)
    @Requires(Permission.FLOW_READ)
    public Response get(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var flow = queries.get(code, Languages.of(language));
        return Resources.single(flow.version(), flow, known);
    }

    @POST
    @Operation(summary = "Make a flow", description = "With source IMPORTED its steps are given and its cases brought; with TICKETS, DIRECTIVES and "
            + "MAINTENANCES they are read from this product's own histories.")
    @APIResponseSchema(value = FlowView.class, responseCode = "201")
    @Requires(Permission.FLOW_EDIT)
    public Response make(EditFlow flow, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return creations.once(flow, () -> {
            var made = service.save(flow, null, Languages.of(language));
            return Creations.created("/flows/" + made.code(), made.version(), made);
        });
    }

    @PUT
    @Path("{code}")
    @Operation(summary = "Change a flow", description = "Needs If-Match. Its source stays.")
    @APIResponseSchema(FlowView.class)
    @Requires(Permission.FLOW_EDIT)
    public Response change(@PathParam("code") String code, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, EditFlow flow,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        if (!code.equals(flow.code())) {
            throw BusinessException.invalid("code", "field.unknown", Map.of("id", flow.code()));
        }
        var changed = service.save(flow, ETags.required(ifMatch), Languages.of(language));
        return Resources.single(changed.version(), changed, null);
    }

    @GET
    @Path("{code}/versions")
    @Operation(summary = "The flow by day, as approved changes have made it")
    @Requires(Permission.FLOW_READ)
    public Page<FlowVersionView> versions(@PathParam("code") String code, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return Page.whole(designs.versions(code, Languages.of(language)));
    }

    @GET
    @Path("{code}/changes")
    @Operation(summary = "Changes of a flow, the latest first")
    @Requires(Permission.FLOW_READ)
    public Page<FlowChangeView> changes(@PathParam("code") String code) {
        return Page.whole(queries.changes(code));
    }

    @POST
    @Path("{code}/changes")
    @Operation(summary = "Write a change of a flow down", description = "ticket is a change ticket with a plan, improvement a suggestion of the register.")
    @APIResponseSchema(value = FlowChangeView.class, responseCode = "201")
    @Requires(Permission.FLOW_EDIT)
    public Response plan(@PathParam("code") String code, EditFlowChange change) {
        return creations.once(change, () -> {
            var made = service.plan(code, change);
            return Creations.created("/flows/" + code + "/changes/" + made.id(), made.version(), made);
        });
    }

    @PUT
    @Path("{code}/changes/{id: [0-9]{1,18}}")
    @Operation(summary = "Change what was written down", description = "Needs If-Match.")
    @APIResponseSchema(FlowChangeView.class)
    @Requires(Permission.FLOW_EDIT)
    public Response replan(@PathParam("code") String code, @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, EditFlowChange change) {
        var changed = service.replan(code, id, change, ETags.required(ifMatch));
        return Resources.single(changed.version(), changed, null);
    }

    @GET
    @Path("{code}/report")
    @Operation(summary = "The figures of a flow",
            description = "Of the last 90 days, or fewer where there are very many cases; with change those of an equal time before and after its day, with the comparison: number of "
                    + "steps, paths, duration in minutes by the calendar and in office hours, share online, rework. A verdict needs 20 done "
                    + "cases on each side; cases across the day are in no comparison.")
    @Parameter(name = "change", in = ParameterIn.QUERY, schema = @Schema(implementation = Long.class))
    @Requires(Permission.FLOW_READ)
    public FlowReport report(@PathParam("code") String code, @Context UriInfo uri,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var parameters = new Parameters(uri.getQueryParameters());
        Integer change = parameters.number("change", 1, Integer.MAX_VALUE);
        parameters.check();
        return queries.report(code, change == null ? null : change.longValue(), Languages.of(language));
    }

    @GET
    @Path("{code}/cases")
    @Operation(summary = "The cases behind the figures, in order of their beginning")
    @Parameter(name = "change", in = ParameterIn.QUERY, schema = @Schema(implementation = Long.class))
    @Parameter(name = "side", in = ParameterIn.QUERY, schema = @Schema(implementation = Side.class))
    @Parameter(name = "variant", in = ParameterIn.QUERY, description = "Codes of steps with > between", schema = @Schema(implementation = String.class))
    @Parameter(name = "done", in = ParameterIn.QUERY, schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "open", in = ParameterIn.QUERY, schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "reworked", in = ParameterIn.QUERY, schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "online", in = ParameterIn.QUERY, schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before",
            schema = @Schema(implementation = String.class))
    @Requires(Permission.FLOW_READ)
    public Page<FlowCaseView> cases(@PathParam("code") String code, @Context UriInfo uri,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var parameters = new Parameters(uri.getQueryParameters());
        Integer change = parameters.number("change", 1, Integer.MAX_VALUE);
        var filter = new FlowFilter(
                parameters.constant("side", Side.class), parameters.text("variant", LONGEST), parameters.flag("done"), parameters.flag("open"),
                parameters.flag("reworked"), parameters.flag("online"));
        var page = parameters.page();
        parameters.check();
        return queries.page(code, change == null ? null : change.longValue(), filter, page, Languages.of(language));
    }
}
