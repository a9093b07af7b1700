package org.yiyun.web.catalog;

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
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.CodeUse;
import org.yiyun.catalog.EntryDifference;
import org.yiyun.catalog.PublishService;
import org.yiyun.catalog.Publishing;
import org.yiyun.catalog.StopEntries;
import org.yiyun.catalog.VersionQueries;
import org.yiyun.catalog.VersionService;
import org.yiyun.catalog.VersionView;
import org.yiyun.catalog.engine.ChangeKind;
import org.yiyun.job.JobService;
import org.yiyun.platform.idempotency.StoredAnswer;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.job.JobBody;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.RecordBodyReader;
import org.yiyun.web.rest.Resources;

/** Versions of libraries (contracts.md §2.3). */
@Path("libraries/{library}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "libraries")
public class LibraryVersionsResource {
    private static final String VERSION = "versions/{version: [0-9]{1,9}}";

    @Inject
    private VersionQueries queries;

    @Inject
    private VersionService service;

    @Inject
    private PublishService publisher;

    @Inject
    private JobService jobs;

    @Inject
    private RecordReader records;

    @Inject
    private Creations creations;

    /** Why something is done; the whole body may be left out. */
    public record Note(@Nullable @Size(max = 500) String note) {}

    /** Why an approver refuses, or an editor withdraws. */
    public record Refusal(@NotBlank @Size(max = 500) String note) {}

    /** From when on what was before holds again; today if not given. The whole body may be left out. */
    public record Rollback(@Nullable LocalDate from, @Nullable @Size(max = 500) String note) {}

    @GET
    @Path("versions")
    @Operation(summary = "All versions of a library, the newest first")
    @Requires(Permission.CATALOG_READ)
    public Page<VersionView> versions(@PathParam("library") String library) {
        return Page.whole(queries.list(library));
    }

    @GET
    @Path(VERSION)
    @Operation(summary = "A version with its counts, who did what, and its impact")
    @APIResponseSchema(value = VersionView.class, responseCode = "200")
    @Requires(Permission.CATALOG_READ)
    public Response version(
            @PathParam("library") String library, @PathParam("version") int version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        VersionView view = queries.get(library, version);
        return Resources.single(view.edition(), view, ifNoneMatch);
    }

    @GET
    @Path(VERSION + "/diff")
    @Operation(
            summary = "What a version makes different, field by field, in the order of codes",
            description = "Against the version in force when it was worked out, narrowed by kind (ADDED CHANGED STOPPED REUSED REVIVED); "
                    + "or with against, a published version before it. With sample, that many drawn by chance; the seed draws the same ones again.")
    @Requires(Permission.CATALOG_READ)
    public Page<EntryDifference> diff(@PathParam("library") String library, @PathParam("version") int version, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        Integer against = parameters.number("against", 1, Integer.MAX_VALUE);
        Set<ChangeKind> kinds = parameters.constants("kind", ChangeKind.class);
        if (kinds.size() > 1 || against != null && !kinds.isEmpty()) {
            parameters.fault("kind", "field.repeated", Map.of());
        }
        Integer sample = parameters.number("sample", 1, VersionQueries.MOST_DRAWN);
        Integer seed = parameters.number("seed", 0, Integer.MAX_VALUE);
        if (against != null && sample != null) {
            parameters.fault("sample", "field.repeated", Map.of());
        }
        PageRequest page = parameters.page();
        parameters.check();
        ChangeKind kind = kinds.stream().findFirst().orElse(null);
        if (sample != null) {
            return Page.whole(queries.sample(library, version, kind, sample, seed == null ? 0 : seed));
        }
        return against == null ? queries.difference(library, version, kind, page) : queries.compare(library, version, against, page);
    }

    @GET
    @Path(VERSION + "/impact")
    @Operation(summary = "Who uses the codes that a version changes, stops or re-uses")
    @Requires(Permission.CATALOG_READ)
    public Page<CodeUse> impact(@PathParam("library") String library, @PathParam("version") int version) {
        return Page.whole(queries.impact(library, version));
    }

    @POST
    @Path("stops")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Draft the end of an entry and of everything below it", description = "Nothing is deleted: it is in force until the day.")
    @APIResponseSchema(value = VersionView.class, responseCode = "201")
    @Requires(Permission.CATALOG_EDIT)
    public Response stop(@PathParam("library") String library, StopEntries order) {
        return creations.once(order, () -> {
            VersionView draft = service.stop(library, order);
            return Creations.created("/libraries/" + library + "/versions/" + draft.version(), draft.edition(), draft);
        });
    }

    @POST
    @Path(VERSION + "/submit")
    @Operation(summary = "Hand a draft in for approval")
    @APIResponseSchema(value = VersionView.class, responseCode = "200")
    @Requires(Permission.CATALOG_EDIT)
    public Response submit(
            @PathParam("library") String library, @PathParam("version") int version,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream body) throws IOException {
        return answer(service.submit(library, version, note(body), ETags.expected(ifMatch)));
    }

    @POST
    @Path(VERSION + "/withdraw")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Withdraw a version on which nobody has decided",
            description = "A wrong file, or a draft that is out of date: REJECTED without anybody who decided.")
    @APIResponseSchema(value = VersionView.class, responseCode = "200")
    @Requires(Permission.CATALOG_EDIT)
    public Response withdraw(
            @PathParam("library") String library, @PathParam("version") int version,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Refusal refusal) {
        return answer(service.withdraw(library, version, refusal.note(), ETags.expected(ifMatch)));
    }

    @POST
    @Path(VERSION + "/approve")
    @Operation(summary = "Approve a version that somebody else prepared; its impact is kept with it")
    @APIResponseSchema(value = VersionView.class, responseCode = "200")
    @Requires(Permission.CATALOG_PUBLISH)
    public Response approve(
            @PathParam("library") String library, @PathParam("version") int version,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, InputStream body) throws IOException {
        return answer(service.approve(library, version, note(body), ETags.expected(ifMatch)));
    }

    @POST
    @Path(VERSION + "/reject")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Refuse a version that waits for approval")
    @APIResponseSchema(value = VersionView.class, responseCode = "200")
    @Requires(Permission.CATALOG_PUBLISH)
    public Response reject(
            @PathParam("library") String library, @PathParam("version") int version,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Refusal refusal) {
        return answer(service.reject(library, version, refusal.note(), ETags.expected(ifMatch)));
    }

    @POST
    @Path(VERSION + "/publish")
    @Operation(
            summary = "Put an approved version in force from its first day on",
            description = "A version with more than 50,000 differences is published by a job: 202, its Location and the job. "
                    + "Until it has ended the version is APPROVED and the one before is in force.")
    @APIResponseSchema(value = VersionView.class, responseCode = "200")
    @Requires(Permission.CATALOG_PUBLISH)
    public Response publish(
            @PathParam("library") String library, @PathParam("version") int version,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language, InputStream body) throws IOException {
        String why = note(body);
        return creations.once(new Note(why), () -> {
            Publishing published = publisher.publish(library, version, why, ETags.expected(ifMatch));
            UUID job = published.job();
            return job == null ? Creations.changed(published.version().edition(), published.version()) : underWay(job, language);
        });
    }

    @POST
    @Path(VERSION + "/rollback")
    @Operation(
            summary = "Take the version published last back, by a new version",
            description = "A version with more than 50,000 differences is taken back by a job: 202, its Location and the job, whose result "
                    + "names the new version (restored). Until it has ended the version stays in force.")
    @APIResponseSchema(value = VersionView.class, responseCode = "201")
    @Requires(Permission.CATALOG_PUBLISH)
    public Response rollback(
            @PathParam("library") String library, @PathParam("version") int version,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language, InputStream body) throws IOException {
        Rollback rollback = records.read(RecordBodyReader.text(body), Rollback.class);
        return creations.once(rollback, () -> {
            Publishing returned = publisher.rollback(library, version, rollback.from(), text(rollback.note()));
            UUID job = returned.job();
            VersionView restored = returned.version();
            return job == null
                    ? Creations.created("/libraries/" + library + "/versions/" + restored.version(), restored.edition(), restored)
                    : underWay(job, language);
        });
    }

    private StoredAnswer underWay(UUID job, @Nullable String language) {
        return Creations.accepted("/jobs/" + job, JobBody.of(jobs.get(job), Languages.of(language)));
    }

    private static Response answer(VersionView version) {
        return Resources.single(version.edition(), version, null);
    }

    private String note(InputStream body) throws IOException {
        return text(records.read(RecordBodyReader.text(body), Note.class).note());
    }

    private static String text(@Nullable String note) {
        return note == null ? "" : note;
    }
}
