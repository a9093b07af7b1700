package org.yiyun.publicity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.organisation.HeldItem;
import org.yiyun.organisation.HeldWork;
import org.yiyun.platform.BusinessClock;
import org.yiyun.publicity.ActivityStatus;
import org.yiyun.publicity.CampaignEventView;
import org.yiyun.publicity.CampaignStatus;
import org.yiyun.security.Callers;

/** Campaigns that a person answers for, and activities that a person is to hold. */
@ApplicationScoped
public class HeldCampaigns implements HeldWork {
    private static final String CAMPAIGN = "CAMPAIGN";
    private static final String ACTIVITY = "CAMPAIGN_ACTIVITY";
    /** Between the numbers of the campaign and of the activity in it. */
    private static final String OF = "/";

    private final EntityManager em;
    private final Campaigns campaigns;
    private final PublicityPeople people;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public HeldCampaigns(EntityManager em, Campaigns campaigns, PublicityPeople people, AuditService audit, BusinessClock clock) {
        this.em = em;
        this.campaigns = campaigns;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected HeldCampaigns() {
        this(null, null, null, null, null);
    }

    @Override
    public List<HeldItem> of(String login) {
        List<HeldItem> items = new ArrayList<>(em.createQuery("""
                select c from Campaign c where c.owner = :login and c.status in :open order by c.id""", Campaign.class)
                .setParameter("login", login).setParameter("open", CampaignStatus.OPEN).getResultList().stream()
                .map(one -> HeldItem.of(CAMPAIGN, one.number(), one.title())).toList());
        em.createQuery("""
                select a from CampaignActivity a join a.campaign c where a.person = :login and a.status = :planned and c.status in :open
                order by c.id, a.number""", CampaignActivity.class)
                .setParameter("login", login).setParameter("planned", ActivityStatus.PLANNED).setParameter("open", CampaignStatus.OPEN)
                .getResultList().forEach(one -> items.add(
                        HeldItem.of(ACTIVITY, one.campaign().number() + OF + one.number(), one.campaign().title() + "：" + one.topic())));
        return items;
    }

    @Override
    public void handOver(HeldItem item, String from, String to, String reason) {
        people.checkWorker(to, "successor");
        var parts = item.number().split(OF);
        var campaign = campaigns.lock(parts[0]);
        var by = Callers.current().name();
        Map<String, String> details;
        if (item.kind().equals(CAMPAIGN)) {
            campaign.handTo(to, by, clock.now());
            details = Map.of("owner", to, "reason", reason);
        } else {
            campaigns.activity(campaign, Integer.parseInt(parts[1])).handTo(to);
            details = Map.of("activity", parts[1], "person", to, "reason", reason);
        }
        var event = campaign.event(CampaignEventView.HANDED_OVER, details, by, clock.now());
        campaigns.add(event);
        people.tell("OWNER", campaign, event, Map.of("title", campaign.title()), List.of(to));
        audit.record("publicity.hand-over", "campaign", campaign.number(), details);
    }
}
