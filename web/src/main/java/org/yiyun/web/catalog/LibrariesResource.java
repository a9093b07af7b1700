package org.yiyun.web.catalog;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.LibraryView;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;

/** The code libraries (contracts.md §2.3). */
@Path("libraries")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "libraries", description = "Code libraries 代码库")
public class LibrariesResource {
    @Inject
    private LibraryService service;

    @Inject
    private Creations creations;

    /** A library without its fields. */
    public record LibraryLine(
            String key, String nationalNumber, String nameZh, String nameEn, boolean shipped, long entries, @Nullable Integer current,
            @Nullable Instant publishedAt, long open) {
        static LibraryLine of(LibraryView library) {
            return new LibraryLine(
                    library.key(), library.definition().nationalNumber(), library.definition().nameZh(), library.definition().nameEn(),
                    library.shipped(), library.entries(), library.current(), library.publishedAt(), library.open());
        }
    }

    @GET
    @Operation(summary = "All libraries with where they stand, without their fields")
    @Requires(Permission.CATALOG_READ)
    public Page<LibraryLine> list() {
        return Page.whole(service.list().stream().map(LibraryLine::of).toList());
    }

    @POST
    @Operation(summary = "Add a library, empty at first", description = "Only the definition is needed; no release.")
    @APIResponseSchema(value = LibraryView.class, responseCode = "201")
    @Requires(Permission.CATALOG_EDIT)
    public Response add(DefinitionBody body) {
        return creations.once(body, () -> {
            LibraryView added = service.add(body.definition());
            return Creations.created("/libraries/" + added.key(), added.version(), added);
        });
    }
}
