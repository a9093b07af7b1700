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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yiyun.publicity.CampaignEventView;

/** One entry of a campaign's history. Never changed: the database refuses it. */
@Entity
@Immutable
@Table(name = "publicity_event")
public class CampaignEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "publicity_event_seq")
    @SequenceGenerator(name = "publicity_event_seq", sequenceName = "publicity_event_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Campaign campaign;

    private int sequence;
    private String type;
    private Instant at;
    private String actor;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> details;

    protected CampaignEvent() {}

    CampaignEvent(Campaign campaign, int sequence, String type, Instant at, String actor, Map<String, String> details) {
        this.campaign = campaign;
        this.sequence = sequence;
        this.type = type;
        this.at = at;
        this.actor = actor;
        this.details = details;
    }

    int sequence() {
        return sequence;
    }

    CampaignEventView view() {
        return new CampaignEventView(sequence, type, at, actor, details);
    }
}
