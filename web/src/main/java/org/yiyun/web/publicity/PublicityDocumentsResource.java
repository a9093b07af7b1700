package org.yiyun.web.publicity;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.document.DocumentView;
import org.yiyun.platform.paging.Page;
import org.yiyun.publicity.PublicityDocuments;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** The summaries of a campaign, made from a Word template. */
@Path("publicity/{number}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "publicity")
public class PublicityDocumentsResource {
    @Inject
    private PublicityDocuments documents;

    @Inject
    private Creations creations;

    @GET
    @Operation(summary = "The summaries that were made, newest first")
    @Requires(Permission.PUBLICITY_READ)
    public Page<DocumentView> list(@PathParam("number") String number) {
        return Page.whole(documents.list(number));
    }

    @POST
    @Operation(summary = "Make a summary from the Word template in force", description = "Once the campaign was approved.")
    @APIResponseSchema(value = DocumentView.class, responseCode = "201")
    @Requires(Permission.PUBLICITY_EDIT)
    public Response make(@PathParam("number") String number) {
        return creations.once(number, () -> {
            var made = documents.make(number);
            return Creations.created("/publicity/" + number + "/documents/" + made.id(), 0, made);
        });
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "One summary, the same bytes each time")
    @Requires(Permission.PUBLICITY_READ)
    public Response download(@PathParam("number") String number, @PathParam("id") long id) {
        return SavedFile.answer(documents.content(number, id), SavedFile.DOCX, Resources.attachment(documents.get(number, id).name()));
    }
}
