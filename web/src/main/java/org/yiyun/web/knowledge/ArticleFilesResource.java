package org.yiyun.web.knowledge;


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
import org.yiyun.knowledge.ArticleFileView;
import org.yiyun.knowledge.KnowledgeFiles;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Parts;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** Files of an article, manuals above all (KB-06): multipart in, part {@code file}. */
@Path("articles/{number}/files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "articles")
public class ArticleFilesResource {
    @Inject
    private KnowledgeFiles files;

    @GET
    @Operation(summary = "The files of the version that the reader gets")
    @Requires(Permission.KNOWLEDGE_READ)
    public Page<ArticleFileView> list(@PathParam("number") String number) {
        return Page.whole(files.list(number, null));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Add a file to the version that is being written",
            description = "Part file, at most 20 MiB; its type is found from its content.")
    @APIResponseSchema(value = ArticleFileView.class, responseCode = "201")
    @Requires(Permission.KNOWLEDGE_WRITE)
    public Response attach(@PathParam("number") String number, @FormParam("file") @Nullable EntityPart file) throws IOException {
        try (var content = Parts.file(file).getContent()) {
            var kept = files.attach(number, Parts.name(file), content);
            return Response.created(UriBuilder.fromPath("/articles/{number}/files/{id}").build(number, kept.id())).entity(kept).build();
        }
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.KNOWLEDGE_READ)
    public Response download(@PathParam("number") String number, @PathParam("id") long id) {
        var file = files.get(number, id);
        return SavedFile.answer(files.content(number, id), file.mediaType(), Resources.attachment(file.name()));
    }

    @DELETE
    @Path("{id: [0-9]{1,18}}")
    @Requires(Permission.KNOWLEDGE_WRITE)
    public Response detach(@PathParam("number") String number, @PathParam("id") long id) {
        files.detach(number, id);
        return Response.noContent().build();
    }
}
