package org.yiyun.web.catalog;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.EntryFilter;
import org.yiyun.catalog.EntryQueries;
import org.yiyun.catalog.EntryRow;
import org.yiyun.catalog.EntryView;
import org.yiyun.catalog.TreeNode;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Parameters;

/** Entries of libraries, as they were in force and as was known (contracts.md §2.3). */
@Path("libraries/{library}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "libraries")
public class LibraryEntriesResource {
    private static final String CODE = "entries/{code: .+}";
    private static final int LONGEST = 120;

    @Inject
    private EntryQueries queries;

    @GET
    @Path("entries")
    @Operation(
            summary = "Entries in force on a day, in the order of codes",
            description = "q finds the beginning of a code, a part of a name or of its initials in Pinyin; on is today if not given; "
                    + "under narrows to codes that begin with it or have it above them.")
    @Requires(Permission.CATALOG_READ)
    public Page<EntryRow> list(@PathParam("library") String library, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        EntryFilter filter = new EntryFilter(
                parameters.text("q", LONGEST), parameters.date("on"), parameters.text("under", LONGEST));
        PageRequest page = parameters.page();
        parameters.check();
        return queries.list(library, filter, page);
    }

    @GET
    @Path("suggestions")
    @Operation(summary = "The first entries that a search finds, at once and without their number")
    @Requires(Permission.CATALOG_READ)
    public List<EntryRow> suggest(@PathParam("library") String library, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        EntryFilter filter = new EntryFilter(parameters.text("q", LONGEST), parameters.date("on"), null);
        Integer limit = parameters.number("limit", 1, 50);
        parameters.check();
        return queries.suggest(library, filter, limit == null ? 20 : limit);
    }

    @GET
    @Path("tree")
    @Operation(summary = "The branches below a prefix of codes", description = "prefix is the top if not given; at most a thousand.")
    @Requires(Permission.CATALOG_READ)
    public Page<TreeNode> tree(@PathParam("library") String library, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        String prefix = parameters.text("prefix", LONGEST);
        LocalDate on = parameters.date("on");
        parameters.check();
        return Page.whole(queries.tree(library, prefix == null ? "" : prefix, on));
    }

    @GET
    @Path(CODE)
    @Operation(
            summary = "What an entry said on a day, as was known at a moment",
            description = "on is today if not given; knownOn is an instant, or a day, which means its end; now if not given.")
    @Requires(Permission.CATALOG_READ)
    public EntryView get(@PathParam("library") String library, @PathParam("code") String code, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        LocalDate on = parameters.date("on");
        Instant known = known(parameters);
        parameters.check();
        return queries.get(library, code, on, known);
    }

    @GET
    @Path(CODE + "/history")
    @Operation(summary = "Everything that was ever known of an entry: what is known now first")
    @Requires(Permission.CATALOG_READ)
    public Page<EntryView> history(@PathParam("library") String library, @PathParam("code") String code) {
        return Page.whole(queries.history(library, code));
    }

    static @Nullable Instant known(Parameters parameters) {
        String text = parameters.text("knownOn", 40);
        if (text == null) {
            return null;
        }
        try {
            return text.length() == "2026-01-31".length()
                    ? LocalDate.parse(text).plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant().minusNanos(1000)
                    // a plus sign that was not escaped arrives as a space
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException notATime) {
            return parameters.fault("knownOn", "field.instant", Map.of());
        }
    }
}
