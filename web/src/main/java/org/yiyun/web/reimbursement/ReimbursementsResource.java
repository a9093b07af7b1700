package org.yiyun.web.reimbursement;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
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
import org.yiyun.benefit.BillSheet;
import org.yiyun.insured.InsuredQuery;
import org.yiyun.platform.paging.Page;
import org.yiyun.reimbursement.ClaimCommand;
import org.yiyun.reimbursement.ClaimEventView;
import org.yiyun.reimbursement.ClaimFileView;
import org.yiyun.reimbursement.ClaimFilter;
import org.yiyun.reimbursement.ClaimKind;
import org.yiyun.reimbursement.ClaimRow;
import org.yiyun.reimbursement.ClaimStatus;
import org.yiyun.reimbursement.ClaimVerb;
import org.yiyun.reimbursement.ClaimView;
import org.yiyun.reimbursement.RegisterClaim;
import org.yiyun.reimbursement.ReimbursementProgress;
import org.yiyun.reimbursement.ReimbursementQueries;
import org.yiyun.reimbursement.ReimbursementService;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.benefit.SheetAnswer;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.FileNames;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Parts;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;
import org.yiyun.web.rest.Verbs;

/** Claims for scattered reimbursement and their reviews (REQ-BEN-09). */
@Tag(name = "reimbursements", description = "Scattered reimbursement with three reviews 零星报销")
@Path("reimbursements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReimbursementsResource {
    private static final int WORDS = 60;
    private static final int CODE = 20;

    @Inject
    private ReimbursementService service;

    @Inject
    private ReimbursementQueries queries;

    @Inject
    private ReimbursementProgress progress;

    @Inject
    private Creations creations;

    @Inject
    private Verbs verbs;

    @POST
    @Operation(summary = "Register a claim on a settled bill",
            description = "The same invoice of a person and institution is refused with the number of the earlier claim.")
    @APIResponseSchema(value = ClaimView.class, responseCode = "201", responseDescription = "The claim, with Location and ETag")
    @Requires(Permission.BENEFIT_SETTLE)
    public Response register(RegisterClaim claim) {
        return creations.once(claim, () -> {
            var registered = service.register(claim);
            return Creations.created("/reimbursements/" + registered.number(), registered.version(), registered);
        });
    }

    @GET
    @Operation(summary = "Claims, newest first", description = "Unknown parameters are refused.")
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = ClaimStatus.class))
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(implementation = ClaimKind.class))
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Beginning of number, bill, invoice or institution",
            schema = @Schema(implementation = String.class, maxLength = WORDS))
    @Parameter(name = "institution", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First day of the bill", schema = @Schema(implementation = String.class))
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Last day of the bill", schema = @Schema(implementation = String.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before",
            schema = @Schema(implementation = String.class))
    @Requires(Permission.BENEFIT_READ)
    public Page<ClaimRow> list(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var from = parameters.date("from");
        var to = parameters.date("to");
        parameters.inOrder(from, to);
        var filter = new ClaimFilter(
                parameters.constants("status", ClaimStatus.class), parameters.constant("kind", ClaimKind.class), parameters.text("q", WORDS),
                parameters.text("institution", CODE), from, to);
        var page = parameters.page();
        parameters.check();
        return queries.list(filter, page);
    }

    @POST
    @Path("progress")
    @Operation(summary = "How far a person's claims are, for channels",
            description = "The body is that of a query for an insured person, which it counts as; nothing for whoever is not known.")
    @Requires(Permission.INSURED_QUERY)
    public Response progress(InsuredQuery query, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return Response.ok(Page.whole(progress.of(query, Languages.of(language)))).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One claim with its bill", description = "With ETag; 304 for If-None-Match.")
    @APIResponseSchema(ClaimView.class)
    @Requires(Permission.BENEFIT_READ)
    public Response get(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var claim = queries.get(number);
        return Resources.single(claim.version(), claim, known);
    }

    @GET
    @Path("{number}/history")
    @Operation(summary = "What happened to a claim, with reasons, oldest first")
    @Requires(Permission.BENEFIT_READ)
    public Page<ClaimEventView> history(@PathParam("number") String number) {
        return Page.whole(queries.history(number));
    }

    @GET
    @Path("{number}/files")
    @Operation(summary = "The papers of a claim, in the order in which they came")
    @Requires(Permission.BENEFIT_READ)
    public Page<ClaimFileView> files(@PathParam("number") String number) {
        return Page.whole(queries.files(number));
    }

    @POST
    @Path("{number}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Add a paper to what was not yet decided", description = "Part file, at most 20 MiB; its type is found from its content.")
    @APIResponseSchema(value = ClaimFileView.class, responseCode = "201")
    @Requires(Permission.BENEFIT_SETTLE)
    public Response attach(@PathParam("number") String number, @FormParam("file") @Nullable EntityPart file) throws IOException {
        var part = Parts.file(file);
        try (InputStream content = part.getContent()) {
            var kept = service.attach(number, FileNames.label(Parts.name(part)), content);
            return Response.created(UriBuilder.fromPath("/reimbursements/{number}/files/{id}").build(number, kept.id())).entity(kept).build();
        }
    }

    @GET
    @Path("{number}/files/{id: [0-9]{1,18}}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A paper of a claim; the reading is recorded")
    @Requires(Permission.BENEFIT_READ)
    public Response download(@PathParam("number") String number, @PathParam("id") long id) {
        var file = queries.file(number, id);
        return SavedFile.answer(queries.content(number, id), file.mediaType(), Resources.attachment(file.name()));
    }

    @DELETE
    @Path("{number}/files/{id: [0-9]{1,18}}")
    @Operation(summary = "Remove a paper before the first review has passed")
    @Requires(Permission.BENEFIT_SETTLE)
    public Response detach(@PathParam("number") String number, @PathParam("id") long id) {
        service.detach(number, id);
        return Response.noContent().build();
    }

    /** The settlement sheet at this step, a Word document. */
    @GET
    @Path("{number}/sheet")
    @Produces(BillSheet.DOCX)
    @Requires(Permission.BENEFIT_READ)
    public Response sheet(@PathParam("number") String number) {
        return SheetAnswer.of(queries.sheet(number, BillSheet.Format.DOCX));
    }

    /** The settlement sheet at this step as a PDF that brings its fonts. */
    @GET
    @Path("{number}/sheet.pdf")
    @Produces(BillSheet.PDF)
    @Requires(Permission.BENEFIT_READ)
    public Response pdf(@PathParam("number") String number) {
        return SheetAnswer.of(queries.sheet(number, BillSheet.Format.PDF));
    }

    /** The body is that of the verb's command; pass may come without one. */
    @POST
    @Path("{number}/{verb}")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(oneOf = {
        ClaimCommand.Pass.class, ClaimCommand.Return.class, ClaimCommand.Correct.class, ClaimCommand.Withdraw.class})))
    @APIResponseSchema(value = ClaimView.class, responseCode = "200", responseDescription = "The claim as it is now")
    @Requires(Permission.BENEFIT_READ)
    public Response apply(
            @PathParam("number") String number, @PathParam("verb") String path,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream body)
            throws IOException {
        return verbs.apply(path, ClaimVerb.ofPath(path), ClaimVerb::command, body, ifMatch,
                (command, version) -> service.apply(number, command, version), ClaimView::version);
    }
}
