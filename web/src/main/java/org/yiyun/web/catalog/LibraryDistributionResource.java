package org.yiyun.web.catalog;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.catalog.LibraryChangeQueries;
import org.yiyun.catalog.LibraryChanges;
import org.yiyun.catalog.LibraryDownload;
import org.yiyun.catalog.LibraryDownloads;
import org.yiyun.catalog.LoadState;
import org.yiyun.catalog.ReceiptFilter;
import org.yiyun.catalog.ReceiptReminders;
import org.yiyun.catalog.ReceiptRow;
import org.yiyun.catalog.ReceiptService;
import org.yiyun.catalog.ReceiptView;
import org.yiyun.catalog.RemindInstitutions;
import org.yiyun.catalog.RemindedInstitutions;
import org.yiyun.catalog.SayLoaded;
import org.yiyun.catalog.writing.EntryFormat;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;

/** Libraries for institutions: whole, what changed, and what they have loaded (contracts.md §2.3). */
@Path("libraries/{library}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "libraries")
public class LibraryDistributionResource {
    private static final int LONGEST = 120;
    private static final int MAX_VERSION = Integer.MAX_VALUE;

    @Inject
    private LibraryDownloads downloads;

    @Inject
    private LibraryChangeQueries changes;

    @Inject
    private ReceiptService receipts;

    @Inject
    private ReceiptReminders reminders;

    @Inject
    private Creations creations;

    @GET
    @Path("download")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "A published version as a file",
            description = "As xlsx, csv, or txt: the national TXT (columns by place) in its ZIP. The version published last if none is named.")
    @Parameter(name = "version", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1"))
    @Parameter(name = "format", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class, enumeration = {"xlsx", "csv", "txt"}))
    @Requires(Permission.CATALOG_READ)
    public Response download(@PathParam("library") String library, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        Integer version = parameters.number("version", 1, MAX_VERSION);
        EntryFormat format = format(parameters);
        parameters.check();
        LibraryDownload download = downloads.open(library, version, format);
        StreamingOutput content = out -> download.write(behind -> downloads.part(download, behind), out);
        return Response.ok(content, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Resources.attachment(download.fileName(), download.fileName()))
                .header("Library-Version", download.version())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    static EntryFormat format(Parameters parameters) {
        String name = parameters.text("format", 10);
        EntryFormat format = EntryFormat.ofName(name == null ? "xlsx" : name).orElse(null);
        if (format == null) {
            parameters.fault("format", "field.enum", Map.of("allowed", "xlsx csv txt"));
            return EntryFormat.XLSX;
        }
        return format;
    }

    @GET
    @Path("changes")
    @Operation(
            summary = "What changed since a version, code by code",
            description = "since is the number of the version that the institution has, 0 for everything. Replace all that you have of a "
                    + "code by its periods. All pages of one list lead to the same version.")
    @Parameter(name = "since", in = ParameterIn.QUERY, required = true, schema = @Schema(implementation = Integer.class, minimum = "0"))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Requires(Permission.CATALOG_READ)
    public LibraryChanges changes(@PathParam("library") String library, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        Integer since = parameters.number("since", 0, MAX_VERSION);
        if (since == null && !parameters.hasFault("since")) {
            parameters.fault("since", "field.required", Map.of());
        }
        PageRequest page = parameters.page();
        parameters.check();
        return changes.since(library, since == null ? 0 : since, page);
    }

    @POST
    @Path("receipts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say that an institution has loaded a version",
            description = "An institution's program speaks for its institution; staff names it. Saying it again changes nothing.")
    @APIResponseSchema(value = ReceiptView.class, responseCode = "200")
    @Requires(Permission.CATALOG_READ)
    public Response receive(@PathParam("library") String library, SayLoaded words) {
        return creations.once(words, () -> Creations.changed(words.version(), receipts.record(library, words)));
    }

    @GET
    @Path("receipts")
    @Operation(
            summary = "Which institution has loaded what",
            description = "Institutions with an agreement in force, in order of their codes; an institution sees itself only.")
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(implementation = LoadState.class))
    @Parameter(name = "q", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class, maxLength = LONGEST))
    @Parameter(name = "region", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class, maxLength = 12))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Requires(Permission.CATALOG_READ)
    public Page<ReceiptRow> receipts(@PathParam("library") String library, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        LoadState state = parameters.constant("state", LoadState.class);
        ReceiptFilter filter = new ReceiptFilter(state, parameters.text("q", LONGEST), parameters.text("region", 12));
        PageRequest page = parameters.page();
        parameters.check();
        return receipts.list(library, filter, page);
    }

    @POST
    @Path("receipts/reminders")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Remind institutions that have not loaded the version published last",
            description = "Beside the reminders that go out by themselves. Who was reminded less than a day ago is left out and counted.")
    @APIResponseSchema(value = RemindedInstitutions.class, responseCode = "200")
    @Requires(Permission.CATALOG_EDIT)
    public Response remind(@PathParam("library") String library, RemindInstitutions which) {
        return creations.once(which, () -> Creations.done(reminders.remindNow(library, which)));
    }
}
