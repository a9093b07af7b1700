package org.yiyun.web.complaint;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.yiyun.complaint.ComplaintCommand;
import org.yiyun.complaint.ComplaintCounts;
import org.yiyun.complaint.ComplaintEventView;
import org.yiyun.complaint.ComplaintFilter;
import org.yiyun.complaint.ComplaintKind;
import org.yiyun.complaint.ComplaintQueries;
import org.yiyun.complaint.ComplaintReceipt;
import org.yiyun.complaint.ComplaintRow;
import org.yiyun.complaint.ComplaintService;
import org.yiyun.complaint.ComplaintStatus;
import org.yiyun.complaint.ComplaintVerb;
import org.yiyun.complaint.ComplaintView;
import org.yiyun.complaint.RegisterComplaint;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;
import org.yiyun.web.rest.Verbs;

/** Complaints, suggestions and praise (REQ-CMPL-01..03, REQ-CMPL-05). What is about the caller does not exist here. */
@Tag(name = "complaints", description = "Complaints, suggestions and praise 投诉、建议、表扬")
@Path("complaints")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ComplaintsResource {
    private static final int NAME = 60;
    private static final int WORDS = 200;

    @Inject
    private ComplaintService service;

    @Inject
    private ComplaintQueries queries;

    @Inject
    private Creations creations;

    @Inject
    private Verbs verbs;

    @POST
    @Operation(summary = "Record a complaint, suggestion or praise",
            description = "Answers with the number alone: whoever records need not be allowed to see it.")
    @APIResponseSchema(value = ComplaintReceipt.class, responseCode = "201", responseDescription = "The number, with Location and ETag")
    @Requires(Permission.COMPLAINT_REGISTER)
    public Response register(RegisterComplaint command) {
        return creations.once(command, () -> {
            var receipt = service.register(command);
            return Creations.created("/complaints/" + receipt.number(), receipt.version(), receipt);
        });
    }

    @GET
    @Operation(summary = "Complaints, suggestions and praise, newest first",
            description = "Without those about the caller, in the total too. Unknown parameters are refused. "
                    + "Values of a list may be repeated or separated by commas.")
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = ComplaintKind.class))
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.ARRAY, implementation = ComplaintStatus.class))
    @Parameter(name = "staff", in = ParameterIn.QUERY, description = "Staff number or login of whom it is about",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "organisation", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "institution", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "handler", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(name = "q", in = ParameterIn.QUERY, description = "Part of number, text, reply or ticket number",
            schema = @Schema(implementation = String.class, maxLength = 200))
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Received at or after: an instant or a date",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Received before the instant, or to the end of the date",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "overdue", in = ParameterIn.QUERY, schema = @Schema(implementation = Boolean.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class, minimum = "1", maximum = "500"))
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "next of the page before",
            schema = @Schema(implementation = String.class))
    @Requires(Permission.COMPLAINT_READ)
    public Page<ComplaintRow> list(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var from = parameters.from("from");
        var to = parameters.to("to");
        parameters.inOrder(from, to);
        var filter = new ComplaintFilter(
                parameters.constants("kind", ComplaintKind.class), parameters.constants("status", ComplaintStatus.class),
                parameters.text("staff", NAME), parameters.text("organisation", NAME), parameters.text("institution", NAME),
                parameters.text("handler", NAME), parameters.text("q", WORDS), from, to, parameters.flag("overdue"));
        var page = parameters.page();
        parameters.check();
        return queries.list(filter, page);
    }

    @GET
    @Path("counts")
    @Operation(summary = "How many there were, by month, person, organisation and institution")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Received at or after: an instant or a date",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Received before the instant, or to the end of the date",
            schema = @Schema(implementation = String.class))
    @Requires(Permission.COMPLAINT_READ)
    public ComplaintCounts counts(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var from = parameters.from("from");
        var to = parameters.to("to");
        parameters.check();
        return queries.counts(from, to);
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One complaint", description = "With ETag; 304 for If-None-Match. 404 for whoever may not see it.")
    @APIResponseSchema(ComplaintView.class)
    @Requires
    public Response get(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var complaint = queries.get(number);
        return Resources.single(complaint.version(), complaint, known);
    }

    @GET
    @Path("{number}/history")
    @Operation(summary = "What happened to a complaint, oldest first")
    @Requires
    public Page<ComplaintEventView> history(@PathParam("number") String number) {
        return Page.whole(queries.history(number));
    }

    /** The body is that of the verb's command; verbs that need nothing may come without one. */
    @POST
    @Path("{number}/{verb}")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(oneOf = {
        ComplaintCommand.Report.class, ComplaintCommand.AssignHandler.class, ComplaintCommand.Communicate.class,
        ComplaintCommand.Coordinate.class, ComplaintCommand.Reply.class, ComplaintCommand.CloseComplaint.class,
        ComplaintCommand.ReopenComplaint.class, ComplaintCommand.Name.class, ComplaintCommand.Note.class})))
    @APIResponseSchema(value = ComplaintView.class, responseCode = "200", responseDescription = "The complaint as it is now")
    @Requires
    public Response apply(
            @PathParam("number") String number,
            @PathParam("verb") String path,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InputStream body)
            throws IOException {
        return verbs.apply(path, ComplaintVerb.ofPath(path), ComplaintVerb::command, body, ifMatch,
                (command, version) -> service.apply(number, command, version), ComplaintView::version);
    }
}
