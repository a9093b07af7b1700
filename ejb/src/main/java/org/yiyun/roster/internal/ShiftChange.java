package org.yiyun.roster.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.roster.DutyCandidate;
import org.yiyun.roster.ShiftChangeStatus;
import org.yiyun.roster.ShiftChangeView;
import org.yiyun.roster.engine.Shift;

/** A request to change shifts: asked for, agreed to by the counterpart, decided by who keeps the roster, or ended before. */
@Entity
@Table(name = "duty_change")
public class ShiftChange extends AuditedEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "duty_change_seq")
    @SequenceGenerator(name = "duty_change_seq", sequenceName = "duty_change_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "shift")
    private DutyShift shift;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "other_shift")
    private @Nullable DutyShift otherShift;

    private String requester;

    @Column(name = "requester_name")
    private String requesterName;

    private String counterpart;

    @Column(name = "counterpart_name")
    private String counterpartName;

    private String reason;

    @Enumerated(EnumType.STRING)
    private ShiftChangeStatus status;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    private @Nullable String remark;

    protected ShiftChange() {}

    public ShiftChange(
            DutyShift shift, @Nullable DutyShift otherShift, DutyCandidate requester, DutyCandidate counterpart, String reason,
            Instant at) {
        super(requester.staff(), at);
        this.shift = shift;
        this.otherShift = otherShift;
        this.requester = requester.staff();
        requesterName = requester.name();
        this.counterpart = counterpart.staff();
        counterpartName = counterpart.name();
        this.reason = reason;
        status = ShiftChangeStatus.REQUESTED;
    }

    /** @throws BusinessException FORBIDDEN for anybody but the counterpart, CONFLICT if it does not wait for them */
    public void answer(boolean agreed, String by, Instant at) {
        expect(by.equals(counterpart), status == ShiftChangeStatus.REQUESTED);
        status = agreed ? ShiftChangeStatus.AGREED : ShiftChangeStatus.DECLINED;
        touched(by, at);
    }

    /** @throws BusinessException FORBIDDEN for anybody but the requester, CONFLICT if it has ended */
    public void withdraw(String by, Instant at) {
        expect(by.equals(requester), status.isOpen());
        status = ShiftChangeStatus.WITHDRAWN;
        touched(by, at);
    }

    /** @throws BusinessException SAME_PERSON for the two whom it is about, CONFLICT if the counterpart has not agreed */
    public void decide(boolean approved, String note, String by, Instant at) {
        if (by.equals(requester) || by.equals(counterpart)) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        expect(true, status == ShiftChangeStatus.AGREED);
        status = approved ? ShiftChangeStatus.APPROVED : ShiftChangeStatus.REFUSED;
        decidedAt = at;
        decidedBy = by;
        remark = note;
        touched(by, at);
    }

    private void expect(boolean theirs, boolean now) {
        if (!theirs) {
            throw new BusinessException(ProblemType.FORBIDDEN);
        }
        if (!now) {
            throw new BusinessException(ProblemType.CONFLICT, Map.of("id", id));
        }
    }

    /** The shifts that go. */
    public List<DutyShift> gone() {
        return Stream.of(shift, otherShift).filter(one -> one != null).toList();
    }

    /** The shifts that come in their place: the same times and posts, the people changed. */
    public List<Shift> wanted() {
        return gone().stream().map(one -> {
            Shift old = one.shift();
            return new Shift(old.post(), one == shift ? counterpart : requester, old.from(), old.to());
        }).toList();
    }

    /** Who has put the shifts into the roster and so will decide; nobody where a program has. */
    public Stream<String> keepers() {
        return gone().stream().map(DutyShift::createdBy).filter(person -> !person.startsWith("system:"));
    }

    /** What the two are called. */
    public Map<String, String> names() {
        return Map.of(requester, requesterName, counterpart, counterpartName);
    }

    public String requester() {
        return requester;
    }

    public String counterpart() {
        return counterpart;
    }

    public ShiftChangeView view() {
        return new ShiftChangeView(id, shift.view(), otherShift == null ? null : otherShift.view(), requester, requesterName, counterpart,
                counterpartName, reason, status, createdAt(), decidedAt, decidedBy, remark, version());
    }
}
