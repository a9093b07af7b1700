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
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.standardization.AdoptionFileView;
import org.yiyun.standardization.AdoptionQueries;
import org.yiyun.standardization.AdoptionService;
import org.yiyun.web.rest.Parts;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** Evidence of what an institution has done (REQ-STD-01): multipart in, part {@code file}. */
@Path("standard-adoptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "standard-adoptions")
public class AdoptionFilesResource {
    private static final String ID = "{id: [0-9]{1,18}}";

    @Inject
    private AdoptionQueries queries;

    @Inject
    private AdoptionService service;

    @GET
    @Path("{institution}/{code}/files")
    @Operation(summary = "Evidence, in the order in which it came")
    @Requires(Permission.STANDARD_READ)
    public Page<AdoptionFileView> files(@PathParam("institution") String institution, @PathParam("code") String code) {
        return Page.whole(queries.files(institution, code));
    }

    @POST
    @Path("{institution}/{code}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Add evidence", description = "Part file, at most 20 MiB; its type is found from its content. It stays for good.")
    @APIResponseSchema(value = AdoptionFileView.class, responseCode = "201")
    @Requires({Permission.STANDARD_REPORT, Permission.STANDARD_EDIT, Permission.STANDARD_APPROVE})
    public Response attach(
            @PathParam("institution") String institution, @PathParam("code") String code, @FormParam("file") @Nullable EntityPart file)
            throws IOException {
        try (var content = Parts.file(file).getContent()) {
            AdoptionFileView kept = service.attach(institution, code, Parts.name(file), content);
            return Response.created(UriBuilder.fromPath("/standard-adoptions/{institution}/{code}/files/{id}").build(institution, code, kept.id()))
                    .entity(kept).build();
        }
    }

    @GET
    @Path("{institution}/{code}/files/" + ID)
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.STANDARD_READ)
    public Response file(@PathParam("institution") String institution, @PathParam("code") String code, @PathParam("id") long id) {
        AdoptionFileView file = queries.file(institution, code, id);
        return SavedFile.answer(queries.content(institution, code, id), file.mediaType(), Resources.attachment(file.name()));
    }
}
