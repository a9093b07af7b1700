package org.yiyun.web.catalog;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.OrderPrices;
import org.yiyun.catalog.PriceDownload;
import org.yiyun.catalog.PriceDownloads;
import org.yiyun.catalog.PriceFileService;
import org.yiyun.catalog.PriceFileView;
import org.yiyun.catalog.PriceKind;
import org.yiyun.catalog.writing.EntryFormat;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.FileNames;
import org.yiyun.web.rest.KeptPart;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Parts;
import org.yiyun.web.rest.RecordBodyReader;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** Price limits and own shares from files and into files. */
@Path("libraries/{library}/price-files")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "libraries")
public class LibraryPriceFilesResource {
    private static final String ID = "{id: [0-9a-fA-F-]{36}}";
    private static final String KINDS = "LIMIT SHARE";

    @Inject
    private PriceFileService service;

    @Inject
    private PriceDownloads downloads;

    @Inject
    private RecordReader records;

    @Inject
    private Creations creations;

    /** What was sent, for an Idempotency-Key. */
    public record Sent(OrderPrices order, long size, String sha256) {}

    /** Why something is approved; the whole body may be left out. */
    public record Consent(@Nullable @Size(max = 500) String note) {}

    /** Why an approver refuses. */
    public record Dissent(@NotBlank @Size(max = 500) String note) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "State limits or shares by a file",
            description = "Parts file (xlsx, csv, or the national TXT of 1318 or 1319, plain or in a ZIP; at most 20 MiB and 50,000 rows), kind (LIMIT or "
                    + "SHARE), label, source (the document that says so). What is taken holds once somebody else has approved the file.")
    @APIResponseSchema(value = PriceFileView.class, responseCode = "201")
    @Requires(Permission.CATALOG_EDIT)
    public Response take(
            @PathParam("library") String library,
            @FormParam("file") @Nullable EntityPart file,
            @FormParam("kind") @Nullable EntityPart kind,
            @FormParam("label") @Nullable EntityPart label,
            @FormParam("source") @Nullable EntityPart source) throws IOException {
        OrderPrices order = order(library, file, Parts.orEmpty(kind), Parts.orEmpty(label), Parts.orEmpty(source));
        try (KeptPart kept = KeptPart.of(file)) {
            return creations.once(new Sent(order, kept.size(), kept.sha256()), () -> {
                PriceFileView taken = taken(order, kept);
                return Creations.created("/libraries/" + library + "/price-files/" + taken.id(), 0, taken);
            });
        }
    }

    private PriceFileView taken(OrderPrices order, KeptPart kept) {
        try (InputStream content = kept.open()) {
            return service.take(order, content);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private OrderPrices order(String library, @Nullable EntityPart file, String kind, String label, String source) {
        List<FieldError> faults = new ArrayList<>();
        if (file == null) {
            faults.add(new FieldError("file", "field.required"));
        }
        boolean known = List.of(KINDS.split(" ")).contains(kind);
        if (!known) {
            faults.add(new FieldError("kind", "field.enum", Map.of("allowed", KINDS)));
        }
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
        return records.validated(new OrderPrices(library, PriceKind.valueOf(kind), label.strip(), source.strip(), FileNames.label(Parts.name(file))));
    }

    @GET
    @Operation(summary = "The files of limits and shares of a library, the newest first", description = "limit and cursor as in every list.")
    @Requires(Permission.CATALOG_READ)
    public Page<PriceFileView> list(@PathParam("library") String library, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        PageRequest page = parameters.page();
        parameters.check();
        return service.list(library, page);
    }

    @GET
    @Path(ID)
    @Operation(summary = "A file of limits or shares and what became of it")
    @Requires(Permission.CATALOG_READ)
    public PriceFileView get(@PathParam("library") String library, @PathParam("id") UUID id) {
        return service.get(library, id);
    }

    @GET
    @Path(ID + "/rejects")
    @Produces("text/csv;charset=UTF-8")
    @Operation(summary = "The rows that were refused, as csv to correct and send again",
            description = "The file's own columns, and behind them why and in which line. At most the first 10,000 reasons.")
    @Requires(Permission.CATALOG_EDIT)
    public Response rejects(@PathParam("library") String library, @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) throws IOException {
        byte[] csv = RejectsCsv.ofPrices(service, library, id, Languages.of(language));
        return SavedFile.answer(csv, "text/csv;charset=UTF-8", Resources.attachment("rejects-" + id + ".csv"));
    }

    @POST
    @Path(ID + "/approve")
    @Operation(summary = "Approve what somebody else's file states; each row holds from its day on")
    @Requires(Permission.CATALOG_PUBLISH)
    public PriceFileView approve(@PathParam("library") String library, @PathParam("id") UUID id, InputStream body) throws IOException {
        String note = records.read(RecordBodyReader.text(body), Consent.class).note();
        return service.approve(library, id, note == null ? "" : note);
    }

    @POST
    @Path(ID + "/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Refuse what somebody else's file states")
    @Requires(Permission.CATALOG_PUBLISH)
    public PriceFileView reject(@PathParam("library") String library, @PathParam("id") UUID id, Dissent dissent) {
        return service.reject(library, id, dissent.note());
    }

    @GET
    @Path("download")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "The limits or shares that hold on a day or later, as a file",
            description = "As xlsx, csv, or txt: the national TXT of 1318 or 1319 (columns by place) in its ZIP, which has no column for shares "
                    + "that are meant for one level of institutions: they are not in it, and Rows-Left-Out says how many they are. on is today if not "
                    + "given.")
    @Parameter(name = "kind", in = ParameterIn.QUERY, required = true, schema = @Schema(implementation = PriceKind.class))
    @Parameter(name = "on", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "format", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class, enumeration = {"xlsx", "csv", "txt"}))
    @Requires(Permission.CATALOG_READ)
    public Response download(@PathParam("library") String library, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        PriceKind kind = parameters.constant("kind", PriceKind.class);
        if (kind == null && !parameters.hasFault("kind")) {
            parameters.fault("kind", "field.required", Map.of());
        }
        LocalDate on = parameters.date("on");
        EntryFormat format = LibraryDistributionResource.format(parameters);
        parameters.check();
        PriceDownload download = downloads.open(library, kind, on, format);
        StreamingOutput content = out -> download.write(place -> downloads.part(download, place), out);
        return Response.ok(content, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Resources.attachment(download.fileName(), download.fileName()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(PriceDownload.LEFT_OUT, download.leftOut())
                .build();
    }
}
