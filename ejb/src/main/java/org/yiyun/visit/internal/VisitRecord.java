package org.yiyun.visit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.security.Masked;
import org.yiyun.visit.RecordVisit;
import org.yiyun.visit.VisitReport;

/** The service record of one visit: written after the arrival, and written anew as often as there is more to say. */
@Entity
@Table(name = "visit_report")
public class VisitRecord extends AuditedEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "visit_report_seq")
    @SequenceGenerator(name = "visit_report_seq", sequenceName = "visit_report_seq", allocationSize = 1)
    private Long id;

    @Column(updatable = false)
    private String ticket;

    @Column(updatable = false)
    private int visit;

    private String work;
    private @Nullable String parts;
    private @Nullable String note;

    @Column(name = "confirmed_by")
    private @Nullable String confirmedBy;

    protected VisitRecord() {}

    VisitRecord(String ticket, int visit, RecordVisit words, String by, Instant at) {
        super(by, at);
        this.ticket = ticket;
        this.visit = visit;
        say(words);
    }

    /** A name that comes back as it was shown, masked, is the name that is known. */
    void rewrite(RecordVisit words, String by, Instant at) {
        var known = confirmedBy;
        say(words);
        if (known != null && words.confirmedBy() != null && words.confirmedBy().equals(Masked.name(known))) {
            confirmedBy = known;
        }
        touched(by, at);
    }

    private void say(RecordVisit words) {
        work = words.work();
        parts = words.parts();
        note = words.note();
        confirmedBy = words.confirmedBy();
    }

    int visit() {
        return visit;
    }

    boolean isConfirmed() {
        return confirmedBy != null;
    }

    VisitReport view(@Nullable String shownName) {
        return new VisitReport(work, parts, note, shownName, updatedBy(), updatedAt());
    }

    @Nullable String confirmedBy() {
        return confirmedBy;
    }
}
