package org.yiyun.web.standardization;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.document.DocumentView;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.standardization.review.ReviewQueries;
import org.yiyun.standardization.review.ReviewService;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** 《贯标指导手册报告》 of institutions (REQ-STD-05). */
@Tag(name = "standard-guides", description = "Guides for institutions 贯标指导手册报告")
@Path("standard-guides")
@Produces(MediaType.APPLICATION_JSON)
public class StandardGuidesResource {
    @Inject
    private ReviewQueries queries;

    @Inject
    private ReviewService service;

    @GET
    @Path("{institution}")
    @Operation(summary = "The guides of an institution, newest first")
    @Requires(Permission.STANDARD_READ)
    public Page<DocumentView> list(@PathParam("institution") String institution) {
        return Page.whole(queries.guides(institution));
    }

    @POST
    @Path("{institution}")
    @Operation(summary = "Make the guide of an institution as things stand now")
    @APIResponseSchema(value = DocumentView.class, responseCode = "201")
    @Requires({Permission.STANDARD_EDIT, Permission.STANDARD_APPROVE})
    public Response make(@PathParam("institution") String institution) {
        DocumentView made = service.guide(institution);
        return Response.created(UriBuilder.fromPath("/standard-guides/{institution}/{id}").build(institution, made.id())).entity(made).build();
    }

    @GET
    @Path("{institution}/{id: [0-9]{1,18}}")
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.STANDARD_READ)
    public Response get(@PathParam("institution") String institution, @PathParam("id") long id) {
        DocumentView document = queries.guide(institution, id);
        return SavedFile.answer(queries.guideContent(institution, id), SavedFile.DOCX, Resources.attachment(document.name()));
    }
}
