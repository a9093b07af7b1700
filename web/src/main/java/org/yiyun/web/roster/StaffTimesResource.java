package org.yiyun.web.roster;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Page;
import org.yiyun.roster.RecordStaffTime;
import org.yiyun.roster.StaffTimeKind;
import org.yiyun.roster.StaffTimeService;
import org.yiyun.roster.StaffTimeView;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;

/** Who is away when, at {@code duty/absences}, and who is on standby, at {@code duty/standby}. */
@Path("duty/{kind: absences|standby}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duty")
public class StaffTimesResource {
    @Inject
    private StaffTimeService service;

    @Inject
    private Creations creations;

    @Inject
    private BusinessClock clock;

    @GET
    @Operation(summary = "Absences or standby times that touch a time", description = "from and to; the week from now on if absent")
    @Requires(Permission.DUTY_READ)
    public Page<StaffTimeView> list(@PathParam("kind") String kind, @Context UriInfo uri) {
        var range = TimeRange.of(uri, clock.now());
        return Page.whole(service.list(of(kind), range.from(), range.to()));
    }

    @POST
    @Requires(Permission.DUTY_EDIT)
    public Response record(@PathParam("kind") String kind, RecordStaffTime command) {
        return creations.once(command, () -> {
            var time = service.record(of(kind), command);
            return Creations.created("/duty/" + kind + "/" + time.id(), time.version(), time);
        });
    }

    @POST
    @Path("{id: [0-9]{1,18}}/withdraw")
    @Consumes(MediaType.WILDCARD)
    @Requires(Permission.DUTY_EDIT)
    public Response withdraw(@PathParam("kind") String kind, @PathParam("id") long id) {
        service.withdraw(of(kind), id);
        return Response.noContent().build();
    }

    private static StaffTimeKind of(String kind) {
        return kind.equals("standby") ? StaffTimeKind.STANDBY : StaffTimeKind.ABSENT;
    }
}
