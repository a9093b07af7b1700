package org.yiyun.web.standardization;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.document.DocumentView;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.standardization.review.ReviewQueries;
import org.yiyun.standardization.review.ReviewService;
import org.yiyun.standardization.review.ReviewView;
import org.yiyun.web.rest.Parts;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/**
 * Proof of corrections and 《贯标指导验收报告》 (REQ-STD-03, -05). Its path is that of {@link StandardReviewsResource}: a longer one would
 * hide what is there.
 */
@Path("standard-reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "standard-reviews")
public class StandardReviewFilesResource {
    private static final String ID = "{id: [0-9]{1,18}}";

    @Inject
    private ReviewQueries queries;

    @Inject
    private ReviewService service;

    @POST
    @Path("{number}/faults/{sequence: [0-9]{1,9}}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Add proof of a correction", description = "Part file, at most 20 MiB. It stays for good.")
    @APIResponseSchema(value = ReviewView.FileOfFault.class, responseCode = "201")
    @Requires({Permission.STANDARD_REPORT, Permission.STANDARD_EDIT})
    public Response attach(
            @PathParam("number") String number, @PathParam("sequence") int sequence, @FormParam("file") @Nullable EntityPart file)
            throws IOException {
        try (var content = Parts.file(file).getContent()) {
            ReviewView.FileOfFault kept = service.attach(number, sequence, Parts.name(file), content);
            return Response.created(UriBuilder.fromPath("/standard-reviews/{number}/files/{id}").build(number, kept.id())).entity(kept).build();
        }
    }

    @GET
    @Path("{number}/files/" + ID)
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.STANDARD_READ)
    public Response file(@PathParam("number") String number, @PathParam("id") long id) {
        ReviewView.FileOfFault file = queries.file(number, id);
        return SavedFile.answer(queries.content(number, id), file.mediaType(), Resources.attachment(file.name()));
    }

    @GET
    @Path("{number}/documents")
    @Operation(summary = "《贯标指导验收报告》, newest first")
    @Requires(Permission.STANDARD_READ)
    public Page<DocumentView> documents(@PathParam("number") String number) {
        return Page.whole(queries.documents(number));
    }

    @POST
    @Path("{number}/documents")
    @Operation(summary = "Make 《贯标指导验收报告》 of an evaluated review")
    @APIResponseSchema(value = DocumentView.class, responseCode = "201")
    @Requires({Permission.STANDARD_EDIT, Permission.STANDARD_APPROVE})
    public Response report(@PathParam("number") String number) {
        DocumentView made = service.acceptance(number);
        return Response.created(UriBuilder.fromPath("/standard-reviews/{number}/documents/{id}").build(number, made.id())).entity(made).build();
    }

    @GET
    @Path("{number}/documents/" + ID)
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.STANDARD_READ)
    public Response document(@PathParam("number") String number, @PathParam("id") long id) {
        DocumentView document = queries.document(number, id);
        return SavedFile.answer(queries.documentContent(number, id), SavedFile.DOCX, Resources.attachment(document.name()));
    }
}
