package org.yiyun.web.transaction;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.transaction.FileOffsite;
import org.yiyun.transaction.OffsiteFilingFilter;
import org.yiyun.transaction.OffsiteFilingService;
import org.yiyun.transaction.OffsiteFilingView;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Parameters;

/** Filings of off-site care (REQ-BEN-16). The number of a person is in bodies only. */
@Tag(name = "offsite-filings", description = "Filings of off-site care 异地就医备案")
@Path("offsite-filings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OffsiteFilingsResource {
    private static final int TEXT = 60;

    @Inject
    private OffsiteFilingService service;

    @Inject
    private Creations creations;

    /** Why a filing is taken back. */
    public record CancelFiling(@NotBlank @Size(max = 500) String reason) {}

    @GET
    @Operation(summary = "Filings, the newest first; persons are masked", description = "By pages: limit and cursor.")
    @Parameter(name = "region", in = ParameterIn.QUERY, description = "Beginning of the region of care", schema = @Schema(implementation = String.class))
    @Parameter(name = "by", in = ParameterIn.QUERY, description = "Institution or login that filed", schema = @Schema(implementation = String.class))
    @Parameter(name = "on", in = ParameterIn.QUERY, description = "Holds on that day", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(name = "cancelled", in = ParameterIn.QUERY, schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before", schema = @Schema(implementation = String.class))
    @Requires(Permission.TRANSACTION_READ)
    public Page<OffsiteFilingView> list(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var cancelled = parameters.flag("cancelled");
        var filter = new OffsiteFilingFilter(
                parameters.text("region", TEXT), parameters.text("by", TEXT), parameters.date("on"),
                uri.getQueryParameters().containsKey("cancelled") ? cancelled : null);
        var page = parameters.page();
        parameters.check();
        return service.page(filter, page);
    }

    @POST
    @Operation(summary = "File off-site care for a person who is insured on its first day")
    @APIResponseSchema(value = OffsiteFilingView.class, responseCode = "201")
    @Requires(Permission.TRANSACTION_FILE)
    public Response file(FileOffsite asked) {
        return creations.once(asked, () -> {
            var made = service.file(asked);
            return Creations.created("/offsite-filings/" + made.number(), 0, made);
        });
    }

    @POST
    @Path("{number}/cancel")
    @Operation(summary = "Take a filing back on which no encounter rests")
    @Requires(Permission.TRANSACTION_FILE)
    public OffsiteFilingView cancel(@PathParam("number") String number, CancelFiling cancel) {
        return service.cancel(number, cancel.reason());
    }
}
