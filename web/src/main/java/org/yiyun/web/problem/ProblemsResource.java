package org.yiyun.web.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.Page;
import org.yiyun.problem.LikeProblem;
import org.yiyun.problem.LinkTicket;
import org.yiyun.problem.MoveProblem;
import org.yiyun.problem.ProblemEventView;
import org.yiyun.problem.ProblemFilter;
import org.yiyun.problem.ProblemQueries;
import org.yiyun.problem.ProblemRow;
import org.yiyun.problem.ProblemService;
import org.yiyun.problem.ProblemStatus;
import org.yiyun.problem.ProblemView;
import org.yiyun.problem.Recurrence;
import org.yiyun.problem.WriteProblem;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;

/** Problems and known errors (REQ-DESK-12, -13, -15). */
@Tag(name = "problems", description = "Problems and known errors 问题与已知错误")
@Path("problems")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ProblemsResource {
    private static final int WORDS = 200;
    private static final int TEXT = 2000;

    @Inject
    private ProblemService service;

    @Inject
    private ProblemQueries queries;

    @Inject
    private Creations creations;

    @POST
    @Operation(summary = "Write a problem down")
    @APIResponseSchema(value = ProblemView.class, responseCode = "201", responseDescription = "The problem, with Location and ETag")
    @Requires(Permission.PROBLEM_HANDLE)
    public Response write(WriteProblem command) {
        return creations.once(command, () -> {
            var problem = service.write(command);
            return Creations.created("/problems/" + problem.number(), problem.version(), problem);
        });
    }

    @GET
    @Operation(summary = "Problems, those changed last first", description = "Unknown parameters are refused.")
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = ProblemStatus.class))
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of number, title, symptom, module, cause or workaround",
            schema = @Schema(implementation = String.class, maxLength = 200))
    @Parameter(name = "ticket", in = ParameterIn.QUERY, description = "Number of a linked ticket",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "listed", in = ParameterIn.QUERY, description = "Only those of the contract's list of faults",
            schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before",
            schema = @Schema(implementation = String.class))
    @Requires(Permission.PROBLEM_READ)
    public Page<ProblemRow> list(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var filter = new ProblemFilter(
                parameters.constants("status", ProblemStatus.class), parameters.text("q", WORDS), parameters.text("ticket", WORDS),
                parameters.flag("listed"));
        var page = parameters.page();
        parameters.check();
        return queries.list(filter, page);
    }

    @GET
    @Path("like")
    @Operation(summary = "Problems that may be behind a text, the likest first",
            description = "Each with its score and the words that explain it.")
    @Parameter(name = "text", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class, maxLength = 2000))
    @Requires(Permission.PROBLEM_READ)
    public Page<LikeProblem> like(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var text = parameters.text("text", TEXT);
        parameters.check();
        return Page.whole(queries.like(text == null ? "" : text));
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One problem", description = "With ETag; 304 for If-None-Match.")
    @APIResponseSchema(ProblemView.class)
    @Requires(Permission.PROBLEM_READ)
    public Response get(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var problem = queries.get(number);
        return Resources.single(problem.version(), problem, known);
    }

    @PUT
    @Path("{number}")
    @Operation(summary = "Edit a problem", description = "Takes the place of all that it said. With If-Match.")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200", responseDescription = "The problem as it is now")
    @Requires(Permission.PROBLEM_HANDLE)
    public Response edit(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, WriteProblem command) {
        var problem = service.edit(number, command, ETags.expected(ifMatch));
        return Resources.single(problem.version(), problem, null);
    }

    @GET
    @Path("{number}/history")
    @Operation(summary = "What happened to a problem, oldest first")
    @Requires(Permission.PROBLEM_READ)
    public Page<ProblemEventView> history(@PathParam("number") String number) {
        return Page.whole(queries.history(number));
    }

    @GET
    @Path("{number}/recurrences")
    @Operation(summary = "Tickets that may be the problem again, the likest first",
            description = "Of those that the caller may see; each with its score and the words that explain it.")
    @Requires(Permission.PROBLEM_READ)
    public Page<Recurrence> recurrences(@PathParam("number") String number) {
        return Page.whole(queries.recurrences(number));
    }

    @POST
    @Path("{number}/move")
    @Operation(summary = "Make it a known error, solved, or open again")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200", responseDescription = "The problem as it is now")
    @Requires(Permission.PROBLEM_HANDLE)
    public Response move(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, MoveProblem command) {
        return creations.once(command, () -> {
            var problem = service.move(number, command, ETags.expected(ifMatch));
            return Creations.changed(problem.version(), problem);
        });
    }

    @POST
    @Path("{number}/tickets")
    @Operation(summary = "Link a ticket", description = "Linking what is linked changes nothing.")
    @APIResponseSchema(value = ProblemView.class, responseCode = "200", responseDescription = "The problem as it is now")
    @Requires(Permission.PROBLEM_HANDLE)
    public Response link(@PathParam("number") String number, LinkTicket command) {
        return creations.once(command, () -> {
            var problem = service.link(number, command);
            return Creations.changed(problem.version(), problem);
        });
    }

    @DELETE
    @Path("{number}/tickets/{ticket}")
    @Operation(summary = "Unlink a ticket")
    @Requires(Permission.PROBLEM_HANDLE)
    public Response unlink(@PathParam("number") String number, @PathParam("ticket") String ticket) {
        service.unlink(number, ticket);
        return Response.noContent().build();
    }
}
