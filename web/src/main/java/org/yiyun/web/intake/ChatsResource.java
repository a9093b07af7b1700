package org.yiyun.web.intake;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.intake.AddChat;
import org.yiyun.intake.ChatDraft;
import org.yiyun.intake.ChatQueries;
import org.yiyun.intake.ChatRow;
import org.yiyun.intake.ChatService;
import org.yiyun.intake.ChatTaken;
import org.yiyun.intake.ChatView;
import org.yiyun.intake.ReadChat;
import org.yiyun.intake.TakeChat;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Parameters;

/** Chats of QQ, WeChat and 粤政易 that are kept with tickets (REQ-DESK-02). */
@Path("chats")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "chats", description = "Chats as a way in 聊天记录")
public class ChatsResource {
    private static final int MAX_NUMBER = 60;

    @Inject
    private ChatService service;

    @Inject
    private ChatQueries queries;

    @Inject
    private Creations creations;

    @POST
    @Path("read")
    @Operation(summary = "Take a chat apart", description = "Who said what when, and what a form may be filled with; nothing is kept.")
    @Requires(Permission.INTAKE_HANDLE)
    public ChatDraft read(ReadChat chat) {
        return service.read(chat);
    }

    @POST
    @Operation(summary = "Open a ticket of a chat", description = "The same chat again gives the ticket that has it.")
    @APIResponseSchema(value = ChatTaken.class, responseCode = "201")
    @Requires(Permission.INTAKE_HANDLE)
    public Response open(TakeChat chat) {
        return creations.once(chat, () -> {
            var taken = service.open(chat);
            return Creations.created("/chats/" + taken.id(), 0, taken);
        });
    }

    @POST
    @Path("add")
    @Operation(summary = "Add a chat to a ticket as a comment", description = "The same chat again changes nothing.")
    @APIResponseSchema(value = ChatTaken.class, responseCode = "201")
    @Requires(Permission.INTAKE_HANDLE)
    public Response add(AddChat chat) {
        return creations.once(chat, () -> {
            var taken = service.add(chat);
            return Creations.created("/chats/" + taken.id(), 0, taken);
        });
    }

    @GET
    @Operation(summary = "The chats that are kept with a ticket, oldest first", description = "ticket: its number")
    @Requires(Permission.INTAKE_READ)
    public Page<ChatRow> list(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var ticket = parameters.text("ticket", MAX_NUMBER);
        if (ticket == null) {
            parameters.fault("ticket", "field.required", Map.of());
        }
        parameters.check();
        return Page.whole(queries.of(ticket));
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Operation(summary = "One chat", description = "Its words only for who may see personal data")
    @Requires(Permission.INTAKE_READ)
    public ChatView get(@PathParam("id") long id) {
        return queries.get(id);
    }
}
