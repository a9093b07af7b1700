package org.yiyun.web.hotline;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.hotline.Correction;
import org.yiyun.hotline.DeadLetterBulk;
import org.yiyun.hotline.DeadLetterFilter;
import org.yiyun.hotline.DeadLetterQueries;
import org.yiyun.hotline.DeadLetterService;
import org.yiyun.hotline.DeadLetterStatus;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;

/** Messages that could not become tickets: seen, corrected, sent again, discarded. */
@Path("dead-letters")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dead-letters")
public class DeadLettersResource {
    private static final int MAX_TEXT = 120;

    @Inject
    private DeadLetterQueries queries;

    @Inject
    private DeadLetterService service;

    @Inject
    private DeadLetterBulk bulk;

    @Inject
    private Creations creations;

    /** Why it is not to be used. */
    public record Discard(@NotBlank @Size(max = 1000) String reason) {}

    /** Which to send again. */
    public record Selection(@NotNull @Size(min = 1, max = DeadLetterBulk.MAX) List<Long> ids) {}

    /** What came of a dead letter that was sent again. */
    public record Resent(long id, String result) {}

    @GET
    @Operation(summary = "Dead letters, newest first", description = "status, queue, problem, key, from, to; limit and cursor")
    @Requires(Permission.DEAD_LETTER_READ)
    public Page<DeadLetterBody> list(@Context UriInfo uri, @Context HttpHeaders headers) {
        var parameters = new Parameters(uri.getQueryParameters());
        var filter = new DeadLetterFilter(
                parameters.constants("status", DeadLetterStatus.class),
                parameters.text("queue", MAX_TEXT),
                parameters.text("problem", MAX_TEXT),
                parameters.text("key", MAX_TEXT),
                parameters.from("from"),
                parameters.to("to"));
        var page = parameters.page();
        parameters.check();
        var language = language(headers);
        return queries.list(filter, page).map(row -> DeadLetterBody.of(row, language));
    }

    @GET
    @Path("{id: [0-9]{1,18}}")
    @Requires(Permission.DEAD_LETTER_READ)
    public Response get(
            @PathParam("id") long id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known,
            @Context HttpHeaders headers) {
        var letter = queries.get(id);
        return Resources.single(letter.version(), DeadLetterBody.Full.of(letter, language(headers)), known);
    }

    @POST
    @Path("{id: [0-9]{1,18}}/resend")
    @Operation(summary = "Send again, corrected or not", description = "Answers what came of it: the number of the ticket")
    @Requires(Permission.DEAD_LETTER_RESEND)
    public Response resend(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Correction correction) {
        return creations.once(correction, () -> {
            var result = service.resend(id, correction, ETags.expected(ifMatch));
            return Creations.changed(queries.get(id).version(), new Resent(id, result));
        });
    }

    @POST
    @Path("{id: [0-9]{1,18}}/discard")
    @Requires(Permission.DEAD_LETTER_RESEND)
    public Response discard(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Discard body) {
        service.discard(id, body.reason(), ETags.expected(ifMatch));
        return Response.noContent().build();
    }

    @POST
    @Path("resend")
    @Operation(summary = "Send many again as they are", description = "Each for itself: a result, or a problem with its errors")
    @Requires(Permission.DEAD_LETTER_RESEND)
    public Page<DeadLetterBody.Outcome> resendAll(Selection selection, @Context HttpHeaders headers) {
        if (selection.ids().contains(null)) {
            throw BusinessException.invalid("ids", "field.type.value", Map.of());
        }
        var results = bulk.resend(selection.ids());
        return Page.whole(results).map(result -> DeadLetterBody.Outcome.of(result, language(headers)));
    }

    private static Locale language(HttpHeaders headers) {
        return Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
