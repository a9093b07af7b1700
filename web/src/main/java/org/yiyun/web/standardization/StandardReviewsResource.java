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
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.standardization.review.OpenReview;
import org.yiyun.standardization.review.ReviewCommands;
import org.yiyun.standardization.review.ReviewFilter;
import org.yiyun.standardization.review.ReviewQueries;
import org.yiyun.standardization.review.ReviewRow;
import org.yiyun.standardization.review.ReviewService;
import org.yiyun.standardization.review.ReviewStatus;
import org.yiyun.standardization.review.ReviewView;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;

/** Quality reviews and acceptance (REQ-STD-03). */
@Tag(name = "standard-reviews", description = "Quality reviews and acceptance 质量审核和验收评估")
@Path("standard-reviews")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StandardReviewsResource {
    private static final String SEQUENCE = "{sequence: [0-9]{1,9}}";
    private static final int NAME = 60;
    private static final int WORDS = 200;

    @Inject
    private ReviewService service;

    @Inject
    private ReviewQueries queries;

    @Inject
    private Creations creations;

    @POST
    @Operation(summary = "Open a review of an institution: its sample is drawn, what can be is worked out")
    @APIResponseSchema(value = ReviewView.class, responseCode = "201", responseDescription = "With Location and ETag")
    @Requires(Permission.STANDARD_EDIT)
    public Response open(OpenReview words) {
        return creations.once(words, () -> {
            ReviewView opened = service.open(words);
            return Creations.created("/standard-reviews/" + opened.number(), opened.version(), opened);
        });
    }

    @GET
    @Operation(summary = "Reviews, newest first", description = "Unknown parameters are refused; status may be repeated.")
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = ReviewStatus.class))
    @Parameter(name = "institution", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class, maxLength = NAME))
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of the number or the institution's code",
            schema = @Schema(implementation = String.class, maxLength = WORDS))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Requires(Permission.STANDARD_READ)
    public Page<ReviewRow> list(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        ReviewFilter filter = new ReviewFilter(
                parameters.constants("status", ReviewStatus.class), parameters.text("institution", NAME), parameters.text("q", WORDS));
        PageRequest page = parameters.page();
        parameters.check();
        return queries.list(filter, page);
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One review", description = "With ETag; 304 for If-None-Match.")
    @APIResponseSchema(ReviewView.class)
    @Requires(Permission.STANDARD_READ)
    public Response get(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        ReviewView found = queries.get(number);
        return Resources.single(found.version(), found, known);
    }

    @POST
    @Path("{number}/refresh")
    @Operation(summary = "Work out anew what can be")
    @APIResponseSchema(ReviewView.class)
    @Requires(Permission.STANDARD_EDIT)
    public Response refresh(@PathParam("number") String number) {
        return changed(number, () -> service.refresh(number));
    }

    @POST
    @Path("{number}/points")
    @Operation(summary = "Give a criterion points that the product cannot work out")
    @APIResponseSchema(ReviewView.class)
    @Requires(Permission.STANDARD_EDIT)
    public Response points(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReviewCommands.EnterReviewPoints words) {
        return changed(words, () -> service.enter(number, words, ETags.expected(ifMatch)));
    }

    @POST
    @Path("{number}/sample")
    @Operation(summary = "Judge a line of the sample")
    @APIResponseSchema(ReviewView.class)
    @Requires(Permission.STANDARD_EDIT)
    public Response judge(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ReviewCommands.JudgeMatch words) {
        return changed(words, () -> service.judge(number, words, ETags.expected(ifMatch)));
    }

    @POST
    @Path("{number}/faults")
    @Operation(summary = "Record what was found")
    @APIResponseSchema(ReviewView.class)
    @Requires(Permission.STANDARD_EDIT)
    public Response find(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ReviewCommands.RecordFault words) {
        return changed(words, () -> service.find(number, words, ETags.expected(ifMatch)));
    }

    @POST
    @Path("{number}/faults/" + SEQUENCE + "/correct")
    @Operation(summary = "Report a finding as corrected; its proof has to be there")
    @APIResponseSchema(ReviewView.class)
    @Requires({Permission.STANDARD_REPORT, Permission.STANDARD_EDIT})
    public Response correct(
            @PathParam("number") String number, @PathParam("sequence") int sequence, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReviewCommands.CorrectFault words) {
        return changed(words, () -> service.correct(number, sequence, words, ETags.expected(ifMatch)));
    }

    @POST
    @Path("{number}/faults/" + SEQUENCE + "/recheck")
    @Operation(summary = "Look at a correction again")
    @APIResponseSchema(ReviewView.class)
    @Requires(Permission.STANDARD_EDIT)
    public Response recheck(
            @PathParam("number") String number, @PathParam("sequence") int sequence, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReviewCommands.RecheckFault words) {
        return changed(words, () -> service.recheck(number, sequence, words, ETags.expected(ifMatch)));
    }

    @POST
    @Path("{number}/evaluate")
    @Operation(summary = "Evaluate: passed if the points reach the mark and nothing found is open")
    @APIResponseSchema(ReviewView.class)
    @Requires(Permission.STANDARD_APPROVE)
    public Response evaluate(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ReviewCommands.EvaluateReview words) {
        return changed(words, () -> service.evaluate(number, words, ETags.expected(ifMatch)));
    }

    @POST
    @Path("{number}/cancel")
    @Operation(summary = "Cancel a review")
    @APIResponseSchema(ReviewView.class)
    @Requires(Permission.STANDARD_EDIT)
    public Response cancel(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ReviewCommands.CancelReview words) {
        return changed(words, () -> service.cancel(number, words, ETags.expected(ifMatch)));
    }

    private Response changed(Object words, Supplier<ReviewView> work) {
        return creations.once(words, () -> {
            ReviewView changed = work.get();
            return Creations.changed(changed.version(), changed);
        });
    }
}
