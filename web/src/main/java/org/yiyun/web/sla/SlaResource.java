package org.yiyun.web.sla;

import jakarta.inject.Inject;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.job.JobService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.sla.AmendSlaRule;
import org.yiyun.sla.LimitUnit;
import org.yiyun.sla.OrderTrial;
import org.yiyun.sla.SlaProfile;
import org.yiyun.sla.SlaQueries;
import org.yiyun.sla.SlaRuleService;
import org.yiyun.sla.SlaRuleView;
import org.yiyun.sla.SlaScheme;
import org.yiyun.sla.SlaTrialService;
import org.yiyun.sla.TrialDifference;
import org.yiyun.sla.TrialEffect;
import org.yiyun.sla.TrialView;
import org.yiyun.web.job.JobBody;
import org.yiyun.web.rest.Creations;
import org.yiyun.web.rest.Languages;
import org.yiyun.web.rest.Parameters;

/** Service levels (contracts.md §2.2). */
@Path("sla")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SlaResource {
    @Inject
    private SlaQueries queries;

    @Inject
    private SlaRuleService rules;

    @Inject
    private SlaTrialService trials;

    @Inject
    private JobService jobs;

    @Inject
    private BusinessClock clock;

    @Inject
    private Creations creations;

    /** A change of a limit; see {@link AmendSlaRule}. */
    public record Amendment(
            @NotNull LocalDate from,
            @Nullable @DecimalMin("0.01") @DecimalMax("9999") @Digits(integer = 4, fraction = 2) BigDecimal amount,
            @NotNull LimitUnit unit,
            @NotNull Boolean assessed,
            @Nullable @Size(max = 5) List<Integer> warnings,
            @NotBlank @Size(max = 500) String source,
            @NotBlank @Size(max = 500) String reason) {}

    /** Why a draft is approved or refused. */
    public record Decision(@NotBlank @Size(max = 500) String note) {}

    @POST
    @Path("preview")
    @Requires
    public PreviewAnswer preview(PreviewBody body) {
        return PreviewAnswer.of(queries.preview(body.question()));
    }

    @GET
    @Path("profiles")
    @Requires
    public Page<SlaProfile> profiles() {
        return all(queries.profiles());
    }

    @GET
    @Path("schemes")
    @Requires
    public Page<SlaScheme> schemes() {
        return all(queries.schemes());
    }

    /** The rules that hold {@code on} a day as was known at {@code knownOn}; both are now if not given. */
    @GET
    @Path("rules")
    @Requires(Permission.SLA_READ)
    public Page<SlaRuleView> rules(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        LocalDate on = parameters.date("on");
        Instant known = parameters.to("knownOn");
        parameters.check();
        return all(queries.rules(Objects.requireNonNullElse(on, clock.today()), Objects.requireNonNullElse(known, clock.now())));
    }

    @GET
    @Path("rules/{id}/versions")
    @Requires(Permission.SLA_READ)
    public Page<SlaRuleView> versions(@PathParam("id") String id) {
        return all(queries.history(id));
    }

    @GET
    @Path("drafts")
    @Requires(Permission.SLA_READ)
    public Page<SlaRuleView> drafts() {
        return all(queries.drafts());
    }

    @POST
    @Path("rules/{id}/versions")
    @Requires(Permission.SLA_EDIT)
    public Response amend(@PathParam("id") String id, Amendment body) {
        return creations.once(body, () -> {
            SlaRuleView draft = rules.amend(new AmendSlaRule(
                    id, body.from(), body.amount(), body.unit(), body.assessed(), body.warnings(), body.source(), body.reason()));
            return Creations.created("/sla/rules/" + id + "/versions", draft.rule().version(), draft);
        });
    }

    @POST
    @Path("rules/{id}/versions/{version: [0-9]{1,9}}/approve")
    @Requires(Permission.SLA_PUBLISH)
    public SlaRuleView approve(@PathParam("id") String id, @PathParam("version") int version, Decision decision) {
        return rules.approve(id, version, decision.note());
    }

    @POST
    @Path("rules/{id}/versions/{version: [0-9]{1,9}}/reject")
    @Requires(Permission.SLA_PUBLISH)
    public SlaRuleView reject(@PathParam("id") String id, @PathParam("version") int version, Decision decision) {
        return rules.reject(id, version, decision.note());
    }

    /** Tries a draft on the tickets of a period; 202 and the job, whose id is that of the trial. */
    @POST
    @Path("rules/{id}/versions/{version: [0-9]{1,9}}/trials")
    @Requires({Permission.SLA_EDIT, Permission.SLA_PUBLISH})
    public Response tryOut(@PathParam("id") String id, @PathParam("version") int version, OrderTrial order,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return creations.once(order, () -> {
            UUID trial = trials.order(id, version, order);
            return Creations.accepted("/jobs/" + trial, JobBody.of(jobs.get(trial), Languages.of(language)));
        });
    }

    /** The newest first. */
    @GET
    @Path("rules/{id}/versions/{version: [0-9]{1,9}}/trials")
    @Requires(Permission.SLA_READ)
    public Page<TrialView> trials(@PathParam("id") String id, @PathParam("version") int version) {
        return all(trials.trials(id, version));
    }

    @GET
    @Path("trials/{trial}")
    @Requires(Permission.SLA_READ)
    public TrialView trial(@PathParam("trial") UUID trial) {
        return trials.get(trial);
    }

    /** The tickets that would have fared otherwise; {@code effect} is one of {@link TrialEffect}. */
    @GET
    @Path("trials/{trial}/differences")
    @Requires(Permission.SLA_READ)
    public Page<TrialDifference> differences(@PathParam("trial") UUID trial, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        Set<TrialEffect> effects = parameters.constants("effect", TrialEffect.class);
        PageRequest page = parameters.page();
        parameters.check();
        return trials.differences(trial, effects, page);
    }

    private static <T> Page<T> all(List<T> items) {
        return Page.whole(items);
    }
}
