package org.yiyun.servicecheck.internal;

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
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.servicecheck.CheckRhythm;
import org.yiyun.servicecheck.EditPlan;
import org.yiyun.servicecheck.PlanView;

/** A plan of checks. */
@Entity
@Table(name = "service_check_plan")
public class CheckPlan extends AuditedEntity {
    @Id
    private Long id;

    private String title;
    private String scope;

    @Enumerated(EnumType.STRING)
    private CheckRhythm rhythm;

    @Column(name = "working_day")
    private int workingDay;

    @Column(name = "sample_size")
    private int sampleSize;

    @Column(name = "valid_from")
    private LocalDate from;

    @Column(name = "valid_until")
    private @Nullable LocalDate until;

    protected CheckPlan() {}

    CheckPlan(long id, EditPlan plan, String by, Instant at) {
        super(by, at);
        this.id = id;
        write(plan);
    }

    void edit(EditPlan plan, String by, Instant at) {
        write(plan);
        touched(by, at);
    }

    private void write(EditPlan plan) {
        title = plan.title();
        scope = plan.scope();
        rhythm = plan.rhythm();
        workingDay = plan.workingDay();
        sampleSize = plan.sampleSize();
        from = plan.from();
        until = plan.until();
    }

    /** First days of the periods that it checks and that are over on that day, the earliest first. */
    List<LocalDate> over(LocalDate today) {
        List<LocalDate> found = new ArrayList<>();
        for (LocalDate first = rhythm.first(from);
                !rhythm.next(first).isAfter(today) && (until == null || !first.isAfter(until)); first = rhythm.next(first)) {
            found.add(first);
        }
        return found;
    }

    LocalDate next(LocalDate first) {
        return rhythm.next(first);
    }

    Long id() {
        return id;
    }

    String title() {
        return title;
    }

    String scope() {
        return scope;
    }

    LocalDate from() {
        return from;
    }

    int workingDay() {
        return workingDay;
    }

    int sampleSize() {
        return sampleSize;
    }

    PlanView view() {
        return new PlanView(id, title, scope, rhythm, workingDay, sampleSize, from, until, version());
    }
}
