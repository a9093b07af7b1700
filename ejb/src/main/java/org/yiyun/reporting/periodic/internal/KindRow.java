package org.yiyun.reporting.periodic.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.reporting.periodic.EditPeriodicKind;
import org.yiyun.reporting.periodic.PeriodicKind;
import org.yiyun.reporting.periodic.PeriodicKindView;
import org.yiyun.reporting.periodic.ReportRhythm;

/** A kind of report with its rhythm. */
@Entity
@Table(name = "periodic_kind")
public class KindRow extends AuditedEntity {
    @Id
    @Enumerated(EnumType.STRING)
    private PeriodicKind code;

    private int position;

    @Enumerated(EnumType.STRING)
    private ReportRhythm rhythm;

    @Column(name = "working_day")
    private int workingDay;

    @Column(name = "valid_from")
    private LocalDate from;

    private boolean active;
    private String source;

    protected KindRow() {}

    void edit(EditPeriodicKind edit, String by, Instant at) {
        rhythm = edit.rhythm();
        workingDay = edit.workingDay();
        from = edit.from();
        active = edit.active();
        touched(by, at);
    }

    /** First days of the periods that are over on that day and of which a report comes to be by itself, the earliest first. */
    List<LocalDate> over(LocalDate today) {
        List<LocalDate> found = new ArrayList<>();
        for (LocalDate first = rhythm.first(from); active && !rhythm.next(first).isAfter(today); first = rhythm.next(first)) {
            found.add(first);
        }
        return found;
    }

    PeriodicKind code() {
        return code;
    }

    ReportRhythm rhythm() {
        return rhythm;
    }

    int workingDay() {
        return workingDay;
    }

    LocalDate from() {
        return from;
    }

    PeriodicKindView view() {
        return new PeriodicKindView(code, rhythm, workingDay, from, active, source, version());
    }
}
