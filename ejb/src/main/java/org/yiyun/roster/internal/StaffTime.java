package org.yiyun.roster.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.roster.RecordStaffTime;
import org.yiyun.roster.StaffTimeKind;
import org.yiyun.roster.StaffTimeView;
import org.yiyun.roster.engine.Absence;
import org.yiyun.roster.engine.Span;

/** A time in which somebody is away (请假) or on standby (应急备勤); withdrawn ones stay, voided. */
@Entity
@Table(name = "duty_staff_time")
public class StaffTime extends VoidableEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "duty_staff_time_seq")
    @SequenceGenerator(name = "duty_staff_time_seq", sequenceName = "duty_staff_time_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    private StaffTimeKind kind;

    private String staff;

    @Column(name = "staff_name")
    private String staffName;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private @Nullable String note;

    protected StaffTime() {}

    public StaffTime(StaffTimeKind kind, RecordStaffTime command, String name, String by, Instant at) {
        super(by, at);
        this.kind = kind;
        staff = command.staff();
        staffName = name;
        startsAt = command.from();
        endsAt = command.to();
        note = command.note() == null ? null : command.note().strip();
    }

    public String staff() {
        return staff;
    }

    public StaffTimeKind kind() {
        return kind;
    }

    Absence absence() {
        return new Absence(staff, new Span(startsAt, endsAt));
    }

    public StaffTimeView view() {
        return new StaffTimeView(id, kind, staff, staffName, startsAt, endsAt, note, createdBy(), version());
    }
}
