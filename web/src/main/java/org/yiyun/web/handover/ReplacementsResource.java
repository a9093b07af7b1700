package org.yiyun.web.handover;

import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.handover.DecideReplacement;
import org.yiyun.handover.HandoverQueries;
import org.yiyun.handover.HandoverService;
import org.yiyun.handover.ProposeReplacement;
import org.yiyun.handover.ReplacementRow;
import org.yiyun.handover.ReplacementView;
import org.yiyun.organisation.HeldItem;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Resources;

/** Replacing people for good (REQ-PER-04). */
@Tag(name = "replacements", description = "Replacing people 人员更换")
@Path("replacements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ReplacementsResource {
    @Inject
    private HandoverQueries queries;

    @Inject
    private HandoverService service;

    @Inject
    private Creations creations;

    @GET
    @Operation(summary = "Replacements, the newest first")
    @Requires(Permission.HANDOVER_READ)
    public Page<ReplacementRow> list() {
        return Page.whole(queries.list());
    }

    @POST
    @Operation(summary = "Propose to replace somebody")
    @APIResponseSchema(value = ReplacementView.class, responseCode = "201")
    @Requires(Permission.HANDOVER_EDIT)
    public Response propose(ProposeReplacement command) {
        return creations.once(command, () -> {
            var proposed = service.propose(command);
            return Creations.created("/replacements/" + proposed.row().number(), proposed.row().version(), proposed);
        });
    }

    @GET
    @Path("held/{login}")
    @Operation(summary = "What somebody holds now")
    @Requires(Permission.HANDOVER_EDIT)
    public Page<HeldItem> held(@PathParam("login") String login) {
        return Page.whole(queries.held(login));
    }

    @GET
    @Path("{number}")
    @Operation(summary = "One replacement with what is to be handed over, or was", description = "With ETag; 304 for If-None-Match.")
    @APIResponseSchema(ReplacementView.class)
    @Requires(Permission.HANDOVER_READ)
    public Response get(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var replacement = queries.get(number);
        return Resources.single(replacement.row().version(), replacement, known);
    }

    @POST
    @Path("{number}/decide")
    @Operation(summary = "The bureau's word", description = "Not by who proposed it, leaves or succeeds.")
    @APIResponseSchema(ReplacementView.class)
    @Requires(Permission.HANDOVER_CONFIRM)
    public Response decide(
            @PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, DecideReplacement word) {
        return creations.once(word, () -> {
            var decided = service.decide(number, word, ETags.expected(ifMatch));
            return Creations.changed(decided.row().version(), decided);
        });
    }

    @POST
    @Path("{number}/withdraw")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Withdraw a proposal that is not done")
    @APIResponseSchema(ReplacementView.class)
    @Requires(Permission.HANDOVER_EDIT)
    public Response withdraw(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(service.withdraw(number, ETags.expected(ifMatch)));
    }

    @POST
    @Path("{number}/hand-over")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Hand everything over in one go", description = "From the day on, with the bureau's consent; all or nothing.")
    @APIResponseSchema(ReplacementView.class)
    @Requires(Permission.HANDOVER_EDIT)
    public Response handOver(@PathParam("number") String number, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(service.handOver(number, ETags.expected(ifMatch)));
    }

    private static Response answer(ReplacementView replacement) {
        return Resources.single(replacement.row().version(), replacement, null);
    }
}
