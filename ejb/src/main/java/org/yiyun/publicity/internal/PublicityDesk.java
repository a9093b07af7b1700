package org.yiyun.publicity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.publicity.ActivityStatus;
import org.yiyun.publicity.CampaignCommand;
import org.yiyun.publicity.CampaignStatus;
import org.yiyun.publicity.CampaignVerb;
import org.yiyun.security.Caller;

/** How campaigns are worked on: every step is checked, made, recorded as an event, told and audited, in one transaction. */
@ApplicationScoped
public class PublicityDesk {
    private final Campaigns campaigns;
    private final PublicityFeedback feedback;
    private final PublicityPeople people;
    private final PublicityRules rules;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public PublicityDesk(
            Campaigns campaigns, PublicityFeedback feedback, PublicityPeople people, PublicityRules rules, AuditService audit,
            BusinessClock clock) {
        this.campaigns = campaigns;
        this.feedback = feedback;
        this.people = people;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PublicityDesk() {
        this(null, null, null, null, null, null);
    }

    public Campaign apply(String number, CampaignCommand command, @Nullable Integer expectedVersion, Caller caller) {
        PublicityReading.refuseInstitutions(caller);
        CampaignVerb verb = CampaignVerb.of(command);
        if (!caller.may(verb.permission())) {
            throw new BusinessException(ProblemType.FORBIDDEN, Map.of("permission", verb.permission().name()));
        }
        Campaign campaign = campaigns.lock(number);
        if (expectedVersion != null && expectedVersion != campaign.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", "campaign", "id", number));
        }
        campaign.check(verb, caller.name());
        if (verb.decides() && campaigns.hasPart(campaign, caller.name())) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        CampaignStatus from = campaign.status();
        Map<String, String> came = work(campaign, command, caller);
        CampaignEvent event = campaign.apply(command, caller.name(), clock.now());
        follow(campaign, from);
        campaigns.add(event);
        tell(campaign, verb, event);
        Map<String, Object> deed = new LinkedHashMap<>(Map.of("from", from, "to", campaign.status()));
        deed.putAll(came);
        audit.record("publicity." + verb.path(), "campaign", number, deed);
        return campaign;
    }

    /** What the command does besides moving the campaign; for the audit trail, to what. */
    private Map<String, String> work(Campaign campaign, CampaignCommand command, Caller caller) {
        if (command instanceof CampaignCommand.PlanActivity plan) {
            return plan(campaign, plan);
        }
        if (command instanceof CampaignCommand.MoveActivity move) {
            CampaignActivity activity = campaigns.activity(campaign, move.activity());
            activity.move(move);
            return about(activity);
        }
        if (command instanceof CampaignCommand.HoldActivity held) {
            return hold(campaign, held);
        }
        if (command instanceof CampaignCommand.CancelActivity cancel) {
            CampaignActivity activity = campaigns.activity(campaign, cancel.activity());
            activity.cancel();
            return about(activity);
        }
        if (command instanceof CampaignCommand.EndCampaign) {
            checkAllOver(campaign);
            return Map.of();
        }
        return feedback.work(campaign, command, caller);
    }

    private Map<String, String> plan(Campaign campaign, CampaignCommand.PlanActivity plan) {
        if (!campaign.channels().contains(plan.channel())) {
            throw BusinessException.invalid("channel", "field.publicity-channel-other", Map.of("id", plan.channel()));
        }
        if (plan.person() != null) {
            people.checkWorker(plan.person(), "person");
        }
        var activity = new CampaignActivity(campaigns.next("publicity_activity_seq"), campaign, plan);
        campaigns.add(activity);
        return about(activity);
    }

    private Map<String, String> hold(Campaign campaign, CampaignCommand.HoldActivity held) {
        if (held.day().isAfter(clock.today())) {
            throw BusinessException.invalid("day", "field.future", Map.of());
        }
        CampaignActivity activity = campaigns.activity(campaign, held.activity());
        activity.hold(held);
        return about(activity);
    }

    private void checkAllOver(Campaign campaign) {
        campaigns.activities(campaign).stream().filter(activity -> activity.status() == ActivityStatus.PLANNED).findFirst()
                .ifPresent(activity -> {
                    throw BusinessException.invalid("effect", "field.publicity-open", Map.of("number", activity.number()));
                });
    }

    private static Map<String, String> about(CampaignActivity activity) {
        return Map.of("activity", String.valueOf(activity.number()));
    }

    /** People are reminded of what is planned while the campaign is carried out, anew after each step. */
    private void follow(Campaign campaign, CampaignStatus from) {
        boolean runs = campaign.status() == CampaignStatus.APPROVED;
        if (runs || from == CampaignStatus.APPROVED) {
            campaigns.activities(campaign).stream().filter(activity -> activity.status() == ActivityStatus.PLANNED)
                    .forEach(activity -> activity.remindAt(runs ? rules.nextReminder(activity.day()) : null));
        }
    }

    private void tell(Campaign campaign, CampaignVerb verb, CampaignEvent event) {
        Map<String, String> params = Map.of("title", campaign.title());
        switch (verb) {
            case SUBMIT -> people.tell("SUBMIT", campaign, event, params, deciders(campaign));
            case APPROVE, RETURN, WITHDRAW -> people.tell(verb.name(), campaign, event, params, workers(campaign));
            default -> { }
        }
    }

    private List<String> deciders(Campaign campaign) {
        return people.deciders(campaign).stream().filter(login -> !campaigns.hasPart(campaign, login)).toList();
    }

    /** Who answers for it, who wrote it, and who holds its activities. */
    private List<String> workers(Campaign campaign) {
        return Stream.concat(
                        Stream.of(campaign.owner(), campaign.createdBy()),
                        campaigns.activities(campaign).stream().filter(activity -> activity.status() == ActivityStatus.PLANNED)
                                .map(CampaignActivity::person))
                .toList();
    }
}
