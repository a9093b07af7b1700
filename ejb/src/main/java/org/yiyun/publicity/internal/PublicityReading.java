package org.yiyun.publicity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.publicity.CampaignEventView;
import org.yiyun.publicity.CampaignFilter;
import org.yiyun.publicity.CampaignRow;
import org.yiyun.publicity.CampaignView;
import org.yiyun.publicity.ChannelView;
import org.yiyun.security.Caller;

/** Reads campaigns. */
@ApplicationScoped
public class PublicityReading {
    /** More than anybody reads in a file. */
    private static final int MOST_EXPORTED = 10_000;

    private final Campaigns campaigns;
    private final PublicityViews views;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public PublicityReading(Campaigns campaigns, PublicityViews views, AuditService audit, BusinessClock clock) {
        this.campaigns = campaigns;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PublicityReading() {
        this(null, null, null, null);
    }

    /** Campaigns are the operator's and the bureau's: whatever permissions its program has, an institution sees none. */
    static void refuseInstitutions(Caller caller) {
        if (caller.scope().institution() != null) {
            throw new BusinessException(ProblemType.FORBIDDEN);
        }
    }

    public Page<CampaignRow> page(CampaignFilter filter, PageRequest request, Caller caller) {
        refuseInstitutions(caller);
        var found = campaigns.after(filter, clock.today(), Cursor.parse(request.cursor(), 1), request.limit() + 1);
        return Page.of(found, request, campaigns.count(filter, clock.today()), campaign -> Cursor.of(campaign.id())).mapAll(views::rows);
    }

    public List<CampaignRow> rows(CampaignFilter filter, int offset, int limit, Caller caller) {
        refuseInstitutions(caller);
        return views.rows(campaigns.rows(filter, clock.today(), offset, limit));
    }

    public long count(CampaignFilter filter, Caller caller) {
        refuseInstitutions(caller);
        return campaigns.count(filter, clock.today());
    }

    public Exported<CampaignRow> export(CampaignFilter filter, Caller caller) {
        Exported<CampaignRow> rows = Exported.of(rows(filter, 0, MOST_EXPORTED, caller), MOST_EXPORTED, () -> count(filter, caller));
        audit.record("publicity.export", "campaign-list", "-", Map.of("rows", rows.size()));
        return rows;
    }

    public CampaignView get(String number, Caller caller) {
        refuseInstitutions(caller);
        return views.view(campaigns.get(number), caller);
    }

    public List<CampaignEventView> history(String number, Caller caller) {
        refuseInstitutions(caller);
        return campaigns.history(campaigns.get(number)).stream().map(CampaignEvent::view).toList();
    }

    public List<ChannelView> channels() {
        return campaigns.channels().stream().map(PublicityChannel::view).toList();
    }
}
