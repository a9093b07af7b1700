package org.yiyun.publicity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.publicity.CampaignEventView;
import org.yiyun.security.Callers;
import org.yiyun.task.engine.Reminder;

/**
 * Reminds of activities whose moment has come. The moment of the next reminder stands in the row and moves on in the transaction that
 * tells: nothing is told twice, and what came due while no node was there is told once, as what it is now.
 */
@ApplicationScoped
public class PublicityReminding {
    private final Campaigns campaigns;
    private final PublicityPeople people;
    private final PublicityRules rules;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public PublicityReminding(Campaigns campaigns, PublicityPeople people, PublicityRules rules, AuditService audit, BusinessClock clock) {
        this.campaigns = campaigns;
        this.people = people;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PublicityReminding() {
        this(null, null, null, null, null);
    }

    /** Returns of how many activities. */
    public int remind(int most) {
        List<Long> due = campaigns.toRemind(clock.now(), most);
        due.forEach(this::remind);
        return due.size();
    }

    private void remind(long id) {
        Campaign campaign = campaigns.lock(campaigns.campaignOf(id));
        CampaignActivity activity = campaigns.reread(id);
        Instant moment = activity.remindAt();
        if (moment == null || moment.isAfter(clock.now())) {
            // somebody has worked on it since it was looked for
            return;
        }
        activity.remindAt(rules.nextReminder(activity.day()));
        rules.latest(activity.day()).ifPresent(reminder -> tell(campaign, activity, reminder));
    }

    private void tell(Campaign campaign, CampaignActivity activity, Reminder reminder) {
        CampaignEvent event = campaign.event(
                CampaignEventView.REMINDED, Map.of("activity", String.valueOf(activity.number()), "day", activity.day().toString()),
                Callers.current().name(), clock.now());
        campaigns.add(event);
        people.tell("REMINDED." + reminder.stage(), campaign, event,
                Map.of("title", campaign.title(), "topic", activity.topic(), "day", activity.day()),
                List.of(activity.person(), campaign.owner()));
        audit.record("publicity.remind", "campaign", campaign.number(),
                Map.of("activity", activity.number(), "stage", reminder.stage(), "days", reminder.days()));
    }
}
