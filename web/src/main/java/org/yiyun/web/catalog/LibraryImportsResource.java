package org.yiyun.web.catalog;

import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.ImportMode;
import org.yiyun.catalog.ImportService;
import org.yiyun.catalog.ImportView;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.OrderImport;
import org.yiyun.catalog.engine.CodeComposition;
import org.yiyun.job.JobService;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.job.JobBody;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.FileNames;
import org.yiyun.web.rest.KeptPart;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Parts;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** Files for libraries (contracts.md §2.3). */
@Path("libraries/{library}/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "libraries")
public class LibraryImportsResource {
    private static final String ID = "{id: [0-9a-fA-F-]{36}}";

    @Inject
    private ImportService service;

    @Inject
    private LibraryService libraries;

    @Inject
    private JobService jobs;

    @Inject
    private RecordReader records;

    @Inject
    private Creations creations;

    /** What was sent, for an Idempotency-Key. */
    public record Sent(OrderImport order, long size, String sha256) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Import a file into a draft version",
            description = "Parts file (xlsx, csv, national TXT plain or in a ZIP; at most 256 MiB), mode (FULL or DELTA), label, effectiveOn. "
                    + "Where no column of the file brings the code, codeFrom says of which fields it is composed (keys with commas between, at "
                    + "most 8, such as class_code,name,dosage_form) and codeSeparator by which character they are separated (one of _ - | . :, "
                    + "usually _); what is said is remembered for the library and holds for files that say nothing. Fields that do not tell all "
                    + "rows apart are refused with those that do. "
                    + "The job's result is {added, changed, stopped, reused, revived, unchanged, rejected, repeated, draftVersion, leftOut}; "
                    + "leftOut names the columns of the file that bring no field of the library, codeFrom the fields of which codes were composed.")
    @APIResponseSchema(value = JobBody.class, responseCode = "202")
    @Requires(Permission.CATALOG_EDIT)
    public Response order(
            @PathParam("library") String library,
            @FormParam("file") @Nullable EntityPart file,
            @FormParam("mode") @Nullable EntityPart mode,
            @FormParam("label") @Nullable EntityPart label,
            @FormParam("effectiveOn") @Nullable EntityPart effectiveOn,
            @FormParam("codeFrom") @Nullable EntityPart codeFrom,
            @FormParam("codeSeparator") @Nullable EntityPart codeSeparator,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) throws IOException {
        libraries.get(library);
        OrderImport order = command(library, file, Parts.orEmpty(mode), Parts.orEmpty(label), Parts.orEmpty(effectiveOn),
                composition(Parts.orEmpty(codeFrom), Parts.orEmpty(codeSeparator)));
        try (KeptPart kept = KeptPart.of(file)) {
            return creations.once(new Sent(order, kept.size(), kept.sha256()), () -> {
                UUID id = service.order(order, kept.open());
                return Creations.accepted("/jobs/" + id, JobBody.of(jobs.get(id), Languages.of(language)));
            });
        }
    }

    /** Null if nothing is said. @throws BusinessException INVALID for a separator of nothing */
    private static @Nullable CodeComposition composition(String fields, String separator) {
        if (fields.isEmpty() && !separator.isEmpty()) {
            throw BusinessException.invalid("codeFrom", "field.required", Map.of());
        }
        if (fields.isEmpty()) {
            return null;
        }
        List<String> keys = Arrays.stream(fields.split(",", -1)).map(String::strip).toList();
        return new CodeComposition(keys, separator.isEmpty() ? CodeComposition.SEPARATORS.get(0) : separator);
    }

    private OrderImport command(String library, @Nullable EntityPart file, String mode, String label, String effectiveOn,
            @Nullable CodeComposition composition) {
        List<FieldError> faults = new ArrayList<>();
        if (file == null) {
            faults.add(new FieldError("file", "field.required"));
        }
        ImportMode how = null;
        LocalDate day = null;
        if (mode.equals("FULL") || mode.equals("DELTA")) {
            how = ImportMode.valueOf(mode);
        } else {
            faults.add(new FieldError("mode", "field.enum", Map.of("allowed", "FULL DELTA")));
        }
        try {
            day = LocalDate.parse(effectiveOn);
        } catch (DateTimeException notADay) {
            faults.add(new FieldError("effectiveOn", effectiveOn.isEmpty() ? "field.required" : "field.date"));
        }
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
        return records.validated(new OrderImport(library, how, label, day, FileNames.label(Parts.name(file)), composition));
    }

    @GET
    @Operation(summary = "The imports of a library, the newest first", description = "limit and cursor as in every list.")
    @Requires(Permission.CATALOG_READ)
    public Page<ImportView> list(@PathParam("library") String library, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        PageRequest page = parameters.page();
        parameters.check();
        return service.list(library, page);
    }

    @GET
    @Path(ID)
    @Operation(summary = "An import and what became of it")
    @Requires(Permission.CATALOG_READ)
    public ImportView get(@PathParam("library") String library, @PathParam("id") UUID id) {
        return service.get(library, id);
    }

    @GET
    @Path(ID + "/rejects")
    @Produces("text/csv;charset=UTF-8")
    @Operation(
            summary = "The rows that an import refused, as csv to correct and import again",
            description = "The file's own columns, and behind them why, in which line and on which sheet. At most the first 10,000 reasons.")
    @Requires(Permission.CATALOG_EDIT)
    public Response rejects(@PathParam("library") String library, @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) throws IOException {
        byte[] csv = RejectsCsv.of(service, libraries.get(library).definition(), library, id, Languages.of(language));
        return SavedFile.answer(csv, "text/csv;charset=UTF-8", Resources.attachment("rejects-" + id + ".csv"));
    }
}
