package org.yiyun.web.roster;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.paging.Page;
import org.yiyun.roster.RequestShiftChange;
import org.yiyun.roster.ShiftChangeService;
import org.yiyun.roster.ShiftChangeView;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Languages;

/** Changing shifts (换班) and covering for one another (顶班). */
@Path("duty/changes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duty")
public class ShiftChangesResource {
    private static final String ID = "{id: [0-9]{1,18}}";

    @Inject
    private ShiftChangeService service;

    @Inject
    private Creations creations;

    /** Why; may be left out. */
    public record Decision(@Nullable @Size(max = 500) String remark) {}

    @GET
    @Operation(summary = "Requests of the last ninety days: the caller's own, all of them for who keeps the roster")
    @Requires(Permission.DUTY_READ)
    public Page<ShiftChangeView> list() {
        return Page.whole(service.list());
    }

    @POST
    @Requires(Permission.DUTY_READ)
    public Response request(RequestShiftChange command, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return creations.once(command, () -> {
            var change = service.request(command, Languages.of(language));
            return Creations.created("/duty/changes/" + change.id(), change.version(), change);
        });
    }

    @POST
    @Path(ID + "/agree")
    @Consumes(MediaType.WILDCARD)
    @Requires(Permission.DUTY_READ)
    public ShiftChangeView agree(@PathParam("id") long id) {
        return service.answer(id, true);
    }

    @POST
    @Path(ID + "/decline")
    @Consumes(MediaType.WILDCARD)
    @Requires(Permission.DUTY_READ)
    public ShiftChangeView decline(@PathParam("id") long id) {
        return service.answer(id, false);
    }

    @POST
    @Path(ID + "/withdraw")
    @Consumes(MediaType.WILDCARD)
    @Requires(Permission.DUTY_READ)
    public ShiftChangeView withdraw(@PathParam("id") long id) {
        return service.withdraw(id);
    }

    /** Refused with {@code roster-unfit} if the roster does not allow it any more. */
    @POST
    @Path(ID + "/approve")
    @Requires(Permission.DUTY_EDIT)
    public ShiftChangeView approve(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language, Decision decision) {
        return service.decide(id, true, remark(decision), Languages.of(language));
    }

    @POST
    @Path(ID + "/refuse")
    @Requires(Permission.DUTY_EDIT)
    public ShiftChangeView refuse(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language, Decision decision) {
        return service.decide(id, false, remark(decision), Languages.of(language));
    }

    private static String remark(Decision decision) {
        return decision.remark() == null ? "" : decision.remark().strip();
    }
}
