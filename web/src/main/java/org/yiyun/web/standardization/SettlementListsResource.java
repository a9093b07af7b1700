package org.yiyun.web.standardization;

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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.idempotency.StoredAnswer;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.standardization.settlement.CheckedList;
import org.yiyun.standardization.settlement.GenerateList;
import org.yiyun.standardization.settlement.ListBatch;
import org.yiyun.standardization.settlement.ListVerdict;
import org.yiyun.standardization.settlement.MarkUploaded;
import org.yiyun.standardization.settlement.ReceiveList;
import org.yiyun.standardization.settlement.SettlementListFilter;
import org.yiyun.standardization.settlement.SettlementListQueries;
import org.yiyun.standardization.settlement.SettlementListRow;
import org.yiyun.standardization.settlement.SettlementListService;
import org.yiyun.standardization.settlement.SettlementListView;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Parts;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** Settlement lists: checked before they are uploaded (REQ-STD-04). */
@Tag(name = "settlement-lists", description = "Settlement lists of the fund 医疗保障基金结算清单")
@Path("settlement-lists")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SettlementListsResource {
    private static final int NAME = 60;
    private static final int WORDS = 200;

    @Inject
    private SettlementListService service;

    @Inject
    private SettlementListQueries queries;

    @Inject
    private Creations creations;

    @POST
    @Operation(summary = "Hand in a list in the layout of the national transaction 4101",
            description = "It is kept with its verdict, whatever that is; the same settlement again is a further revision.")
    @APIResponseSchema(value = SettlementListView.class, responseCode = "201", responseDescription = "With Location and ETag")
    @Requires(Permission.STANDARD_REPORT)
    public Response receive(ReceiveList list) {
        return creations.once(list, () -> created(service.receive(list)));
    }

    @POST
    @Path("check")
    @Operation(summary = "Check a list and keep nothing")
    @Parameter(name = "knownOn", in = ParameterIn.QUERY, description = "As the libraries were known at that moment or at the end of that day; now if absent",
            schema = @Schema(implementation = Instant.class))
    @Requires(Permission.STANDARD_REPORT)
    public CheckedList check(ReceiveList list, @Context UriInfo uri) {
        return service.check(list, knownOn(uri.getQueryParameters()));
    }

    private static @Nullable Instant knownOn(MultivaluedMap<String, String> query) {
        Parameters parameters = new Parameters(query);
        Instant knownOn = parameters.to("knownOn");
        parameters.check();
        return knownOn;
    }

    @POST
    @Path("files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Hand in lists as xlsx or csv: a row for each record, with setl_id and node; or as json: messages of transaction 4101",
            description = "Parts file and institution (staff only); at most 20 MiB, 500 lists, 20,000 rows.")
    @APIResponseSchema(value = ListBatch.class, responseCode = "200")
    @Requires(Permission.STANDARD_REPORT)
    public ListBatch receiveFile(@FormParam("file") @Nullable EntityPart file, @FormParam("institution") @Nullable EntityPart institution)
            throws IOException {
        try (var content = Parts.file(file).getContent()) {
            return service.receiveFile(Parts.text(institution), Parts.name(file), content);
        }
    }

    @POST
    @Path("generate")
    @Operation(summary = "Begin a list from a kept bill and entered fields", description = "Needs BENEFIT_READ besides.")
    @APIResponseSchema(value = SettlementListView.class, responseCode = "201")
    @Requires(Permission.STANDARD_REPORT)
    public Response generate(GenerateList words) {
        return creations.once(words, () -> created(service.generate(words)));
    }

    private static StoredAnswer created(SettlementListView kept) {
        return Creations.created("/settlement-lists/" + kept.number(), kept.version(), kept);
    }

    @GET
    @Operation(summary = "Settlement lists, newest first", description = "Unknown parameters are refused.")
    @Parameter(name = "verdict", in = ParameterIn.QUERY, schema = @Schema(implementation = ListVerdict.class))
    @Parameter(name = "institution", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class, maxLength = NAME))
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of number, settlement or institution",
            schema = @Schema(implementation = String.class, maxLength = WORDS))
    @Parameter(name = "batch", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class, maxLength = NAME))
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Settled on or after", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Settled on or before", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "current", in = ParameterIn.QUERY, description = "Last revisions only", schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "pending", in = ParameterIn.QUERY, description = "In order and not uploaded", schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Requires(Permission.STANDARD_READ)
    public Page<SettlementListRow> list(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        SettlementListFilter filter = filter(parameters);
        PageRequest page = parameters.page();
        parameters.check();
        return queries.list(filter, page);
    }

    private static SettlementListFilter filter(Parameters parameters) {
        return new SettlementListFilter(
                parameters.constant("verdict", ListVerdict.class), parameters.text("institution", NAME), parameters.text("q", WORDS),
                parameters.text("batch", NAME), parameters.date("from"), parameters.date("to"), parameters.flag("current"),
                parameters.flag("pending"));
    }

    @GET
    @Path("national")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What is in order, as messages of the national transaction 4101",
            description = "With the parameters of the list; last revisions only, at most 1,000.")
    @Requires(Permission.STANDARD_READ)
    public Response national(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        SettlementListFilter filter = filter(parameters);
        parameters.check();
        return SavedFile.answer(queries.national(filter), MediaType.APPLICATION_JSON, Resources.attachment("settlement-lists-4101.json"));
    }

    @GET
    @Path("rejects")
    @Produces("text/csv")
    @Operation(summary = "What is not in order, as csv to be corrected and handed in again", description = "With the parameters of the list.")
    @Requires(Permission.STANDARD_READ)
    public Response rejects(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        SettlementListFilter filter = filter(parameters);
        parameters.check();
        return SavedFile.answer(queries.rejects(filter), "text/csv", Resources.attachment("settlement-lists-rejects.csv"));
    }

    @GET
    @Path("{number: QD-[0-9-]*}")
    @Operation(summary = "One list with its verdict", description = "With ETag; masked for who may not see whom it is about.")
    @APIResponseSchema(SettlementListView.class)
    @Requires(Permission.STANDARD_READ)
    public Response get(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        SettlementListView found = queries.get(number);
        return Resources.single(found.version(), found, known);
    }

    @GET
    @Path("{number: QD-[0-9-]*}/verdict")
    @Operation(summary = "What the check would have said at a moment; nothing changes")
    @Parameter(name = "knownOn", in = ParameterIn.QUERY, required = true, schema = @Schema(implementation = Instant.class))
    @Requires(Permission.STANDARD_READ)
    public CheckedList verdict(@PathParam("number") String number, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        Instant knownOn = parameters.to("knownOn");
        if (knownOn == null && !parameters.hasFault("knownOn")) {
            parameters.fault("knownOn", "field.required", Map.of());
        }
        parameters.check();
        return service.verdict(number, knownOn);
    }

    @POST
    @Path("{number: QD-[0-9-]*}/recheck")
    @Operation(summary = "Check a kept list anew, as the libraries are known now")
    @APIResponseSchema(SettlementListView.class)
    @Requires(Permission.STANDARD_REPORT)
    public Response recheck(@PathParam("number") String number) {
        return creations.once(number, () -> {
            SettlementListView changed = service.recheck(number);
            return Creations.changed(changed.version(), changed);
        });
    }

    @POST
    @Path("{number: QD-[0-9-]*}/uploaded")
    @Operation(summary = "Record that a list was uploaded, with its number on the national platform")
    @APIResponseSchema(SettlementListView.class)
    @Requires(Permission.STANDARD_REPORT)
    public Response uploaded(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, MarkUploaded words) {
        return creations.once(words, () -> {
            SettlementListView changed = service.uploaded(number, words, ETags.expected(ifMatch));
            return Creations.changed(changed.version(), changed);
        });
    }
}
