package org.yiyun.web.dispatch;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.yiyun.dispatch.DispatchDecision;
import org.yiyun.dispatch.DispatchProposal;
import org.yiyun.dispatch.DispatchService;
import org.yiyun.dispatch.DryRunDifference;
import org.yiyun.dispatch.DryRunEffect;
import org.yiyun.dispatch.DryRunService;
import org.yiyun.dispatch.DryRunView;
import org.yiyun.dispatch.EditRuleSet;
import org.yiyun.dispatch.OrderDryRun;
import org.yiyun.dispatch.RuleSetService;
import org.yiyun.dispatch.RuleSetView;
import org.yiyun.job.JobService;
import org.yiyun.platform.paging.Page;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.web.job.JobBody;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.ETags;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Parameters;
import org.yiyun.web.rest.Resources;

/** Rules by which tickets are assigned, what they propose and have decided, and how drafts would have done. */
@Path("dispatch")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "dispatch")
public class DispatchResource {
    @Inject
    private RuleSetService rules;

    @Inject
    private DryRunService dryRuns;

    @Inject
    private DispatchService dispatch;

    @Inject
    private JobService jobs;

    @Inject
    private Creations creations;

    /** Why a draft is published or rejected. */
    public record RulesDecision(@NotBlank @Size(max = 500) String note) {}

    @GET
    @Path("rules")
    @Operation(summary = "The version that counts on a day, today if not given; none or one")
    @Requires(Permission.DISPATCH_READ)
    public Page<RuleSetView> inForce(@Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var on = parameters.date("on");
        parameters.check();
        return Page.whole(rules.inForce(on).stream().toList());
    }

    @GET
    @Path("rules/versions")
    @Operation(summary = "All versions, the newest first")
    @Requires(Permission.DISPATCH_READ)
    public Page<RuleSetView> versions() {
        return Page.whole(rules.versions());
    }

    @GET
    @Path("rules/versions/{version: [0-9]{1,9}}")
    @Operation(summary = "One version")
    @Requires(Permission.DISPATCH_READ)
    public Response version(@PathParam("version") int version, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        var found = rules.get(version);
        return Resources.single(found.revision(), found, known);
    }

    @POST
    @Path("rules/versions")
    @Operation(summary = "Begin a draft")
    @Requires(Permission.DISPATCH_EDIT)
    public Response draft(EditRuleSet body) {
        return creations.once(body, () -> {
            var draft = rules.draft(body);
            return Creations.created("/dispatch/rules/versions/" + draft.version(), draft.revision(), draft);
        });
    }

    @PUT
    @Path("rules/versions/{version: [0-9]{1,9}}")
    @Operation(summary = "Write a draft anew; it must be tried again")
    @Requires(Permission.DISPATCH_EDIT)
    public Response edit(
            @PathParam("version") int version, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, EditRuleSet body) {
        return answer(rules.edit(version, body, ETags.required(ifMatch)));
    }

    @POST
    @Path("rules/versions/{version: [0-9]{1,9}}/publish")
    @Operation(summary = "Let a draft count from its first day on; by another person, after a dry run")
    @Requires(Permission.DISPATCH_PUBLISH)
    public Response publish(
            @PathParam("version") int version, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, RulesDecision body) {
        return answer(rules.publish(version, ETags.expected(ifMatch), body.note()));
    }

    @POST
    @Path("rules/versions/{version: [0-9]{1,9}}/reject")
    @Operation(summary = "Refuse a draft; by another person")
    @Requires(Permission.DISPATCH_PUBLISH)
    public Response reject(@PathParam("version") int version, RulesDecision body) {
        return answer(rules.reject(version, body.note()));
    }

    @POST
    @Path("rules/versions/{version: [0-9]{1,9}}/dry-runs")
    @Operation(summary = "Replay a draft over the tickets of a period; 202 and the job, whose id is that of the dry run")
    @Requires({Permission.DISPATCH_EDIT, Permission.DISPATCH_PUBLISH})
    public Response tryOut(@PathParam("version") int version, OrderDryRun order,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return creations.once(order, () -> {
            UUID run = dryRuns.order(version, order);
            return Creations.accepted("/jobs/" + run, JobBody.of(jobs.get(run), Languages.of(language)));
        });
    }

    @GET
    @Path("rules/versions/{version: [0-9]{1,9}}/dry-runs")
    @Operation(summary = "Dry runs of a version, the newest first")
    @Requires(Permission.DISPATCH_READ)
    public Page<DryRunView> dryRuns(@PathParam("version") int version) {
        return Page.whole(dryRuns.of(version));
    }

    @GET
    @Path("dry-runs/{run}")
    @Operation(summary = "What a dry run has come to")
    @Requires(Permission.DISPATCH_READ)
    public DryRunView dryRun(@PathParam("run") UUID run) {
        return dryRuns.get(run);
    }

    @GET
    @Path("dry-runs/{run}/differences")
    @Operation(summary = "Tickets for which the draft would have chosen otherwise")
    @Requires(Permission.DISPATCH_READ)
    public Page<DryRunDifference> differences(@PathParam("run") UUID run, @Context UriInfo uri) {
        var parameters = new Parameters(uri.getQueryParameters());
        var effects = parameters.constants("effect", DryRunEffect.class);
        var page = parameters.page();
        parameters.check();
        return dryRuns.differences(run, effects, page);
    }

    @GET
    @Path("tickets/{number}/proposal")
    @Operation(summary = "Who should have a ticket now, with every reason, and who is left out")
    @Requires(Permission.TICKET_ASSIGN)
    public DispatchProposal proposal(@PathParam("number") String number) {
        return dispatch.propose(number);
    }

    @GET
    @Path("tickets/{number}/decisions")
    @Operation(summary = "What was decided on a ticket with every reason, the newest first")
    @Requires(Permission.TICKET_INTERNAL)
    public Page<DispatchDecision> decisions(@PathParam("number") String number) {
        List<DispatchDecision> found = dispatch.decisions(number);
        return Page.whole(found);
    }

    private static Response answer(RuleSetView rules) {
        return Resources.single(rules.revision(), rules, null);
    }
}
