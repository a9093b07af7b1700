package org.yiyun.web.standardization;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.standardization.ProposeStandardList;
import org.yiyun.standardization.StandardList;
import org.yiyun.standardization.StandardListService;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Parameters;

/** The dated list of the national codes (REQ-STD-01). */
@Tag(name = "standard-codes", description = "The national codes as a dated list 贯标编码清单")
@Path("standard-codes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class StandardCodesResource {
    private static final String VERSION = "{version: [0-9]{1,9}}";

    @Inject
    private StandardListService service;

    @Inject
    private Creations creations;

    @GET
    @Operation(summary = "The list that holds on a day")
    @Parameter(name = "on", in = ParameterIn.QUERY, description = "A day, today if absent", schema = @Schema(implementation = LocalDate.class))
    @Requires(Permission.STANDARD_READ)
    public StandardList inForce(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        LocalDate on = parameters.date("on");
        parameters.check();
        return service.inForce(on);
    }

    @GET
    @Path("versions")
    @Operation(summary = "All versions, the newest first")
    @Requires(Permission.STANDARD_READ)
    public Page<StandardList> versions() {
        return Page.whole(service.list());
    }

    @POST
    @Path("versions")
    @Operation(summary = "Propose a version, whole", description = "It holds from its day once somebody else has approved it.")
    @APIResponseSchema(value = StandardList.class, responseCode = "201")
    @Requires(Permission.STANDARD_EDIT)
    public Response propose(ProposeStandardList words) {
        return creations.once(words, () -> {
            StandardList made = service.propose(words);
            return Creations.created("/standard-codes/versions/" + made.version(), made.version(), made);
        });
    }

    @POST
    @Path("versions/" + VERSION + "/approve")
    @Operation(summary = "Approve a version that somebody else has proposed")
    @Requires(Permission.STANDARD_APPROVE)
    public StandardList approve(@PathParam("version") int version) {
        return service.approve(version);
    }
}
