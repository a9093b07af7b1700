package org.yiyun.publicity.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.yiyun.platform.EventEntity;
import org.yiyun.publicity.CampaignEventView;

/** One entry of a campaign's history. Never changed: the database refuses it. */
@Entity
@Immutable
@Table(name = "publicity_event")
public class CampaignEvent extends EventEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publicity_event_seq")
    @SequenceGenerator(name = "publicity_event_seq", sequenceName = "publicity_event_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Campaign campaign;

    protected CampaignEvent() {}

    CampaignEvent(Campaign campaign, int sequence, String type, Instant at, String actor, Map<String, String> details) {
        super(sequence, type, at, actor, details);
        this.campaign = campaign;
    }

    CampaignEventView view() {
        return new CampaignEventView(sequence(), type(), at(), actor(), details());
    }
}
