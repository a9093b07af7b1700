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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.yiyun.appeal.AppealEventView;
import org.yiyun.appeal.AppealVerb;

/** One entry of a finding's history. Never changed: the database refuses it. */
@Entity
@Immutable
@Table(name = "appeal_event")
public class AppealEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "appeal_event_seq")
    @SequenceGenerator(name = "appeal_event_seq", sequenceName = "appeal_event_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "finding_id")
    private AppealFinding finding;

    private int sequence;
    private String type;
    private Instant at;
    private String actor;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> details;

    protected AppealEvent() {}

    AppealEvent(AppealFinding finding, int sequence, String type, Instant at, String actor, Map<String, String> details) {
        this.finding = finding;
        this.sequence = sequence;
        this.type = type;
        this.at = at;
        this.actor = actor;
        this.details = details;
    }

    int sequence() {
        return sequence;
    }

    /** @param person whether it is read by whom the finding is about */
    AppealEventView view(boolean person) {
        boolean hidden = person && type.equals(AppealVerb.REVIEW.name());
        return new AppealEventView(sequence, type, at, actor, hidden ? Map.of() : details);
    }
}
