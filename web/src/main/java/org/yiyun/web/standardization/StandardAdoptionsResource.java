package org.yiyun.web.standardization;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.InstitutionGrade;
import org.yiyun.organisation.InstitutionKind;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.standardization.AdoptionCommand;
import org.yiyun.standardization.AdoptionEventView;
import org.yiyun.standardization.AdoptionQueries;
import org.yiyun.standardization.AdoptionService;
import org.yiyun.standardization.AdoptionStatus;
import org.yiyun.standardization.AdoptionVerb;
import org.yiyun.standardization.AdoptionView;
import org.yiyun.standardization.BoardFilter;
import org.yiyun.standardization.BoardRow;
import org.yiyun.standardization.InstitutionAdoptions;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.Verbs;

/** How far institutions have come with the national codes (REQ-STD-01). */
@Tag(name = "standard-adoptions", description = "National codes at institutions 贯标")
@Path("standard-adoptions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StandardAdoptionsResource {
    private static final int NAME = 60;
    private static final int WORDS = 200;

    @Inject
    private AdoptionService service;

    @Inject
    private AdoptionQueries queries;

    @Inject
    private Verbs verbs;

    @GET
    @Operation(summary = "The board: institutions with a cell for each code, in order of their codes",
            description = "Unknown parameters are refused. With status, code and overdue together: a cell that is all of it.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of code or name",
            schema = @Schema(implementation = String.class, maxLength = WORDS))
    @Parameter(name = "region", in = ParameterIn.QUERY, description = "By prefix", schema = @Schema(implementation = String.class, maxLength = NAME))
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(implementation = InstitutionKind.class))
    @Parameter(name = "grade", in = ParameterIn.QUERY, schema = @Schema(implementation = InstitutionGrade.class))
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(implementation = AdoptionStatus.class))
    @Parameter(name = "code", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class, maxLength = NAME))
    @Parameter(name = "overdue", in = ParameterIn.QUERY, schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Requires(Permission.STANDARD_READ)
    public Page<BoardRow> list(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        BoardFilter filter = new BoardFilter(
                parameters.text("q", WORDS), parameters.text("region", NAME), parameters.constant("kind", InstitutionKind.class),
                parameters.constant("grade", InstitutionGrade.class), parameters.constant("status", AdoptionStatus.class),
                parameters.text("code", NAME), parameters.flag("overdue"));
        PageRequest page = parameters.page();
        parameters.check();
        return queries.list(filter, page);
    }

    @GET
    @Path("{institution}")
    @Operation(summary = "One institution with its codes")
    @Requires(Permission.STANDARD_READ)
    public InstitutionAdoptions institution(@PathParam("institution") String institution) {
        return queries.institution(institution);
    }

    @GET
    @Path("{institution}/{code}")
    @Operation(summary = "One code of an institution", description = "With ETag; 304 for If-None-Match.")
    @APIResponseSchema(AdoptionView.class)
    @Requires(Permission.STANDARD_READ)
    public Response get(
            @PathParam("institution") String institution, @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        AdoptionView found = queries.get(institution, code);
        return Resources.single(found.version(), found, known);
    }

    @GET
    @Path("{institution}/{code}/history")
    @Operation(summary = "What happened, oldest first")
    @Requires(Permission.STANDARD_READ)
    public Page<AdoptionEventView> history(@PathParam("institution") String institution, @PathParam("code") String code) {
        return Page.whole(queries.history(institution, code));
    }

    /** The body is that of the verb's command; verbs that need nothing may come without one. */
    @POST
    @Path("{institution}/{code}/{verb}")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(oneOf = {
        AdoptionCommand.PlanAdoption.class, AdoptionCommand.BeginMapping.class, AdoptionCommand.StateShare.class,
        AdoptionCommand.ReportAdapted.class, AdoptionCommand.VerifyAdoption.class, AdoptionCommand.AcceptAdoption.class,
        AdoptionCommand.ReopenAdoption.class, AdoptionCommand.SuspendAdoption.class, AdoptionCommand.ContinueAdoption.class})))
    @APIResponseSchema(value = AdoptionView.class, responseCode = "200", responseDescription = "The code of the institution as it is now")
    @Requires({Permission.STANDARD_REPORT, Permission.STANDARD_EDIT, Permission.STANDARD_APPROVE})
    public Response apply(
            @PathParam("institution") String institution, @PathParam("code") String code, @PathParam("verb") String path,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream body)
            throws IOException {
        return verbs.apply(path, AdoptionVerb.ofPath(path), AdoptionVerb::command, body, ifMatch,
                (command, version) -> service.apply(institution, code, command, version), AdoptionView::version);
    }
}
