package org.yiyun.web.roster;

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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Page;
import org.yiyun.roster.AssignShift;
import org.yiyun.roster.DutyGap;
import org.yiyun.roster.DutyPost;
import org.yiyun.roster.DutyQueries;
import org.yiyun.roster.DutyService;
import org.yiyun.roster.DutyShiftView;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Parameters;

/** Who is on duty (contracts.md §2.2), and the shifts that say so. */
@Path("duty")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duty")
public class DutyResource {
    @Inject
    private DutyQueries queries;

    @Inject
    private DutyService service;

    @Inject
    private Creations creations;

    @Inject
    private BusinessClock clock;

    /** Who is on duty at a moment. */
    public record OnDuty(Instant at, List<DutyPost> posts) {}

    /** Why a shift is cancelled. */
    public record Cancel(@NotBlank @Size(max = 500) String reason) {}

    @GET
    @Operation(summary = "Who is on duty per post", description = "at: the moment, now if absent")
    @Requires(Permission.DUTY_READ)
    public OnDuty at(@Context UriInfo uri, @Context HttpHeaders headers) {
        var parameters = new Parameters(uri.getQueryParameters());
        var given = parameters.from("at");
        parameters.check();
        var at = given == null ? clock.now() : given;
        return new OnDuty(at, queries.at(at, language(headers)));
    }

    @GET
    @Path("shifts")
    @Operation(summary = "Shifts that touch a time", description = "from and to; the week from now on if absent")
    @Requires(Permission.DUTY_READ)
    public Page<DutyShiftView> shifts(@Context UriInfo uri) {
        var range = TimeRange.of(uri, clock.now());
        var shifts = queries.shifts(range.from(), range.to());
        return Page.whole(shifts);
    }

    @GET
    @Path("gaps")
    @Operation(summary = "Times in which a post that works round the clock has nobody")
    @Requires(Permission.DUTY_READ)
    public Page<DutyGap> gaps(@Context UriInfo uri, @Context HttpHeaders headers) {
        var range = TimeRange.of(uri, clock.now());
        var gaps = queries.gaps(range.from(), range.to(), language(headers));
        return Page.whole(gaps);
    }

    @POST
    @Path("shifts")
    @Requires(Permission.DUTY_EDIT)
    public Response assign(AssignShift command) {
        return creations.once(command, () -> {
            var shift = service.assign(command);
            return Creations.created("/duty/shifts/" + shift.id(), shift.version(), shift);
        });
    }

    @POST
    @Path("shifts/{id: [0-9]{1,18}}/cancel")
    @Requires(Permission.DUTY_EDIT)
    public Response cancel(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Cancel body) {
        service.cancel(id, body.reason(), ETags.expected(ifMatch));
        return Response.noContent().build();
    }

    private static Locale language(HttpHeaders headers) {
        return Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
