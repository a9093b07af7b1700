package org.yiyun.web.standardization;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.standardization.LibrarySync;
import org.yiyun.standardization.RecordSync;
import org.yiyun.standardization.SyncRecord;
import org.yiyun.standardization.SyncService;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Parameters;

/** How the libraries stand to the national ones (REQ-STD-02). */
@Tag(name = "standard-syncs", description = "Synchronisation with the national libraries 国家编码库同步")
@Path("standard-syncs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StandardSyncsResource {
    private static final int NAME = 60;

    @Inject
    private SyncService service;

    @Inject
    private Creations creations;

    @GET
    @Operation(summary = "Each library that carries a national code: its version, what is under way, who has it, when it was compared last")
    @Requires(Permission.STANDARD_READ)
    public Page<LibrarySync> list() {
        return Page.whole(service.list());
    }

    @GET
    @Path("records")
    @Operation(summary = "Comparisons, the latest first, at most 500")
    @Parameter(name = "library", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class, maxLength = NAME))
    @Requires(Permission.STANDARD_READ)
    public Page<SyncRecord> records(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        String library = parameters.text("library", NAME);
        parameters.check();
        return Page.whole(service.records(library));
    }

    @POST
    @Path("records")
    @Operation(summary = "Record that a library was compared with the national one")
    @APIResponseSchema(value = SyncRecord.class, responseCode = "201")
    @Requires(Permission.STANDARD_EDIT)
    public Response record(RecordSync words) {
        return creations.once(words, () -> Creations.created("/standard-syncs/records", 0, service.record(words)));
    }
}
