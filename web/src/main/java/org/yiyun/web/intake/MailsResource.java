package org.yiyun.web.intake;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.intake.MailFilter;
import org.yiyun.intake.MailQueries;
import org.yiyun.intake.MailRow;
import org.yiyun.intake.MailService;
import org.yiyun.intake.MailStatus;
import org.yiyun.intake.MailView;
import org.yiyun.intake.TakeMail;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;

/** Mails that came in, and what a person makes of those that wait (REQ-DESK-02). */
@Path("mails")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "mails", description = "Mails as a way in 来信")
public class MailsResource {
    private static final int MAX_TEXT = 200;
    private static final int MAX_NUMBER = 60;

    @Inject
    private MailQueries queries;

    @Inject
    private MailService service;

    @Inject
    private Creations creations;

    /** The ticket that a mail is added to. */
    public record MailTarget(@NotBlank @Size(max = 30) String ticket) {}

    /** Why a mail is not to be used. */
    public record DiscardMail(@NotBlank @Size(max = 1000) String reason) {}

    /** The ticket that a mail has become or was added to. */
    public record MailTaken(long id, String ticket) {}

    @GET
    @Operation(summary = "Mails that came in, newest first",
            description = "status, q (part of the subject, or the sender's whole address), ticket, from, to; limit and cursor")
    @Requires(Permission.INTAKE_READ)
    public Page<MailRow> list(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var filter = new MailFilter(
                parameters.constants("status", MailStatus.class), parameters.text("q", MAX_TEXT), parameters.text("ticket", MAX_NUMBER),
                parameters.from("from"), parameters.to("to"));
        var page = parameters.page();
        parameters.check();
        return queries.list(filter, page);
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Operation(summary = "One mail", description = "Its text only for who may see personal data")
    @APIResponseSchema(MailView.class)
    @Requires(Permission.INTAKE_READ)
    public Response get(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var mail = queries.get(id);
        return Resources.single(mail.version(), mail, known);
    }

    @POST
    @Path("{id: [0-9]{1,18}}/take")
    @Operation(summary = "Open a ticket of a mail that waits", description = "Its files go with it; the sender is told unless a machine has sent it.")
    @APIResponseSchema(value = MailTaken.class, responseCode = "200")
    @Requires(Permission.INTAKE_HANDLE)
    public Response take(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, TakeMail body) {
        return creations.once(body, () -> {
            var number = service.take(id, body, ETags.expected(ifMatch));
            return Creations.changed(queries.get(id).version(), new MailTaken(id, number));
        });
    }

    @POST
    @Path("{id: [0-9]{1,18}}/add")
    @Operation(summary = "Add a mail that waits to a ticket", description = "As a comment, with its files")
    @APIResponseSchema(value = MailTaken.class, responseCode = "200")
    @Requires(Permission.INTAKE_HANDLE)
    public Response add(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, MailTarget body) {
        return creations.once(body, () -> {
            service.add(id, body.ticket(), ETags.expected(ifMatch));
            var mail = queries.get(id);
            return Creations.changed(mail.version(), new MailTaken(id, mail.row().ticket()));
        });
    }

    @POST
    @Path("{id: [0-9]{1,18}}/discard")
    @Operation(summary = "Keep a mail, marked as not to be used")
    @Requires(Permission.INTAKE_HANDLE)
    public Response discard(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, DiscardMail body) {
        service.discard(id, body.reason(), ETags.expected(ifMatch));
        return Response.noContent().build();
    }
}
