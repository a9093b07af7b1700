package org.yiyun.web.directive;

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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.directive.DirectiveFileKind;
import org.yiyun.directive.DirectiveFileView;
import org.yiyun.directive.DirectiveFiles;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Parts;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** The files of a policy text: multipart in, parts {@code file} and {@code kind}. */
@Path("directives/{number}/files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "directives")
public class DirectiveFilesResource {
    @Inject
    private DirectiveFiles files;

    @GET
    @Operation(summary = "The files of a policy text, in the order in which they came")
    @Requires(Permission.POLICY_READ)
    public Page<DirectiveFileView> list(@PathParam("number") String number) {
        return Page.whole(files.list(number));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Add a file", description = "Part file, at most 20 MiB; part kind TEXT, READING or MATERIAL. Institutions read "
            + "TEXT and READING once the version of the policy is published.")
    @APIResponseSchema(value = DirectiveFileView.class, responseCode = "201")
    @Requires(Permission.POLICY_EDIT)
    public Response attach(
            @PathParam("number") String number, @FormParam("file") @Nullable EntityPart file, @FormParam("kind") @Nullable EntityPart kind)
            throws IOException {
        try (var content = Parts.file(file).getContent()) {
            var kept = files.attach(number, kind(Parts.text(kind)), Parts.name(file), content);
            return Response.created(UriBuilder.fromPath("/directives/{number}/files/{id}").build(number, kept.id())).entity(kept).build();
        }
    }

    private static DirectiveFileKind kind(@Nullable String name) {
        var kinds = List.of(DirectiveFileKind.values());
        return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst()
                .orElseThrow(() -> BusinessException.invalid("kind", "field.enum", Map.of("allowed", Arrays.toString(DirectiveFileKind.values()))));
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.POLICY_READ)
    public Response download(@PathParam("number") String number, @PathParam("id") long id) {
        return file(files.get(number, id), files.content(number, id));
    }

    @DELETE
    @Path("{id: [0-9]{1,18}}")
    @Requires(Permission.POLICY_EDIT)
    public Response detach(@PathParam("number") String number, @PathParam("id") long id) {
        files.detach(number, id);
        return Response.noContent().build();
    }

    static Response file(DirectiveFileView file, byte[] content) {
        return SavedFile.answer(content, file.mediaType(), Resources.attachment(file.name()));
    }
}
