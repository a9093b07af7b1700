package org.yiyun.web.visit;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.visit.ServiceOrder;
import org.yiyun.visit.VisitQueries;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;

/** The service order of a visit (服务单): a Word document, or what it says as JSON. */
@Tag(name = "tickets")
@Path("tickets/{number}/service-order")
public class ServiceOrderResource {
    private static final int MOST_VISITS = 9999;
    private static final MediaType WORD = MediaType.valueOf(VisitQueries.DOCX);

    @Inject
    private VisitQueries queries;

    @GET
    @Produces({VisitQueries.DOCX, MediaType.APPLICATION_JSON})
    @Operation(summary = "The service order of a visit",
            description = "Word unless Accept prefers application/json. Contact and confirming person are masked without the permission; "
                    + "each sight is audited. Internal remarks are not on it.")
    @Parameter(name = "visit", in = ParameterIn.QUERY, description = "The latest if absent",
            schema = @Schema(implementation = Integer.class, minimum = "1"))
    @APIResponseSchema(ServiceOrder.class)
    @Requires(Permission.TICKET_READ)
    public Response get(
            @PathParam("number") String number, @Context UriInfo uri, @Context HttpHeaders headers,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        var parameters = new Parameters(uri.getQueryParameters());
        var visit = parameters.number("visit", 1, MOST_VISITS);
        parameters.check();
        if (!isWord(headers.getAcceptableMediaTypes())) {
            return answer(Response.ok(queries.order(number, visit), MediaType.APPLICATION_JSON_TYPE));
        }
        var file = queries.file(number, visit, Languages.of(language));
        return answer(Response.ok(file.content(), WORD)
                .header(HttpHeaders.CONTENT_DISPOSITION, Resources.attachment("service-order.docx", file.name())));
    }

    private static Response answer(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "private, no-store").header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }

    /** The first that we have, in the order of the reader's preference; Word for whoever takes anything. */
    private static boolean isWord(List<MediaType> accepted) {
        return accepted.stream()
                .filter(type -> type.isCompatible(WORD) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .map(type -> type.isCompatible(WORD))
                .orElse(true);
    }
}
