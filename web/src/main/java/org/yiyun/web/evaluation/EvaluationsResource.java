package org.yiyun.web.evaluation;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.evaluation.DecideObjection;
import org.yiyun.evaluation.EnterScore;
import org.yiyun.evaluation.EvaluationQueries;
import org.yiyun.evaluation.EvaluationService;
import org.yiyun.evaluation.EvaluationView;
import org.yiyun.evaluation.EvidenceRow;
import org.yiyun.evaluation.InstitutionOutcome;
import org.yiyun.evaluation.OpenEvaluation;
import org.yiyun.evaluation.PeriodResult;
import org.yiyun.evaluation.RaiseObjection;
import org.yiyun.evaluation.ResultFilter;
import org.yiyun.evaluation.ResultRow;
import org.yiyun.evaluation.ResultView;
import org.yiyun.evaluation.UrgeCorrection;
import org.yiyun.platform.idempotency.StoredAnswer;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;

/** Evaluation of institutions by periods (REQ-CMPL-07). A program of an institution sees its own result only. */
@Tag(name = "evaluations", description = "Evaluation of institutions 机构服务质量评价")
@Path("evaluations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EvaluationsResource {
    private static final int WORDS = 100;

    @Inject
    private EvaluationQueries queries;

    @Inject
    private EvaluationService service;

    @Inject
    private Creations creations;

    @GET
    @Operation(summary = "The periods that the caller may see something of, the latest first")
    @Requires(Permission.EVALUATION_READ)
    public Page<EvaluationView> list() {
        return Page.whole(queries.list());
    }

    @POST
    @Operation(summary = "Open the evaluation of a period that is over", description = "As in 2026-Q1 or 2026.")
    @APIResponseSchema(value = EvaluationView.class, responseCode = "201")
    @Requires(Permission.EVALUATION_EDIT)
    public Response open(OpenEvaluation request) {
        return creations.once(request, () -> {
            var evaluation = service.open(request);
            return Creations.created("/evaluations/" + evaluation.period(), evaluation.version(), evaluation);
        });
    }

    @GET
    @Path("{period}")
    @Operation(summary = "One evaluation", description = "With ETag; 304 for If-None-Match.")
    @APIResponseSchema(EvaluationView.class)
    @Requires(Permission.EVALUATION_READ)
    public Response get(@PathParam("period") String period, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var evaluation = queries.get(period);
        return Resources.single(evaluation.version(), evaluation, known);
    }

    @POST
    @Path("{period}/refresh")
    @Operation(summary = "Work the figures out anew", description = "Points that people entered stay.")
    @APIResponseSchema(EvaluationView.class)
    @Requires(Permission.EVALUATION_EDIT)
    public Response refresh(@PathParam("period") String period) {
        return creations.once(new OpenEvaluation(period), () -> changed(service.refresh(period)));
    }

    @POST
    @Path("{period}/announce")
    @Operation(summary = "Show each institution its result", description = "From now on institutions may object, until the limit.")
    @APIResponseSchema(EvaluationView.class)
    @Requires(Permission.EVALUATION_EDIT)
    public Response announce(@PathParam("period") String period) {
        return creations.once(new OpenEvaluation(period), () -> changed(service.announce(period)));
    }

    @POST
    @Path("{period}/publish")
    @Operation(summary = "Make it final", description = "By somebody else than who announced it, after the limit for objections.")
    @APIResponseSchema(EvaluationView.class)
    @Requires(Permission.EVALUATION_APPROVE)
    public Response publish(@PathParam("period") String period) {
        return creations.once(new OpenEvaluation(period), () -> changed(service.publish(period)));
    }

    @GET
    @Path("{period}/results")
    @Operation(summary = "The results that the caller may see, the best first", description = "By pages: limit and cursor.")
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of the institution's code or name",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "grade", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "outcome", in = ParameterIn.QUERY, schema = @Schema(implementation = InstitutionOutcome.class))
    @Parameter(name = "objection", in = ParameterIn.QUERY, description = "Only those with an objection that waits",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "incomplete", in = ParameterIn.QUERY, schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before",
            schema = @Schema(implementation = String.class))
    @Requires(Permission.EVALUATION_READ)
    public Page<ResultRow> results(@PathParam("period") String period, @Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var filter = new ResultFilter(
                parameters.text("q", WORDS), parameters.text("grade", WORDS), parameters.constants("outcome", InstitutionOutcome.class),
                parameters.flag("objection"), parameters.flag("incomplete"));
        var page = parameters.page();
        parameters.check();
        return queries.page(period, filter, page);
    }

    @GET
    @Path("{period}/results/{institution}")
    @Operation(summary = "One result with what it rests on", description = "With ETag; 304 for If-None-Match. 404 for another institution's.")
    @APIResponseSchema(ResultView.class)
    @Requires(Permission.EVALUATION_READ)
    public Response result(
            @PathParam("period") String period, @PathParam("institution") String institution,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var result = queries.result(period, institution);
        return Resources.single(result.version(), result, known);
    }

    @GET
    @Path("{period}/results/{institution}/rows/{criterion}")
    @Operation(summary = "The rows behind a figure", description = "Of those that the caller may see where they are kept, at most 200.")
    @Requires(Permission.EVALUATION_READ)
    public Page<EvidenceRow> rows(
            @PathParam("period") String period, @PathParam("institution") String institution, @PathParam("criterion") String criterion) {
        return Page.whole(queries.rows(period, institution, criterion));
    }

    @POST
    @Path("{period}/results/{institution}/scores")
    @Operation(summary = "Enter points with evidence")
    @APIResponseSchema(ResultView.class)
    @Requires(Permission.EVALUATION_EDIT)
    public Response score(
            @PathParam("period") String period, @PathParam("institution") String institution, EnterScore entered) {
        return creations.once(entered, () -> changed(service.score(period, institution, entered)));
    }

    @POST
    @Path("{period}/results/{institution}/objections")
    @Operation(summary = "Object to a result that was announced")
    @APIResponseSchema(value = ResultView.class, responseCode = "201")
    @Requires(Permission.EVALUATION_OBJECT)
    public Response object(
            @PathParam("period") String period, @PathParam("institution") String institution, RaiseObjection raised) {
        return creations.once(raised, () -> {
            var result = service.object(period, institution, raised);
            return Creations.created("/evaluations/" + period + "/results/" + institution, result.version(), result);
        });
    }

    @POST
    @Path("{period}/results/{institution}/objections/{number}/decide")
    @Operation(summary = "Answer an objection", description = "By somebody who had no part in the points.")
    @APIResponseSchema(ResultView.class)
    @Requires(Permission.EVALUATION_APPROVE)
    public Response decide(
            @PathParam("period") String period, @PathParam("institution") String institution, @PathParam("number") int number,
            DecideObjection word) {
        return creations.once(word, () -> changed(service.decide(period, institution, number, word)));
    }

    @POST
    @Path("{period}/results/{institution}/corrections")
    @Operation(summary = "Urge an institution to correct something",
            description = "After the publication, for a grade that asks for it; a task for its owner. Needs TASK_ASSIGN too.")
    @APIResponseSchema(ResultView.class)
    @Requires(Permission.EVALUATION_APPROVE)
    public Response urge(
            @PathParam("period") String period, @PathParam("institution") String institution, UrgeCorrection request) {
        return creations.once(request, () -> changed(service.urge(period, institution, request)));
    }

    @GET
    @Path("published/{institution}")
    @Operation(summary = "What was published of an institution, the earliest period first")
    @Requires(Permission.EVALUATION_READ)
    public Page<PeriodResult> published(@PathParam("institution") String institution) {
        return Page.whole(queries.published(institution));
    }

    private static StoredAnswer changed(EvaluationView evaluation) {
        return Creations.changed(evaluation.version(), evaluation);
    }

    private static StoredAnswer changed(ResultView result) {
        return Creations.changed(result.version(), result);
    }
}
