package org.yiyun.publicity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.yiyun.platform.BusinessClock;
import org.yiyun.publicity.ActivityView;
import org.yiyun.publicity.CampaignFigures;
import org.yiyun.publicity.CampaignRow;
import org.yiyun.publicity.CampaignStatus;
import org.yiyun.publicity.CampaignVerb;
import org.yiyun.publicity.CampaignView;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;

/** What a caller gets to see of campaigns. */
@ApplicationScoped
public class PublicityViews {
    private final Campaigns campaigns;
    private final PublicityFileStore files;
    private final PublicityFeedback feedback;
    private final BusinessClock clock;

    @Inject
    public PublicityViews(Campaigns campaigns, PublicityFileStore files, PublicityFeedback feedback, BusinessClock clock) {
        this.campaigns = campaigns;
        this.files = files;
        this.feedback = feedback;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PublicityViews() {
        this(null, null, null, null);
    }

    List<CampaignRow> rows(List<Campaign> found) {
        var figures = campaigns.figures(found.stream().map(Campaign::id).toList(), clock.today());
        return found.stream().map(c -> new CampaignRow(
                c.number(), c.title(), c.channels(), c.audience(), c.from(), c.until(), c.owner(), c.status(),
                figures.getOrDefault(c.id(), CampaignFigures.NONE), c.version())).toList();
    }

    public CampaignView view(Campaign c, Caller caller) {
        LocalDate today = clock.today();
        List<ActivityView> activities = campaigns.activities(c).stream()
                .map(activity -> activity.view(today, files.of(activity))).toList();
        return new CampaignView(
                c.number(), c.title(), c.goal(), c.content(), c.method(), c.channels(), c.audience(), c.from(), c.until(), c.owner(),
                c.directive(), c.policy(), c.policyVersion(), c.status(),
                campaigns.figures(List.of(c.id()), today).getOrDefault(c.id(), CampaignFigures.NONE), activities,
                campaigns.voices(c).stream().map(CampaignVoice::view).toList(), feedback.surveys(c), c.effect(), c.submittedBy(),
                c.decidedBy(), c.decidedAt(), c.endedAt(), c.createdAt(), c.createdBy(),
                c.status() == CampaignStatus.DRAFT && caller.may(Permission.PUBLICITY_EDIT), verbs(c, caller), c.version());
    }

    private List<CampaignVerb> verbs(Campaign c, Caller caller) {
        return Arrays.stream(CampaignVerb.values())
                .filter(verb -> verb.isAllowedIn(c.status()) && caller.may(verb.permission()))
                .filter(verb -> !(verb.decides() && campaigns.hasPart(c, caller.name())))
                .toList();
    }
}
