package org.yiyun.web.benefit;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.benefit.ExampleRow;
import org.yiyun.benefit.ExampleService;
import org.yiyun.benefit.ExampleView;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Parameters;

/** Calculations that were kept to explain something, and the consultations that they explain (REQ-CONS-04). */
@Path("benefits/examples")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "benefit-examples", description = "Calculations that explain an answer 计算说明")
public class ExamplesResource {
    private static final int MOST = 100;
    private static final int NUMBER = 30;

    @Inject
    private ExampleService service;

    @Inject
    private Creations creations;

    /** A consultation that an example explains. */
    public record LinkExample(@NotBlank @Size(max = 30) String ticket) {}

    @POST
    @Operation(summary = "Keep a calculation or a comparison", description = "Without who it is about; it comes to the same for ever.")
    @APIResponseSchema(value = ExampleView.class, responseCode = "201")
    @Requires(Permission.POLICY_READ)
    public Response save(SaveExampleBody body) {
        return creations.once(body, () -> {
            var saved = service.save(body.example());
            return Creations.created("/benefits/examples/" + saved.number(), 0, saved);
        });
    }

    @GET
    @Operation(summary = "The latest hundred, or those that a consultation keeps")
    @Parameter(name = "ticket", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Requires(Permission.POLICY_READ)
    public Page<ExampleRow> list(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var ticket = parameters.text("ticket", NUMBER);
        parameters.check();
        return Page.whole(ticket == null ? service.list(MOST) : service.ofTicket(ticket));
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One example, worked out anew")
    @Requires(Permission.POLICY_READ)
    public ExampleView get(@PathParam("number") String number) {
        return service.get(number);
    }

    @POST
    @Path("{number}/tickets")
    @Operation(summary = "Let a consultation keep it")
    @Requires(Permission.TICKET_OPEN)
    public Response link(@PathParam("number") String number, LinkExample link) {
        service.link(number, link.ticket());
        return Response.noContent().build();
    }
}
