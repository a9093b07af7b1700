package org.yiyun.web.roster;


import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.yiyun.roster.ArrangeRoster;
import org.yiyun.roster.DutyCandidate;
import org.yiyun.roster.DutyPattern;
import org.yiyun.roster.FillRoster;
import org.yiyun.roster.OpenRoster;
import org.yiyun.roster.RosterQueries;
import org.yiyun.roster.RosterRow;
import org.yiyun.roster.RosterService;
import org.yiyun.roster.RosterView;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Resources;

/** Versions of the rosters: drafted, filled, checked, published. */
@Path("duty/rosters")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "duty")
public class RostersResource {
    private static final String ID = "{id: [0-9]{1,18}}";

    @Inject
    private RosterQueries queries;

    @Inject
    private RosterService service;

    @Inject
    private Creations creations;

    @GET
    @Operation(summary = "Versions of the rosters, latest days first", description = "Drafts only for those who keep the roster.")
    @Requires(Permission.DUTY_READ)
    public Page<RosterRow> list(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return Page.whole(queries.list(Languages.of(language)));
    }

    @GET
    @Path("patterns")
    @Operation(summary = "How days can be cut into shifts")
    @Requires(Permission.DUTY_READ)
    public Page<DutyPattern> patterns(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return Page.whole(queries.patterns(Languages.of(language)));
    }

    @GET
    @Path("candidates")
    @Operation(summary = "Who can be on duty")
    @Requires(Permission.DUTY_READ)
    public Page<DutyCandidate> candidates() {
        return Page.whole(queries.candidates());
    }

    /** Begins with the shifts that stand in the days. */
    @POST
    @Requires(Permission.DUTY_EDIT)
    public Response open(OpenRoster command, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return creations.once(command, () -> {
            var roster = queries.get(service.open(command), Languages.of(language));
            return Creations.created("/duty/rosters/" + roster.roster().id(), roster.roster().version(), roster);
        });
    }

    @GET
    @Path(ID)
    @Operation(summary = "One version", description = "A draft with its gaps and conflicts. With ETag; 304 for If-None-Match.")
    @Requires(Permission.DUTY_READ)
    public Response get(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        return single(id, language, ifNoneMatch);
    }

    @PUT
    @Path(ID + "/shifts")
    @Operation(summary = "Puts shifts in place of those of a draft", description = "Needs If-Match.")
    @Requires(Permission.DUTY_EDIT)
    public Response arrange(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language, ArrangeRoster command) {
        service.arrange(id, command, ETags.required(ifMatch));
        return single(id, language, null);
    }

    @POST
    @Path(ID + "/fill")
    @Operation(summary = "Fills the empty slots of a draft by turns")
    @Requires(Permission.DUTY_EDIT)
    public Response fill(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language, FillRoster command) {
        service.fill(id, command, ETags.expected(ifMatch));
        return single(id, language, null);
    }

    /** Refused with {@code roster-unfit} as long as there is a gap or a conflict. */
    @POST
    @Path(ID + "/publish")
    @Operation(summary = "Makes a draft what stands; refused with roster-unfit while it has a gap or a conflict")
    @Consumes(MediaType.WILDCARD)
    @Requires(Permission.DUTY_EDIT)
    public RosterView publish(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        service.publish(id, ETags.expected(ifMatch), Languages.of(language));
        return queries.get(id, Languages.of(language));
    }

    @POST
    @Path(ID + "/discard")
    @Consumes(MediaType.WILDCARD)
    @Requires(Permission.DUTY_EDIT)
    public Response discard(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        service.discard(id, ETags.expected(ifMatch));
        return Response.noContent().build();
    }

    @GET
    @Path(ID + "/files/{format}")
    @Operation(summary = "《值班表》 to be printed", description = "format: docx or xlsx")
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.DUTY_READ)
    public Response file(@PathParam("id") long id, @PathParam("format") String format) {
        var file = queries.file(id, format);
        return Response.ok(file.content(), file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Resources.attachment("roster." + format, file.name()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private Response single(long id, @Nullable String language, @Nullable String ifNoneMatch) {
        var roster = queries.get(id, Languages.of(language));
        return Resources.single(roster.roster().version(), roster, ifNoneMatch);
    }
}
