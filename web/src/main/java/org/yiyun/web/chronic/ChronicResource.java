package org.yiyun.web.chronic;

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
import java.util.function.IntFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.chronic.ChangeChronicRule;
import org.yiyun.chronic.CheckChronic;
import org.yiyun.chronic.ChooseInstitution;
import org.yiyun.chronic.ChronicAnswer;
import org.yiyun.chronic.ChronicFileView;
import org.yiyun.chronic.ChronicFilter;
import org.yiyun.chronic.ChronicImports;
import org.yiyun.chronic.ChronicQueries;
import org.yiyun.chronic.ChronicRow;
import org.yiyun.chronic.ChronicRuleView;
import org.yiyun.chronic.ChronicService;
import org.yiyun.chronic.ChronicStatus;
import org.yiyun.chronic.ChronicView;
import org.yiyun.chronic.DecideChronic;
import org.yiyun.chronic.EndChoice;
import org.yiyun.chronic.EndChronic;
import org.yiyun.chronic.RegisterChronic;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.FileNames;
import org.yiyun.web.rest.ImportedRowsBody;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Parts;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.SavedFile;

/** Registrations for chronic diseases and chosen institutions (REQ-BEN-07). The number of a person is in bodies only. */
@Tag(name = "chronic", description = "Registrations for special and chronic outpatient diseases 门特备案与选点")
@Path("chronic-registrations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ChronicResource {
    private static final int CODE = 60;

    @Inject
    private ChronicService service;

    @Inject
    private ChronicQueries queries;

    @Inject
    private ChronicImports imports;

    @Inject
    private Creations creations;

    @GET
    @Operation(summary = "Registrations, the newest first; persons are masked", description = "By pages: limit and cursor.")
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = ChronicStatus.class))
    @Parameter(name = "disease", in = ParameterIn.QUERY, description = "Code", schema = @Schema(implementation = String.class))
    @Parameter(name = "institution", in = ParameterIn.QUERY, description = "One that is chosen", schema = @Schema(implementation = String.class))
    @Parameter(name = "region", in = ParameterIn.QUERY, description = "Beginning of the code", schema = @Schema(implementation = String.class))
    @Parameter(name = "by", in = ParameterIn.QUERY, description = "Login of who registered", schema = @Schema(implementation = String.class))
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Typed in as a registration on that day or later", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Typed in as a registration on that day or earlier", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(name = "on", in = ParameterIn.QUERY, description = "Approved, and that day is one of those for which it holds", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before", schema = @Schema(implementation = String.class))
    @Requires(Permission.CHRONIC_READ)
    public Page<ChronicRow> list(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var filter = new ChronicFilter(
                parameters.constants("status", ChronicStatus.class), parameters.text("disease", CODE), parameters.text("institution", CODE),
                parameters.text("region", CODE), parameters.text("by", CODE), parameters.date("from"), parameters.date("to"), parameters.date("on"));
        var page = parameters.page();
        parameters.check();
        return queries.page(filter, page);
    }

    @POST
    @Operation(summary = "Register a person", description = "Waits to be decided on by somebody else. The person must be insured on the first "
            + "day; if not, the fault tells what the register has instead.")
    @APIResponseSchema(value = ChronicView.class, responseCode = "201")
    @Requires(Permission.CHRONIC_EDIT)
    public Response register(RegisterChronic asked) {
        return creations.once(asked, () -> {
            var made = service.register(asked);
            return Creations.created("/chronic-registrations/" + made.row().number(), made.version(), made);
        });
    }

    @POST
    @Path("import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Register the good lines of a csv or xlsx file", description = "Part file, with the columns 证件号码, 姓名, 险种, "
            + "病种代码, 首日, 最后一天, 诊断依据, 选点机构编码. The answer tells what is wrong with the others and has them as csv to be corrected.")
    @APIResponseSchema(ChronicImportBody.class)
    @Requires(Permission.CHRONIC_EDIT)
    public Response importFile(
            @FormParam("file") @Nullable EntityPart file, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) throws IOException {
        var part = Parts.file(file);
        try (InputStream content = part.getContent()) {
            var done = imports.take(FileNames.label(Parts.name(part)), content.readAllBytes());
            var body = new ChronicImportBody(ImportedRowsBody.of(done.rows(), Languages.of(language)), done.correctable());
            return Response.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
        }
    }

    @POST
    @Path("check")
    @Operation(summary = "Whether care on a day is that of a registered disease at a chosen institution, with reasons")
    @APIResponseSchema(ChronicAnswer.class)
    @Requires(Permission.CHRONIC_READ)
    public Response check(CheckChronic asked, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return Response.ok(queries.check(asked, Languages.of(language))).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    @GET
    @Path("rules")
    @Operation(summary = "How many institutions may be chosen, how often that may change, and for how long, with their days")
    @Requires(Permission.CHRONIC_READ)
    public Page<ChronicRuleView> rules() {
        return Page.whole(queries.rules());
    }

    @POST
    @Path("rules")
    @Operation(summary = "The rule is another one from a day on")
    @Requires(Permission.CHRONIC_RULE)
    public Page<ChronicRuleView> changeRule(ChangeChronicRule change) {
        return Page.whole(service.changeRule(change));
    }

    @GET
    @Path("{number}")
    @Operation(summary = "A registration with everything that was ever known of it", description = "With ETag. The look is recorded.")
    @APIResponseSchema(ChronicView.class)
    @Requires(Permission.CHRONIC_READ)
    public Response get(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var view = queries.get(number);
        return Resources.single(view.version(), view, known);
    }

    @POST
    @Path("{number}/decide")
    @Operation(summary = "Approve or refuse", description = "By somebody else than who registered; with If-Match.")
    @APIResponseSchema(ChronicView.class)
    @Requires(Permission.CHRONIC_AUDIT)
    public Response decide(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, DecideChronic decision) {
        return once(decision, ifMatch, version -> service.decide(number, decision, version));
    }

    @POST
    @Path("{number}/withdraw")
    @Operation(summary = "Withdraw what was not yet decided", description = "With If-Match.")
    @APIResponseSchema(ChronicView.class)
    @Requires(Permission.CHRONIC_EDIT)
    public Response withdraw(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, EndChronic end) {
        return once(end, ifMatch, version -> service.withdraw(number, end, version));
    }

    @POST
    @Path("{number}/end")
    @Operation(summary = "End a registration earlier, with its choices", description = "With If-Match.")
    @APIResponseSchema(ChronicView.class)
    @Requires(Permission.CHRONIC_AUDIT)
    public Response end(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, EndChronic end) {
        return once(end, ifMatch, version -> service.end(number, end, version));
    }

    @POST
    @Path("{number}/choices")
    @Operation(summary = "Choose an institution, instead of another one or besides", description = "With If-Match.")
    @APIResponseSchema(ChronicView.class)
    @Requires(Permission.CHRONIC_EDIT)
    public Response choose(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, ChooseInstitution asked) {
        return once(asked, ifMatch, version -> service.choose(number, asked, version));
    }

    @POST
    @Path("{number}/choices/{id: [0-9]{1,18}}/end")
    @Operation(summary = "End a choice, or take it back before it begins", description = "With If-Match.")
    @APIResponseSchema(ChronicView.class)
    @Requires(Permission.CHRONIC_EDIT)
    public Response endChoice(
            @PathParam("number") String number, @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, EndChoice end) {
        return once(end, ifMatch, version -> service.endChoice(number, id, end, version));
    }

    @POST
    @Path("{number}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Add evidence to what was not yet decided", description = "Part file, at most 20 MiB; its type is found from its content.")
    @APIResponseSchema(value = ChronicFileView.class, responseCode = "201")
    @Requires(Permission.CHRONIC_EDIT)
    public Response attach(@PathParam("number") String number, @FormParam("file") @Nullable EntityPart file) throws IOException {
        var part = Parts.file(file);
        try (InputStream content = part.getContent()) {
            var kept = service.attach(number, FileNames.label(Parts.name(part)), content);
            return Response.created(UriBuilder.fromPath("/chronic-registrations/{number}/files/{id}").build(number, kept.id())).entity(kept).build();
        }
    }

    @GET
    @Path("{number}/files/{id: [0-9]{1,18}}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "A file of the evidence; the reading is recorded")
    @Requires(Permission.CHRONIC_READ)
    public Response download(@PathParam("number") String number, @PathParam("id") long id) {
        var file = queries.file(number, id);
        return SavedFile.answer(queries.content(number, id), file.mediaType(), Resources.attachment(file.name()));
    }

    @DELETE
    @Path("{number}/files/{id: [0-9]{1,18}}")
    @Operation(summary = "Remove evidence of what was not yet decided")
    @Requires(Permission.CHRONIC_EDIT)
    public Response detach(@PathParam("number") String number, @PathParam("id") long id) {
        service.detach(number, id);
        return Response.noContent().build();
    }

    private Response once(Object request, @Nullable String ifMatch, IntFunction<ChronicView> work) {
        int version = ETags.required(ifMatch);
        return creations.once(request, () -> {
            var view = work.apply(version);
            return Creations.changed(view.version(), view);
        });
    }
}
