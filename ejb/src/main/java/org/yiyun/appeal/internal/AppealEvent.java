package org.yiyun.appeal.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.Immutable;
import org.yiyun.appeal.AppealEventView;
import org.yiyun.appeal.AppealVerb;
import org.yiyun.platform.EventEntity;

/** One entry of a finding's history. Never changed: the database refuses it. */
@Entity
@Immutable
@Table(name = "appeal_event")
public class AppealEvent extends EventEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "appeal_event_seq")
    @SequenceGenerator(name = "appeal_event_seq", sequenceName = "appeal_event_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "finding_id")
    private AppealFinding finding;

    protected AppealEvent() {}

    AppealEvent(AppealFinding finding, int sequence, String type, Instant at, String actor, Map<String, String> details) {
        super(sequence, type, at, actor, details);
        this.finding = finding;
    }

    /** @param person whether it is read by whom the finding is about */
    AppealEventView view(boolean person) {
        boolean hidden = person && type().equals(AppealVerb.REVIEW.name());
        return new AppealEventView(sequence(), type(), at(), actor(), hidden ? Map.of() : details());
    }
}
