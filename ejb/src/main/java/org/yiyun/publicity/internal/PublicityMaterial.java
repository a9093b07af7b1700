package org.yiyun.publicity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.publicity.CampaignEventView;
import org.yiyun.publicity.CampaignStatus;
import org.yiyun.publicity.PublicityFileView;
import org.yiyun.security.Caller;

/** Files of activities: read by whoever sees campaigns, added and removed while the campaign is not over. */
@ApplicationScoped
public class PublicityMaterial {
    private final Campaigns campaigns;
    private final PublicityFileStore files;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public PublicityMaterial(Campaigns campaigns, PublicityFileStore files, AuditService audit, BusinessClock clock) {
        this.campaigns = campaigns;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PublicityMaterial() {
        this(null, null, null, null);
    }

    public List<PublicityFileView> list(String number, int activity, Caller caller) {
        return files.of(activity(number, activity, caller));
    }

    private CampaignActivity activity(String number, int activity, Caller caller) {
        PublicityReading.refuseInstitutions(caller);
        return campaigns.activity(campaigns.get(number), activity);
    }

    public PublicityFileView attach(String number, int activity, String name, InputStream content, Caller caller) throws IOException {
        Campaign campaign = open(number, caller);
        CampaignActivity about = campaigns.activity(campaign, activity);
        PublicityFileView kept = files.add(about, CheckedFile.read(name, content), caller.name(), clock.now());
        campaigns.add(campaign.event(
                CampaignEventView.ATTACHED, Map.of("activity", String.valueOf(activity), "file", kept.name()), caller.name(),
                kept.createdAt()));
        audit.record("publicity.attach", "campaign", number, Map.of("file", kept.id(), "sha256", kept.sha256()));
        return kept;
    }

    public void detach(String number, int activity, long id, Caller caller) {
        Campaign campaign = open(number, caller);
        PublicityFileView file = files.get(campaigns.activity(campaign, activity), id);
        files.remove(file);
        campaigns.add(campaign.event(
                CampaignEventView.DETACHED, Map.of("activity", String.valueOf(activity), "file", file.name()), caller.name(), clock.now()));
        audit.record("publicity.detach", "campaign", number, Map.of("file", id, "sha256", file.sha256()));
    }

    private Campaign open(String number, Caller caller) {
        PublicityReading.refuseInstitutions(caller);
        Campaign campaign = campaigns.lock(number);
        if (!CampaignStatus.OPEN.contains(campaign.status())) {
            throw campaign.refused("");
        }
        return campaign;
    }

    public PublicityFileView get(String number, int activity, long id, Caller caller) {
        return files.get(activity(number, activity, caller), id);
    }

    /** Lists of who was there may be among it: who read it is written down. */
    public byte[] content(String number, int activity, long id, Caller caller) {
        PublicityFileView file = get(number, activity, id, caller);
        audit.record("publicity.file.read", "campaign", number, Map.of("file", id));
        return files.content(file);
    }
}
