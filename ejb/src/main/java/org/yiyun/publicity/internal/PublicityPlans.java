package org.yiyun.publicity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.directive.DirectiveQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.publicity.ActivityStatus;
import org.yiyun.publicity.CampaignEventView;
import org.yiyun.publicity.ChannelView;
import org.yiyun.publicity.NewChannel;
import org.yiyun.publicity.PlanCampaign;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** Writes plans, and says by what people may be reached. */
@ApplicationScoped
public class PublicityPlans {
    /** That a policy text or a version is there is no secret of those who work on policies. */
    private static final Caller SYSTEM = Caller.system("publicity");

    private final Campaigns campaigns;
    private final PublicityPeople people;
    private final DirectiveQueries directives;
    private final PolicyQueries policies;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public PublicityPlans(
            Campaigns campaigns, PublicityPeople people, DirectiveQueries directives, PolicyQueries policies, AuditService audit,
            BusinessClock clock) {
        this.campaigns = campaigns;
        this.people = people;
        this.directives = directives;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PublicityPlans() {
        this(null, null, null, null, null, null);
    }

    public Campaign plan(PlanCampaign plan, Caller caller) {
        PublicityReading.refuseInstitutions(caller);
        check(plan);
        people.checkWorker(plan.owner() == null ? caller.name() : plan.owner(), "owner");
        var campaign = new Campaign(campaigns.next("publicity_campaign_seq"), plan, caller.name(), clock.now());
        CampaignEvent first = campaign.planned();
        campaigns.add(campaign);
        campaigns.add(first);
        people.tell("OWNER", campaign, first, Map.of("title", campaign.title()), List.of(campaign.owner()));
        audit.record("publicity.plan", "campaign", campaign.number(), Map.of("owner", campaign.owner()));
        return campaign;
    }

    public Campaign replan(String number, PlanCampaign plan, int expectedVersion, Caller caller) {
        PublicityReading.refuseInstitutions(caller);
        Campaign campaign = campaigns.lock(number);
        if (expectedVersion != campaign.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", "campaign", "id", number));
        }
        check(plan);
        campaigns.activities(campaign).stream().filter(activity -> activity.status() != ActivityStatus.CANCELLED)
                .map(CampaignActivity::channel).filter(channel -> !plan.channels().contains(channel)).findFirst().ifPresent(channel -> {
                    throw BusinessException.invalid("channels", "field.publicity-channel-used", Map.of("id", channel));
                });
        campaign.rewrite(plan, caller.name(), clock.now());
        people.checkWorker(campaign.owner(), "owner");
        campaigns.add(campaign.event(CampaignEventView.REPLANNED, Map.of("owner", campaign.owner()), caller.name(), clock.now()));
        audit.record("publicity.replan", "campaign", number, Map.of("owner", campaign.owner()));
        return campaign;
    }

    private void check(PlanCampaign plan) {
        if (plan.until().isBefore(plan.from())) {
            throw BusinessException.invalid("until", "field.order", Map.of());
        }
        plan.channels().stream().filter(code -> campaigns.channel(code).isEmpty()).findFirst().ifPresent(code -> {
            throw BusinessException.invalid("channels", "field.publicity-channel", Map.of("id", code));
        });
        if ((plan.policy() == null) != (plan.policyVersion() == null)) {
            throw BusinessException.invalid(plan.policy() == null ? "policy" : "policyVersion", "field.required", Map.of());
        }
        if (plan.directive() != null) {
            checkThere("directive", plan.directive(), () -> directives.get(plan.directive()));
        }
        if (plan.policy() != null && plan.policyVersion() != null) {
            checkThere("policyVersion", plan.policy() + " v" + plan.policyVersion(),
                    () -> policies.version(plan.policy(), plan.policyVersion()));
        }
    }

    private static void checkThere(String path, String id, Runnable look) {
        try {
            Callers.runAs(SYSTEM, look);
        } catch (BusinessException not) {
            if (not.type() != ProblemType.NOT_FOUND) {
                throw not;
            }
            throw BusinessException.invalid(path, "field.unknown", Map.of("id", id));
        }
    }

    public ChannelView add(NewChannel channel, Caller caller) {
        caller.refuseNarrowScope();
        if (campaigns.channel(channel.code()).isPresent()) {
            throw new BusinessException(ProblemType.ALREADY_EXISTS, Map.of("what", "publicity-channel", "id", channel.code()));
        }
        var made = new PublicityChannel(channel, caller.name(), clock.now());
        campaigns.add(made);
        audit.record("publicity.channel", "publicity-channel", channel.code(), Map.of("name", channel.name()));
        return made.view();
    }
}
