package org.yiyun.web.matching;

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
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.job.JobService;
import org.yiyun.matching.BulkConfirmation;
import org.yiyun.matching.ConfirmAbove;
import org.yiyun.matching.ConfirmMatch;
import org.yiyun.matching.MatchingEventView;
import org.yiyun.matching.MatchingFilter;
import org.yiyun.matching.MatchingQueries;
import org.yiyun.matching.MatchingRow;
import org.yiyun.matching.MatchingService;
import org.yiyun.matching.MatchingState;
import org.yiyun.matching.MatchingView;
import org.yiyun.matching.ProposeAgain;
import org.yiyun.matching.RejectMatch;
import org.yiyun.matching.UploadItems;
import org.yiyun.matching.UploadMode;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.job.JobBody;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.FileNames;
import org.yiyun.web.rest.KeptPart;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Parts;
import org.yiyun.web.rest.RecordBodyReader;
import org.yiyun.web.rest.Resources;

/** Matching of own catalogues with the national libraries (contracts.md §2.3; REQ-CAT-02). */
@Tag(name = "matchings", description = "Matching of own catalogues 目录对照")
@Path("matchings/{library}")
@Produces(MediaType.APPLICATION_JSON)
public class MatchingsResource {
    private static final String ID = "{id: [0-9]{1,18}}";
    private static final int NAME = 60;
    private static final int WORDS = 200;
    private static final int PERCENT = 100;

    @Inject
    private MatchingService service;

    @Inject
    private MatchingQueries queries;

    @Inject
    private JobService jobs;

    @Inject
    private Creations creations;

    @Inject
    private RecordReader records;

    /** What was sent, for an Idempotency-Key. */
    public record Sent(String institution, UploadMode mode, String file, long size, String sha256) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send own items; a job proposes national entries",
            description = "Mode DELTA, unless FULL says that this is the whole list. Staff name the institution. A body has at most 1 MiB: longer "
                    + "lists come as a file or in parts. The job's result is {suggested, conflicts, unmatched, confirmed, rejected}.")
    @APIResponseSchema(value = JobBody.class, responseCode = "202")
    @Requires(Permission.MATCHING_EDIT)
    public Response upload(@PathParam("library") String library, UploadItems upload, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return creations.once(upload, () -> {
            UUID id = service.upload(library, upload);
            return Creations.accepted("/jobs/" + id, JobBody.of(jobs.get(id), Languages.of(language)));
        });
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Send own items as a file; a job proposes national entries",
            description = "Parts file (xlsx or csv with headings, at most 20 MiB and 20,000 rows), mode (FULL or DELTA), institution (for staff). Rows "
                    + "that cannot be taken are told at /matchings/{library}/imports/{id}/rejects, where id is that of the job.")
    @APIResponseSchema(value = JobBody.class, responseCode = "202")
    @Requires(Permission.MATCHING_EDIT)
    public Response uploadFile(
            @PathParam("library") String library,
            @FormParam("file") @Nullable EntityPart file,
            @FormParam("mode") @Nullable EntityPart mode,
            @FormParam("institution") @Nullable EntityPart institution,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) throws IOException {
        EntityPart sentFile = Parts.file(file);
        String named = Parts.orEmpty(institution);
        UploadMode how = mode(Parts.orEmpty(mode));
        try (var kept = KeptPart.of(sentFile)) {
            var sent = new Sent(named, how, FileNames.label(Parts.name(sentFile)), kept.size(), kept.sha256());
            return creations.once(sent, () -> {
                UUID id = uploaded(library, sent, kept);
                return Creations.accepted("/jobs/" + id, JobBody.of(jobs.get(id), Languages.of(language)));
            });
        }
    }

    private UUID uploaded(String library, Sent sent, KeptPart kept) {
        try (InputStream content = kept.open()) {
            return service.uploadFile(library, sent.institution().isEmpty() ? null : sent.institution(), sent.mode(), sent.file(), content);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static UploadMode mode(String text) {
        if (text.isEmpty()) {
            return UploadMode.DELTA;
        }
        if (!text.equals("FULL") && !text.equals("DELTA")) {
            throw BusinessException.invalid("mode", "field.enum", Map.of("allowed", "FULL DELTA"));
        }
        return UploadMode.valueOf(text);
    }

    @GET
    @Operation(summary = "Own items and where their matching stands", description = "In the order in which they came. Unknown parameters are refused.")
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = MatchingState.class))
    @Parameter(name = "institution", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of own code, name, maker, national code or Pinyin initials",
            schema = @Schema(implementation = String.class, maxLength = 200))
    @Parameter(name = "least", in = ParameterIn.QUERY, description = "Score at least, in percent",
            schema = @Schema(implementation = Integer.class, minimum = "0", maximum = "100"))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before", schema = @Schema(implementation = String.class))
    @Requires(Permission.MATCHING_READ)
    public Page<MatchingRow> list(@PathParam("library") String library, @Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var states = parameters.constants("state", MatchingState.class);
        var institution = parameters.text("institution", NAME);
        var words = parameters.text("q", WORDS);
        Integer least = parameters.number("least", 0, PERCENT);
        var page = parameters.page();
        parameters.check();
        return queries.list(new MatchingFilter(library, institution, states, words, least == null ? null : BigDecimal.valueOf(least, 2)), page);
    }

    @GET
    @Path(ID)
    @Operation(summary = "One own item with its candidates and why they are", description = "With ETag; 304 for If-None-Match.")
    @APIResponseSchema(MatchingView.class)
    @Requires(Permission.MATCHING_READ)
    public Response get(@PathParam("library") String library, @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var item = queries.get(library, id);
        return Resources.single(item.version(), item, known);
    }

    @GET
    @Path(ID + "/history")
    @Operation(summary = "What people decided on an item, oldest first")
    @Requires(Permission.MATCHING_READ)
    public Page<MatchingEventView> history(@PathParam("library") String library, @PathParam("id") long id) {
        return Page.whole(queries.history(library, id));
    }

    @POST
    @Path(ID + "/confirm")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ConfirmMatch.class)))
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Confirm the national entry of an item", description = "The one that is proposed, unless code names another.")
    @APIResponseSchema(value = MatchingView.class, responseCode = "200")
    @Requires(Permission.MATCHING_EDIT)
    public Response confirm(@PathParam("library") String library, @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream body) throws IOException {
        var request = records.read(RecordBodyReader.text(body), ConfirmMatch.class);
        return creations.once(request, () -> {
            var item = service.confirm(library, id, request, ETags.expected(ifMatch));
            return Creations.changed(item.version(), item);
        });
    }

    @POST
    @Path(ID + "/reject")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = RejectMatch.class)))
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Reject all candidates of an item, or the one that code names",
            description = "With code the next candidate is proposed; without it the item is done: no entry is the right one.")
    @APIResponseSchema(value = MatchingView.class, responseCode = "200")
    @Requires(Permission.MATCHING_EDIT)
    public Response reject(@PathParam("library") String library, @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream body) throws IOException {
        var request = records.read(RecordBodyReader.text(body), RejectMatch.class);
        return creations.once(request, () -> {
            var item = service.reject(library, id, request, ETags.expected(ifMatch));
            return Creations.changed(item.version(), item);
        });
    }

    @POST
    @Path(ID + "/undo")
    @Operation(summary = "Take the last decision on an item back")
    @APIResponseSchema(value = MatchingView.class, responseCode = "200")
    @Requires(Permission.MATCHING_EDIT)
    public Response undo(@PathParam("library") String library, @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return creations.once(Map.of("id", id), () -> {
            var item = service.undo(library, id, ETags.expected(ifMatch));
            return Creations.changed(item.version(), item);
        });
    }

    @POST
    @Path("propose")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ProposeAgain.class)))
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Propose anew for what nobody has decided", description = "After a publication of the library, or when others' decisions have taught.")
    @APIResponseSchema(value = JobBody.class, responseCode = "202")
    @Requires(Permission.MATCHING_EDIT)
    public Response propose(
            @PathParam("library") String library, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language, InputStream body)
            throws IOException {
        var request = records.read(RecordBodyReader.text(body), ProposeAgain.class);
        return creations.once(request, () -> {
            UUID id = service.propose(library, request.institution());
            return Creations.accepted("/jobs/" + id, JobBody.of(jobs.get(id), Languages.of(language)));
        });
    }

    @POST
    @Path("confirm")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ConfirmAbove.class)))
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Confirm in bulk what is sure enough", description = "Threshold 0.80 to 1, 0.90 unless given; nothing that is contradicted.")
    @APIResponseSchema(value = BulkConfirmation.class, responseCode = "200")
    @Requires(Permission.MATCHING_EDIT)
    public Response confirmAbove(@PathParam("library") String library, InputStream body) throws IOException {
        var request = records.read(RecordBodyReader.text(body), ConfirmAbove.class);
        return creations.once(request, () -> Creations.changed(0, service.confirmAbove(library, request)));
    }
}
