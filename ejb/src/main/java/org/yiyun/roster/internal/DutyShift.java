package org.yiyun.roster.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.roster.AssignShift;
import org.yiyun.roster.DutyPerson;
import org.yiyun.roster.DutyShiftView;
import org.yiyun.roster.engine.Shift;

/** A shift (班次): somebody in a post from one moment to another; cancelled ones stay, voided. */
@Entity
@Table(name = "duty_shift")
public class DutyShift extends VoidableEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "duty_shift_seq")
    @SequenceGenerator(name = "duty_shift_seq", sequenceName = "duty_shift_seq", allocationSize = 50)
    private Long id;

    private String post;
    private String staff;

    @Column(name = "staff_name")
    private String staffName;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "void_reason")
    private @Nullable String voidReason;

    protected DutyShift() {}

    public DutyShift(AssignShift command, String by, Instant at) {
        super(by, at);
        post = command.post();
        staff = command.staff();
        staffName = command.name();
        startsAt = command.from();
        endsAt = command.to();
    }

    public void cancel(String reason, String by, Instant at) {
        end(by, at);
        voidReason = reason;
    }

    public String post() {
        return post;
    }

    public String staff() {
        return staff;
    }

    public Shift shift() {
        return new Shift(post, staff, startsAt, endsAt);
    }

    RosterShift planned() {
        return new RosterShift(staff, staffName, startsAt, endsAt);
    }

    public DutyPerson person() {
        return new DutyPerson(staff, staffName, startsAt, endsAt);
    }

    public DutyShiftView view() {
        return new DutyShiftView(id, post, staff, staffName, startsAt, endsAt, version());
    }
}
