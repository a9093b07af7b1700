package org.yiyun.web.maintenance;

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
import org.yiyun.catalog.maintenance.MaintenanceFileView;
import org.yiyun.catalog.maintenance.MaintenanceQueries;
import org.yiyun.catalog.maintenance.MaintenanceService;
import org.yiyun.document.DocumentView;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Parts;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/**
 * Evidence, scripts and papers of a maintenance (REQ-CODE-03): multipart in, part {@code file}. Its path is that of
 * {@link MaintenancesResource}: a longer one would hide what is there.
 */
@Path("library-maintenances")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "library-maintenances")
public class MaintenanceFilesResource {
    private static final String ID = "{id: [0-9]{1,18}}";

    @Inject
    private MaintenanceQueries queries;

    @Inject
    private MaintenanceService service;

    @GET
    @Path("{number}/files")
    @Operation(summary = "Evidence and scripts, in the order in which they came")
    @Requires(Permission.CATALOG_READ)
    public Page<MaintenanceFileView> files(@PathParam("number") String number) {
        return Page.whole(queries.files(number));
    }

    @POST
    @Path("{number}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Add evidence", description = "Part file, at most 20 MiB; its type is found from its content. It stays for good.")
    @APIResponseSchema(value = MaintenanceFileView.class, responseCode = "201")
    @Requires({Permission.CATALOG_EDIT, Permission.CATALOG_PUBLISH})
    public Response attach(@PathParam("number") String number, @FormParam("file") @Nullable EntityPart file) throws IOException {
        try (var content = Parts.file(file).getContent()) {
            MaintenanceFileView kept = service.attach(number, Parts.name(file), content);
            return Response.created(UriBuilder.fromPath("/library-maintenances/{number}/files/{id}").build(number, kept.id()))
                    .entity(kept).build();
        }
    }

    @GET
    @Path("{number}/files/" + ID)
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.CATALOG_READ)
    public Response file(@PathParam("number") String number, @PathParam("id") long id) {
        MaintenanceFileView file = queries.file(number, id);
        return SavedFile.answer(queries.content(number, id), file.mediaType(), Resources.attachment(file.name()));
    }

    @GET
    @Path("{number}/documents")
    @Operation(summary = "The papers that were made from Word templates, newest first")
    @Requires(Permission.CATALOG_READ)
    public Page<DocumentView> documents(@PathParam("number") String number) {
        return Page.whole(queries.documents(number));
    }

    @GET
    @Path("{number}/documents/" + ID)
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.CATALOG_READ)
    public Response document(@PathParam("number") String number, @PathParam("id") long id) {
        DocumentView document = queries.document(number, id);
        return SavedFile.answer(queries.documentContent(number, id), SavedFile.DOCX, Resources.attachment(document.name()));
    }
}
