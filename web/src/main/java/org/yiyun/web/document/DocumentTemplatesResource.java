package org.yiyun.web.document;

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
import java.io.InputStream;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.document.TemplateKindView;
import org.yiyun.document.TemplateQueries;
import org.yiyun.document.TemplateService;
import org.yiyun.document.TemplateVersion;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Parts;
import org.yiyun.web.rest.RecordBodyReader;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** The Word templates by which documents are made. */
@Path("document-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "document-templates", description = "Word templates 文书模板")
public class DocumentTemplatesResource {
    private static final String VERSION = "{kind}/versions/{version: [0-9]{1,9}}";

    @Inject
    private TemplateQueries queries;

    @Inject
    private TemplateService service;

    @Inject
    private RecordReader records;

    /** From which day on documents are made by it; today if not given. The whole body may be left out. */
    public record PublishTemplate(@Nullable LocalDate effective) {}

    @GET
    @Operation(summary = "The kinds of documents with the placeholders of each and the template in use")
    @Requires(Permission.TEMPLATE_READ)
    public Page<TemplateKindView> kinds() {
        return Page.whole(queries.kinds());
    }

    @GET
    @Path("{kind}")
    @Operation(summary = "One kind of document")
    @Requires(Permission.TEMPLATE_READ)
    public TemplateKindView kind(@PathParam("kind") String kind) {
        return queries.kind(kind);
    }

    @GET
    @Path("{kind}/versions")
    @Operation(summary = "The versions of its template, the newest first")
    @Requires(Permission.TEMPLATE_READ)
    public Page<TemplateVersion> versions(@PathParam("kind") String kind) {
        return Page.whole(queries.versions(kind));
    }

    @POST
    @Path("{kind}/versions")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "A new draft from a Word file",
            description = "Part file, a .docx of at most 5 MiB, and part note. Refused with every placeholder that is not known, and for "
                    + "macros, embedded objects and anything from outside the file.")
    @APIResponseSchema(value = TemplateVersion.class, responseCode = "201")
    @Requires(Permission.TEMPLATE_EDIT)
    public Response upload(
            @PathParam("kind") String kind, @FormParam("file") @Nullable EntityPart file, @FormParam("note") @Nullable EntityPart note)
            throws IOException {
        try (var content = Parts.file(file).getContent()) {
            var draft = service.upload(kind, Parts.name(file), content, Parts.text(note));
            return Response.created(UriBuilder.fromPath("/document-templates/{kind}/versions/{version}").build(kind, draft.version()))
                    .entity(draft).build();
        }
    }

    @GET
    @Path(VERSION)
    @Operation(summary = "One version")
    @Requires(Permission.TEMPLATE_READ)
    public TemplateVersion version(@PathParam("kind") String kind, @PathParam("version") int version) {
        return queries.version(kind, version);
    }

    @GET
    @Path(VERSION + "/content")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "Its Word file")
    @Requires(Permission.TEMPLATE_READ)
    public Response content(@PathParam("kind") String kind, @PathParam("version") int version) {
        return word(queries.content(kind, version), queries.version(kind, version).name());
    }

    @POST
    @Path(VERSION + "/trial")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The template filled with sample data", description = "Kept nowhere; a draft may be published after it.")
    @Requires({Permission.TEMPLATE_EDIT, Permission.TEMPLATE_PUBLISH})
    public Response trial(@PathParam("kind") String kind, @PathParam("version") int version) {
        return word(service.trial(kind, version), TemplateFile.trialName(queries.kind(kind).title()));
    }

    @POST
    @Path(VERSION + "/publish")
    @Operation(summary = "Put a draft that was tried in force, from today or a later day on")
    @APIResponseSchema(TemplateVersion.class)
    @Requires(Permission.TEMPLATE_PUBLISH)
    public TemplateVersion publish(@PathParam("kind") String kind, @PathParam("version") int version, InputStream body)
            throws IOException {
        return service.publish(kind, version, records.read(RecordBodyReader.text(body), PublishTemplate.class).effective());
    }

    private static Response word(byte[] content, String name) {
        return SavedFile.answer(content, SavedFile.DOCX, Resources.attachment(name));
    }
}
