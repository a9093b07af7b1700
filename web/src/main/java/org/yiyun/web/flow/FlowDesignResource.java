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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.document.DocumentView;
import org.yiyun.flow.DecideFlowDesign;
import org.yiyun.flow.EditFlowDesign;
import org.yiyun.flow.FlowDesignService;
import org.yiyun.flow.FlowDesignView;
import org.yiyun.flow.FlowPaper;
import org.yiyun.flow.RecordFlowTest;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** How flows are to be after a change (REQ-POL-07). */
@Tag(name = "flows")
@Path("flows/{code}/changes/{id: [0-9]{1,18}}/design")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FlowDesignResource {
    @Inject
    private FlowDesignService service;

    @Inject
    private Creations creations;

    @GET
    @Operation(summary = "The flow after a change: steps, mapping, tests, approval", description = "With ETag; 404 before it was designed.")
    @APIResponseSchema(FlowDesignView.class)
    @Requires(Permission.FLOW_READ)
    public Response get(@PathParam("code") String code, @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var design = service.get(code, id);
        return Resources.single(design.version(), design, known);
    }

    @PUT
    @Operation(summary = "Design the flow after a change", description = "If-Match, but for the first time. Results of tests go with an edit.")
    @APIResponseSchema(FlowDesignView.class)
    @Requires(Permission.FLOW_EDIT)
    public Response save(@PathParam("code") String code, @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language, EditFlowDesign edit) {
        Integer version = ifMatch == null ? null : Integer.valueOf(ETags.required(ifMatch));
        var design = service.save(code, id, edit, version, Languages.of(language));
        return Resources.single(design.version(), design, null);
    }

    @POST
    @Path("tests/{place: [0-9]{1,3}}")
    @Operation(summary = "Record what came of a test, by its place from 0", description = "With If-Match.")
    @APIResponseSchema(FlowDesignView.class)
    @Requires(Permission.FLOW_EDIT)
    public Response record(@PathParam("code") String code, @PathParam("id") long id, @PathParam("place") int place,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, RecordFlowTest result) {
        int version = ETags.required(ifMatch);
        return creations.once(result, () -> {
            var design = service.record(code, id, place, result, version);
            return Creations.changed(design.version(), design);
        });
    }

    @POST
    @Path("submit")
    @Operation(summary = "Submit a design all of whose tests have passed", description = "With If-Match.")
    @APIResponseSchema(FlowDesignView.class)
    @Requires(Permission.FLOW_EDIT)
    public Response submit(@PathParam("code") String code, @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        var design = service.submit(code, id, ETags.required(ifMatch));
        return Resources.single(design.version(), design, null);
    }

    @POST
    @Path("decide")
    @Operation(summary = "Approve a design or send it back", description = "By somebody else than who designed or submitted it; with If-Match.")
    @APIResponseSchema(FlowDesignView.class)
    @Requires(Permission.FLOW_APPROVE)
    public Response decide(@PathParam("code") String code, @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, DecideFlowDesign decision) {
        int version = ETags.required(ifMatch);
        return creations.once(decision, () -> {
            var design = service.decide(code, id, decision, version);
            return Creations.changed(design.version(), design);
        });
    }

    @GET
    @Path("papers")
    @Operation(summary = "Documents that were made of a design, the newest first")
    @Requires(Permission.FLOW_READ)
    public Page<DocumentView> papers(@PathParam("code") String code, @PathParam("id") long id) {
        return Page.whole(service.papers(code, id));
    }

    @POST
    @Path("papers/{paper: MANUAL|TEST_CASES}")
    @Operation(summary = "Make a document of a design by its Word template")
    @APIResponseSchema(value = DocumentView.class, responseCode = "201")
    @Requires(Permission.FLOW_EDIT)
    public Response make(@PathParam("code") String code, @PathParam("id") long id, @PathParam("paper") FlowPaper paper) {
        return creations.once(paper.name(), () -> {
            var made = service.make(code, id, paper);
            return Creations.created("/flows/" + code + "/changes/" + id + "/design/papers/" + made.id(), 0, made);
        });
    }

    @GET
    @Path("papers/{paper: [0-9]{1,18}}")
    @Produces(SavedFile.DOCX)
    @Operation(summary = "A document that was made of a design; audited")
    @Requires(Permission.FLOW_READ)
    public Response paper(@PathParam("code") String code, @PathParam("id") long id, @PathParam("paper") long paper) {
        var made = service.paper(code, id, paper);
        return SavedFile.answer(service.content(code, id, paper), SavedFile.DOCX, Resources.attachment("flow.docx", made.name()));
    }
}
