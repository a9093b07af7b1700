package org.yiyun.web.ticket;


import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.AttachmentView;
import org.yiyun.ticket.TicketAttachments;
import org.yiyun.web.rest.Parts;
import org.yiyun.web.rest.Resources;

/** Files of a ticket: multipart in, part {@code file}; streamed out. */
@Path("tickets/{number}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tickets")
public class AttachmentsResource {
    @Inject
    private TicketAttachments attachments;

    @GET
    @Requires(Permission.TICKET_READ)
    public Page<AttachmentView> list(@PathParam("number") String number) {
        var files = attachments.list(number);
        return Page.whole(files);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Attach a file", description = "Part file, at most 20 MiB; its type is found from its content.")
    @APIResponseSchema(value = AttachmentView.class, responseCode = "201")
    @Requires({Permission.TICKET_OPEN, Permission.TICKET_HANDLE})
    public Response attach(@PathParam("number") String number, @FormParam("file") @Nullable EntityPart file) throws IOException {
        try (var content = Parts.file(file).getContent()) {
            var attached = attachments.attach(number, Parts.name(file), content);
            var address = UriBuilder.fromPath("/tickets/{number}/attachments/{id}").build(number, attached.id());
            return Response.created(address).entity(attached).build();
        }
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.TICKET_READ)
    public Response download(@PathParam("number") String number, @PathParam("id") long id) {
        var file = attachments.get(number, id);
        StreamingOutput content = out -> attachments.write(number, id, out);
        return Response.ok(content, file.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, Resources.attachment(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
