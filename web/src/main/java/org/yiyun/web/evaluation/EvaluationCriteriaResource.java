package org.yiyun.web.evaluation;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.evaluation.CriteriaService;
import org.yiyun.evaluation.CriteriaView;
import org.yiyun.evaluation.DecideCriteria;
import org.yiyun.evaluation.EditCriteria;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Resources;

/** The criteria of the evaluation of institutions (REQ-CMPL-07). */
@Tag(name = "evaluations", description = "Evaluation of institutions 机构服务质量评价")
@Path("evaluation-criteria")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EvaluationCriteriaResource {
    @Inject
    private CriteriaService service;

    @Inject
    private Creations creations;

    @GET
    @Operation(summary = "All versions of the criteria, the newest first")
    @Requires(Permission.EVALUATION_READ)
    public Page<CriteriaView> list() {
        return Page.whole(service.versions());
    }

    @POST
    @Operation(summary = "Begin a version", description = "Weights make 100. One draft at a time.")
    @APIResponseSchema(value = CriteriaView.class, responseCode = "201")
    @Requires(Permission.EVALUATION_EDIT)
    public Response draft(EditCriteria draft) {
        return creations.once(draft, () -> {
            var criteria = service.draft(draft);
            return Creations.created("/evaluation-criteria/" + criteria.number(), criteria.version(), criteria);
        });
    }

    @GET
    @Path("{number}")
    @APIResponseSchema(CriteriaView.class)
    @Requires(Permission.EVALUATION_READ)
    public Response get(@PathParam("number") int number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var criteria = service.get(number);
        return Resources.single(criteria.version(), criteria, known);
    }

    @PUT
    @Path("{number}")
    @Operation(summary = "Write a draft anew", description = "Needs If-Match.")
    @APIResponseSchema(CriteriaView.class)
    @Requires(Permission.EVALUATION_EDIT)
    public Response edit(
            @PathParam("number") int number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, EditCriteria draft) {
        var criteria = service.edit(number, draft, ETags.required(ifMatch));
        return Resources.single(criteria.version(), criteria, null);
    }

    @POST
    @Path("{number}/decide")
    @Operation(summary = "Approve or reject a draft", description = "By somebody who has not written it.")
    @APIResponseSchema(CriteriaView.class)
    @Requires(Permission.EVALUATION_APPROVE)
    public Response decide(
            @PathParam("number") int number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, DecideCriteria word) {
        return creations.once(word, () -> {
            var criteria = service.decide(number, word, ETags.expected(ifMatch));
            return Creations.changed(criteria.version(), criteria);
        });
    }
}
