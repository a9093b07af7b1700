package org.yiyun.web.insured;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.insured.CoverImportView;
import org.yiyun.insured.InsuredAnswer;
import org.yiyun.insured.InsuredQuery;
import org.yiyun.insured.InsuredRegister;
import org.yiyun.insured.InsuredService;
import org.yiyun.insured.PutCovers;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.FileNames;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Parts;
import org.yiyun.web.rest.RejectedLines;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** Queries of channels and the register of covers (REQ-SCP-08). The number of a person is in bodies only. */
@Tag(name = "insured", description = "Query services for insured persons 参保人员便捷服务")
@Path("insured")
@Produces(MediaType.APPLICATION_JSON)
public class InsuredResource {
    @Inject
    private InsuredService service;

    @Inject
    private InsuredRegister register;

    @Inject
    private Creations creations;

    @POST
    @Path("query")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "What is known of an insured person",
            description = "For a channel (mobile app, website, self-service terminal), which names itself, the purpose and how it has verified "
                    + "the person. Covers, accumulations with what is left to limits, bills with their explanation, progress, and suggestions with "
                    + "reason and source. A number that nobody has, a name that does not belong to it and a person outside of the account's "
                    + "regions get the same answer, with nothing in it. 429 for one person too often, or for too many unknown persons.")
    @APIResponseSchema(InsuredAnswer.class)
    @Requires(Permission.INSURED_QUERY)
    public Response query(InsuredQuery query, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return Response.ok(service.query(query, Languages.of(language))).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @POST
    @Path("covers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Bring covers that are new or have changed", description = "At most 1000; the same again changes nothing. Those that do "
            + "not fit are told at /insured/imports/{id}/rejects, by their place in the list.")
    @APIResponseSchema(CoverImportView.class)
    @Requires(Permission.INSURED_IMPORT)
    public Response put(PutCovers covers) {
        return creations.once(covers, () -> Creations.changed(0, register.put(covers)));
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Bring covers as a file", description = "Part file: xlsx or csv with headings, at most 20 MiB and 50,000 lines; the same "
            + "again changes nothing.")
    @Requires(Permission.INSURED_IMPORT)
    public CoverImportView take(@FormParam("file") @Nullable EntityPart file) throws IOException {
        var part = Parts.file(file);
        try (InputStream content = part.getContent()) {
            return register.take(FileNames.label(Parts.name(part)), content);
        }
    }

    @GET
    @Path("imports")
    @Operation(summary = "What was brought, the newest first")
    @Requires(Permission.INSURED_IMPORT)
    public Page<CoverImportView> imports() {
        return Page.whole(register.imports());
    }

    @GET
    @Path("imports/{id: [0-9]{1,18}}/rejects")
    @Produces("text/csv;charset=UTF-8")
    @Operation(summary = "Lines that were not taken, as csv; what tells of a person is masked")
    @Requires(Permission.INSURED_IMPORT)
    public Response rejects(@PathParam("id") long id) {
        return SavedFile.answer(
                RejectedLines.csv(register.rejects(id)), RejectedLines.TYPE, Resources.attachment("covers-rejected-" + id + ".csv"));
    }
}
