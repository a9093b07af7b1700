package org.yiyun.web.appeal;

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
import org.yiyun.appeal.AppealCommand;
import org.yiyun.appeal.AppealEventView;
import org.yiyun.appeal.AppealFilter;
import org.yiyun.appeal.AppealQueries;
import org.yiyun.appeal.AppealRow;
import org.yiyun.appeal.AppealService;
import org.yiyun.appeal.AppealStatus;
import org.yiyun.appeal.AppealVerb;
import org.yiyun.appeal.AppealView;
import org.yiyun.appeal.FindingKind;
import org.yiyun.appeal.ServeFinding;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.Verbs;

/** Findings served on members of staff, and their appeals (REQ-CMPL-06). */
@Tag(name = "appeals", description = "Findings and appeals of staff 结论送达与申诉")
@Path("appeals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AppealsResource {
    private static final int NAME = 60;
    private static final int WORDS = 200;

    @Inject
    private AppealService service;

    @Inject
    private AppealQueries queries;

    @Inject
    private Creations creations;

    @Inject
    private Verbs verbs;

    @POST
    @Operation(summary = "Serve a finding on the person that it is about",
            description = "Everything in the body but the number of the complaint is shown to that person.")
    @APIResponseSchema(value = AppealView.class, responseCode = "201", responseDescription = "The finding, with Location and ETag")
    @Requires(Permission.APPEAL_SERVE)
    public Response serve(ServeFinding command) {
        return creations.once(command, () -> {
            var finding = service.serve(command);
            return Creations.created("/appeals/" + finding.number(), finding.version(), finding);
        });
    }

    @GET
    @Operation(summary = "Findings that the caller may see, newest first",
            description = "One's own and those that one served; with the permission to decide, all of one's regions.")
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = AppealStatus.class))
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = FindingKind.class))
    @Parameter(name = "person", in = ParameterIn.QUERY, description = "Login", schema = @Schema(implementation = String.class))
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of the number or of what was served",
            schema = @Schema(implementation = String.class, maxLength = 200))
    @Parameter(name = "overdue", in = ParameterIn.QUERY, schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before",
            schema = @Schema(implementation = String.class))
    @Requires
    public Page<AppealRow> list(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var filter = new AppealFilter(
                parameters.constants("status", AppealStatus.class), parameters.constants("kind", FindingKind.class),
                parameters.text("person", NAME), parameters.text("q", WORDS), parameters.flag("overdue"));
        var page = parameters.page();
        parameters.check();
        return queries.list(filter, page);
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One finding", description = "With ETag; 304 for If-None-Match. 404 for whoever may not see it.")
    @APIResponseSchema(AppealView.class)
    @Requires
    public Response get(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var finding = queries.get(number);
        return Resources.single(finding.version(), finding, known);
    }

    @GET
    @Path("{number}/history")
    @Operation(summary = "What happened, oldest first", description = "What a review found is left out for the person.")
    @Requires
    public Page<AppealEventView> history(@PathParam("number") String number) {
        return Page.whole(queries.history(number));
    }

    /** The body is that of the verb's command; verbs that need nothing may come without one. */
    @POST
    @Path("{number}/{verb}")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(oneOf = {
        AppealCommand.FileAppeal.class, AppealCommand.WithdrawAppeal.class, AppealCommand.AcceptAppeal.class,
        AppealCommand.ReviewAppeal.class, AppealCommand.DecideAppeal.class})))
    @APIResponseSchema(value = AppealView.class, responseCode = "200", responseDescription = "The finding as it is now")
    @Requires
    public Response apply(
            @PathParam("number") String number,
            @PathParam("verb") String path,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body)
            throws IOException {
        return verbs.apply(path, AppealVerb.ofPath(path), AppealVerb::command, body, ifMatch,
                (command, version) -> service.apply(number, command, version), AppealView::version);
    }
}
