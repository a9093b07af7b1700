package org.yiyun.web.catalog;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.PriceProposalView;
import org.yiyun.catalog.PriceService;
import org.yiyun.catalog.PriceView;
import org.yiyun.catalog.StatePrice;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.RecordBodyReader;

/** Price limits and own shares of entries. */
@Path("libraries/{library}/prices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "libraries")
public class LibraryPricesResource {
    private static final String DECISION = "proposals/{id: [0-9]{1,18}}/";

    @Inject
    private PriceService service;

    @Inject
    private RecordReader records;

    @Inject
    private Creations creations;

    /** Why something is approved; the whole body may be left out. */
    public record Note(@Nullable @Size(max = 500) String note) {}

    /** Why an approver refuses. */
    public record Refusal(@NotBlank @Size(max = 500) String note) {}

    @GET
    @Path("{code}")
    @Operation(summary = "The limits and shares that hold of an entry on a day, as was known at a moment")
    @Requires(Permission.CATALOG_READ)
    public Page<PriceView> list(@PathParam("library") String library, @PathParam("code") String code, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        LocalDate on = parameters.date("on");
        Instant known = LibraryEntriesResource.known(parameters);
        parameters.check();
        return Page.whole(service.list(library, code, on, known));
    }

    @GET
    @Path("{code}/proposals")
    @Operation(summary = "What was stated of an entry's limits and shares, the newest first")
    @Requires(Permission.CATALOG_READ)
    public Page<PriceProposalView> proposals(@PathParam("library") String library, @PathParam("code") String code) {
        return Page.whole(service.proposals(library, code));
    }

    @POST
    @Path("{code}/proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "State a limit or a share from a day on", description = "It holds once somebody else has approved it.")
    @APIResponseSchema(value = PriceProposalView.class, responseCode = "201")
    @Requires(Permission.CATALOG_EDIT)
    public Response state(@PathParam("library") String library, @PathParam("code") String code, StatePrice price) {
        return creations.once(price, () -> Creations.created(
                "/libraries/" + library + "/prices/" + code + "/proposals", 0, service.state(library, code, price)));
    }

    @POST
    @Path(DECISION + "approve")
    @Operation(summary = "Approve what somebody else stated; it holds from its day on")
    @Requires(Permission.CATALOG_PUBLISH)
    public PriceProposalView approve(@PathParam("library") String library, @PathParam("id") long id, InputStream body) throws IOException {
        String note = records.read(RecordBodyReader.text(body), Note.class).note();
        return service.approve(library, id, note == null ? "" : note);
    }

    @POST
    @Path(DECISION + "reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Refuse what somebody else stated")
    @Requires(Permission.CATALOG_PUBLISH)
    public PriceProposalView reject(@PathParam("library") String library, @PathParam("id") long id, Refusal refusal) {
        return service.reject(library, id, refusal.note());
    }
}
