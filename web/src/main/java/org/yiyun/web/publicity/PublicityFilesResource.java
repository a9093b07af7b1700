package org.yiyun.web.publicity;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.yiyun.publicity.PublicityFileView;
import org.yiyun.publicity.PublicityFiles;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Parts;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** The material of an activity: multipart in, part {@code file}. */
@Path("publicity/{number}/activities/{activity: [0-9]{1,9}}/files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "publicity")
public class PublicityFilesResource {
    @Inject
    private PublicityFiles files;

    @GET
    @Operation(summary = "The material of an activity, in the order in which it came")
    @Requires(Permission.PUBLICITY_READ)
    public Page<PublicityFileView> list(@PathParam("number") String number, @PathParam("activity") int activity) {
        return Page.whole(files.list(number, activity));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Add material", description = "Part file, at most 20 MiB; its type is found from its content.")
    @APIResponseSchema(value = PublicityFileView.class, responseCode = "201")
    @Requires(Permission.PUBLICITY_EDIT)
    public Response attach(
            @PathParam("number") String number, @PathParam("activity") int activity, @FormParam("file") @Nullable EntityPart file)
            throws IOException {
        try (var content = Parts.file(file).getContent()) {
            var kept = files.attach(number, activity, Parts.name(file), content);
            return Response.created(UriBuilder.fromPath("/publicity/{number}/activities/{activity}/files/{id}")
                    .build(number, activity, kept.id())).entity(kept).build();
        }
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.PUBLICITY_READ)
    public Response download(@PathParam("number") String number, @PathParam("activity") int activity, @PathParam("id") long id) {
        var file = files.get(number, activity, id);
        return SavedFile.answer(files.content(number, activity, id), file.mediaType(), Resources.attachment(file.name()));
    }

    @DELETE
    @Path("{id: [0-9]{1,18}}")
    @Requires(Permission.PUBLICITY_EDIT)
    public Response detach(@PathParam("number") String number, @PathParam("activity") int activity, @PathParam("id") long id) {
        files.detach(number, activity, id);
        return Response.noContent().build();
    }
}
