package org.yiyun.web.satisfaction;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.idempotency.StoredAnswer;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.satisfaction.DraftSurvey;
import org.yiyun.satisfaction.EnterAnswers;
import org.yiyun.satisfaction.GiveAnswers;
import org.yiyun.satisfaction.OpenSurvey;
import org.yiyun.satisfaction.SurveyForm;
import org.yiyun.satisfaction.SurveyMember;
import org.yiyun.satisfaction.SurveyQueries;
import org.yiyun.satisfaction.SurveyService;
import org.yiyun.satisfaction.SurveyView;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.JsonConfig;

/** Periodic surveys (REQ-CMPL-04). */
@Tag(name = "surveys", description = "Periodic surveys 满意度调查")
@Path("surveys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SurveysResource {
    private static final int CREATED = 201;

    @Inject
    private SurveyQueries queries;

    @Inject
    private SurveyService service;

    @Inject
    private Creations creations;

    @GET
    @Operation(summary = "The latest hundred surveys with their results")
    @Requires(Permission.SATISFACTION_READ)
    public Page<SurveyView> list() {
        return Page.whole(queries.list());
    }

    @POST
    @Operation(summary = "Draft a survey")
    @APIResponseSchema(value = SurveyView.class, responseCode = "201")
    @Requires(Permission.SURVEY_MANAGE)
    public Response draft(DraftSurvey draft) {
        return creations.once(draft, () -> {
            var id = service.draft(draft);
            return new StoredAnswer(CREATED, "/surveys/" + id, null, JsonConfig.jsonb().toJson(queries.get(id)));
        });
    }

    @GET
    @Path("{id}")
    @Requires(Permission.SATISFACTION_READ)
    public SurveyView get(@PathParam("id") UUID id) {
        return queries.get(id);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Throw a draft away")
    @Requires(Permission.SURVEY_MANAGE)
    public Response discard(@PathParam("id") UUID id) {
        service.discard(id);
        return Response.noContent().build();
    }

    @POST
    @Path("{id}/open")
    @Operation(summary = "Draw the sample and open the survey", description = "Users and institutions that are drawn are told at once.")
    @Requires(Permission.SURVEY_MANAGE)
    public SurveyView open(@PathParam("id") UUID id, @Nullable OpenSurvey request) {
        service.open(id, request == null ? new OpenSurvey(null) : request);
        return queries.get(id);
    }

    @POST
    @Path("{id}/close")
    @Operation(summary = "Close the survey before its time")
    @Requires(Permission.SURVEY_MANAGE)
    public SurveyView close(@PathParam("id") UUID id) {
        service.close(id);
        return queries.get(id);
    }

    @GET
    @Path("{id}/members")
    @Operation(summary = "The sample with links and answers, in the order in which it was drawn")
    @Requires({Permission.SURVEY_MANAGE, Permission.SATISFACTION_RECORD})
    public Page<SurveyMember> members(@PathParam("id") UUID id) {
        return Page.whole(queries.members(id));
    }

    @POST
    @Path("{id}/answers")
    @Operation(summary = "Enter what one of the sample said", description = "On the spot, on paper or by telephone.")
    @Requires(Permission.SATISFACTION_RECORD)
    public SurveyView enter(@PathParam("id") UUID id, EnterAnswers said) {
        service.enter(id, said);
        return queries.get(id);
    }

    @GET
    @Path("{id}/invitation")
    @Operation(summary = "What the caller or the caller's institution is asked", description = "404 for who was not drawn.")
    @Requires
    public SurveyForm invitation(@PathParam("id") UUID id) {
        return service.mine(id).orElseThrow(() -> BusinessException.notFound("survey", id));
    }

    @POST
    @Path("{id}/invitation")
    @Operation(summary = "Answer as the caller or the caller's institution, or change the answer")
    @Requires
    public SurveyForm answer(@PathParam("id") UUID id, GiveAnswers given) {
        return service.answer(invitation(id).token(), given, null);
    }
}
