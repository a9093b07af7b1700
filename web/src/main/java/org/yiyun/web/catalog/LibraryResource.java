package org.yiyun.web.catalog;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.LibraryView;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Resources;

/**
 * One code library (contracts.md §2.3). Not with {@link LibrariesResource}: the classes for {@code libraries/{library}} would hide it
 * there.
 */
@Path("libraries/{library}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "libraries")
public class LibraryResource {
    @Inject
    private LibraryService service;

    @GET
    @Operation(summary = "A library with its definition: fields, code pattern and segments")
    @APIResponseSchema(value = LibraryView.class, responseCode = "200")
    @Requires(Permission.CATALOG_READ)
    public Response get(@PathParam("library") String library, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        LibraryView view = service.get(library);
        return Resources.single(view.version(), view, ifNoneMatch);
    }

    @PUT
    @Operation(summary = "Change the definition of a library that people have added")
    @APIResponseSchema(value = LibraryView.class, responseCode = "200")
    @Requires(Permission.CATALOG_EDIT)
    public Response change(
            @PathParam("library") String library, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, DefinitionBody body) {
        if (!body.key().equals(library)) {
            throw BusinessException.invalid("key", "field.enum", Map.of("allowed", library));
        }
        LibraryView changed = service.change(body.definition(), ETags.required(ifMatch));
        return Resources.single(changed.version(), changed, null);
    }
}
