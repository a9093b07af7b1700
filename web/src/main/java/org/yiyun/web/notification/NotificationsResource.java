package org.yiyun.web.notification;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.notification.NotificationQueries;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.NotificationView;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Parameters;

/** The caller's own notifications. */
@Path("notifications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications")
public class NotificationsResource {
    @Inject
    private NotificationQueries queries;

    @Inject
    private NotificationService service;

    /** Which have been read. */
    public record Selection(@NotNull @Size(min = 1, max = 500) List<Long> ids) {}

    /** How many are left. */
    public record Unread(long unread) {}

    @GET
    @Operation(summary = "My notifications, newest first", description = "unread=true for those only; limit and cursor")
    @Requires
    public Page<NotificationView> list(@Context UriInfo uri, @Context HttpHeaders headers) {
        var parameters = new Parameters(uri.getQueryParameters());
        var unread = parameters.flag("unread");
        var page = parameters.page();
        parameters.check();
        return queries.mine(unread, page, Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    @POST
    @Path("read")
    @Operation(summary = "Mark as read", description = "Those of others are passed over")
    @Requires
    public Unread read(Selection selection) {
        if (selection.ids().contains(null)) {
            throw BusinessException.invalid("ids", "field.type.value", Map.of());
        }
        return new Unread(service.read(selection.ids()));
    }
}
