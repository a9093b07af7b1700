package org.yiyun.web.directive;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.function.Supplier;
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
import org.yiyun.directive.DirectiveEventView;
import org.yiyun.directive.DirectiveFilter;
import org.yiyun.directive.DirectiveLevel;
import org.yiyun.directive.DirectiveQueries;
import org.yiyun.directive.DirectiveRow;
import org.yiyun.directive.DirectiveService;
import org.yiyun.directive.DirectiveStatus;
import org.yiyun.directive.DirectiveView;
import org.yiyun.directive.EvaluateDirective;
import org.yiyun.directive.Interpretation;
import org.yiyun.directive.InterpretationStep;
import org.yiyun.directive.RegisterDirective;
import org.yiyun.directive.WorkItem;
import org.yiyun.directive.WorkReport;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.RecordBodyReader;
import org.yiyun.web.rest.Resources;

/** Texts of policies on their way into practice (REQ-POL-01, 02, 06, 08, 10). */
@Tag(name = "directives", description = "Policy texts 政策文件")
@Path("directives")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class DirectivesResource {
    private static final int NAME = 60;
    private static final int WORDS = 200;

    @Inject
    private DirectiveService service;

    @Inject
    private DirectiveQueries queries;

    @Inject
    private Creations creations;

    @Inject
    private RecordReader records;

    /** What the bureau says; the whole body may be left out. */
    public record ConfirmDirective(@Nullable @Size(max = 1000) String remark) {}

    /** Why it is interpreted anew. */
    public record ReopenDirective(@NotBlank @Size(max = 1000) String reason) {}

    /** To which version it is tied; both null tie it to none. */
    public record LinkDirective(@Nullable @Size(max = 60) String policy, @Nullable Integer policyVersion) {}

    /** Since when it is on line. */
    public record GoLiveDirective(@NotNull LocalDate on, @Nullable @Size(max = 1000) String remark) {}

    /** Why nothing is to be done about it. */
    public record WithdrawDirective(@NotBlank @Size(max = 1000) String reason) {}

    @POST
    @Operation(summary = "Register a policy text")
    @APIResponseSchema(value = DirectiveView.class, responseCode = "201", responseDescription = "The directive, with Location and ETag")
    @Requires(Permission.POLICY_EDIT)
    public Response register(RegisterDirective request) {
        return creations.once(request, () -> {
            var directive = service.register(request);
            return Creations.created("/directives/" + directive.number(), directive.version(), directive);
        });
    }

    @GET
    @Operation(summary = "Policy texts, newest first", description = "Unknown parameters are refused. Lists may be repeated or separated by commas.")
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = DirectiveStatus.class))
    @Parameter(name = "level", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = DirectiveLevel.class))
    @Parameter(name = "owner", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "module", in = ParameterIn.QUERY, description = "One of the affected modules", schema = @Schema(implementation = String.class))
    @Parameter(name = "policy", in = ParameterIn.QUERY, description = "Id of the policy that it is tied to", schema = @Schema(implementation = String.class))
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of number, title, document number, issuer or summary",
            schema = @Schema(implementation = String.class, maxLength = 200))
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Issued on or after", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Issued on or before", schema = @Schema(implementation = LocalDate.class))
    @Parameter(name = "overdue", in = ParameterIn.QUERY, schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before", schema = @Schema(implementation = String.class))
    @Requires(Permission.POLICY_READ)
    public Page<DirectiveRow> list(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var from = parameters.date("from");
        var to = parameters.date("to");
        parameters.inOrder(from, to);
        var filter = new DirectiveFilter(
                parameters.constants("status", DirectiveStatus.class), parameters.constants("level", DirectiveLevel.class),
                parameters.text("owner", NAME), parameters.text("module", NAME), parameters.text("policy", NAME), parameters.text("q", WORDS),
                from, to, parameters.flag("overdue"));
        var page = parameters.page();
        parameters.check();
        return queries.list(filter, page);
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One policy text with its interpretation, work and evaluations", description = "With ETag; 304 for If-None-Match.")
    @APIResponseSchema(DirectiveView.class)
    @Requires(Permission.POLICY_READ)
    public Response get(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var directive = queries.get(number);
        return Resources.single(directive.version(), directive, known);
    }

    @PUT
    @Path("{number}")
    @Operation(summary = "Change what is registered", description = "Needs If-Match.")
    @APIResponseSchema(DirectiveView.class)
    @Requires(Permission.POLICY_EDIT)
    public Response change(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, RegisterDirective request) {
        var expected = ETags.required(ifMatch);
        return changed(request, () -> service.change(number, request, expected));
    }

    @GET
    @Path("{number}/history")
    @Operation(summary = "What happened to it, oldest first")
    @Requires(Permission.POLICY_READ)
    public Page<DirectiveEventView> history(@PathParam("number") String number) {
        return Page.whole(queries.history(number));
    }

    /** The body is the record of the step. */
    @POST
    @Path("{number}/interpretation/{step}")
    @Operation(summary = "Save a record of the interpretation: background, comparison, talk, agreement, in this order")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(oneOf = {
        Interpretation.Background.class, Interpretation.Comparison.class, Interpretation.Talks.class, Interpretation.Agreement.class})))
    @APIResponseSchema(value = DirectiveView.class, responseCode = "200", responseDescription = "The directive as it is now")
    @Requires(Permission.POLICY_EDIT)
    public Response save(
            @PathParam("number") String number, @PathParam("step") String path, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body) throws IOException {
        var step = InterpretationStep.ofPath(path).orElseThrow(() -> BusinessException.notFound("directive-step", path));
        var read = records.read(RecordBodyReader.text(body), step.record().asSubclass(Record.class));
        return changed(read, () -> service.save(number, (Interpretation) read, ETags.expected(ifMatch)));
    }

    @POST
    @Path("{number}/confirm")
    @Operation(summary = "The bureau confirms differences and measures; the implementation may begin")
    @APIResponseSchema(value = DirectiveView.class, responseCode = "200", responseDescription = "The directive as it is now")
    @Requires(Permission.POLICY_CONFIRM)
    public Response confirm(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream body)
            throws IOException {
        var read = records.read(RecordBodyReader.text(body), ConfirmDirective.class);
        return changed(read, () -> service.confirm(number, text(read.remark()), ETags.expected(ifMatch)));
    }

    @POST
    @Path("{number}/reopen")
    @Operation(summary = "Interpret it anew", description = "The confirmation and the work before no longer count.")
    @APIResponseSchema(value = DirectiveView.class, responseCode = "200", responseDescription = "The directive as it is now")
    @Requires({Permission.POLICY_EDIT, Permission.POLICY_CONFIRM})
    public Response reopen(@PathParam("number") String number, ReopenDirective request) {
        return changed(request, () -> service.reopen(number, request.reason()));
    }

    @POST
    @Path("{number}/link")
    @Operation(summary = "Tie it to the version of a policy that it has become")
    @APIResponseSchema(value = DirectiveView.class, responseCode = "200", responseDescription = "The directive as it is now")
    @Requires(Permission.POLICY_EDIT)
    public Response link(@PathParam("number") String number, LinkDirective request) {
        return changed(request, () -> service.link(number, request.policy(), request.policyVersion()));
    }

    @POST
    @Path("{number}/work/{item}")
    @Operation(summary = "Report how an item of the implementation stands: configuration, system-test, user-test, training")
    @APIResponseSchema(value = DirectiveView.class, responseCode = "200", responseDescription = "The directive as it is now")
    @Requires(Permission.POLICY_EDIT)
    public Response report(@PathParam("number") String number, @PathParam("item") String path, WorkReport report) {
        var item = WorkItem.ofPath(path).orElseThrow(() -> BusinessException.notFound("work-item", path));
        return changed(report, () -> service.report(number, item, report));
    }

    @POST
    @Path("{number}/go-live")
    @Operation(summary = "It is on line")
    @APIResponseSchema(value = DirectiveView.class, responseCode = "200", responseDescription = "The directive as it is now")
    @Requires(Permission.POLICY_EDIT)
    public Response goLive(@PathParam("number") String number, GoLiveDirective request) {
        return changed(request, () -> service.goLive(number, request.on(), text(request.remark())));
    }

    @POST
    @Path("{number}/evaluations")
    @Operation(summary = "Write down how the policy works in practice")
    @APIResponseSchema(value = DirectiveView.class, responseCode = "200", responseDescription = "The directive as it is now")
    @Requires(Permission.POLICY_EDIT)
    public Response evaluate(@PathParam("number") String number, EvaluateDirective look) {
        return changed(look, () -> service.evaluate(number, look));
    }

    @POST
    @Path("{number}/withdraw")
    @Operation(summary = "Nothing is to be done about it")
    @APIResponseSchema(value = DirectiveView.class, responseCode = "200", responseDescription = "The directive as it is now")
    @Requires(Permission.POLICY_EDIT)
    public Response withdraw(@PathParam("number") String number, WithdrawDirective request) {
        return changed(request, () -> service.withdraw(number, request.reason()));
    }

    private Response changed(Object body, Supplier<DirectiveView> work) {
        return creations.once(body, () -> {
            var directive = work.get();
            return Creations.changed(directive.version(), directive);
        });
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
