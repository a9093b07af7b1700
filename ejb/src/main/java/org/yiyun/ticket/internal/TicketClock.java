package org.yiyun.ticket.internal;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiyun.sla.Alarm;
import org.yiyun.sla.Clock;
import org.yiyun.sla.ClockState;
import org.yiyun.sla.LimitUnit;
import org.yiyun.sla.Milestone;
import org.yiyun.ticket.TicketClockView;

/**
 * A clock of a ticket as the engine derived it at the last event. A row is known by profile, milestone and round; what
 * it says is replaced whenever the facts change, and can be recomputed from them at any time.
 */
@Entity
@Table(name = "ticket_clock")
public class TicketClock {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_clock_seq")
    @SequenceGenerator(name = "ticket_clock_seq", sequenceName = "ticket_clock_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Ticket ticket;

    private String profile;

    @Enumerated(EnumType.STRING)
    private Milestone milestone;

    private int round;

    @Enumerated(EnumType.STRING)
    private LimitUnit unit;

    private @Nullable BigDecimal amount;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Enumerated(EnumType.STRING)
    private ClockState state;

    @Column(name = "stopped_at")
    private @Nullable Instant stoppedAt;

    private @Nullable Integer level;

    @Column(name = "rule_id")
    private String ruleId;

    @Column(name = "rule_version")
    private int ruleVersion;

    @Column(name = "rule_name")
    private String ruleName;

    @Column(name = "calendar_version")
    private int calendarVersion;

    private boolean assessed;
    private String source;

    @OneToMany(mappedBy = "clock", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("at")
    private List<TicketAlarm> alarms = new ArrayList<>();

    protected TicketClock() {}

    TicketClock(Ticket ticket, Clock clock) {
        this.ticket = ticket;
        this.profile = clock.profile();
        this.milestone = clock.milestone();
        this.round = clock.round();
        follow(clock);
    }

    boolean is(Clock clock) {
        return profile.equals(clock.profile()) && milestone == clock.milestone() && round == clock.round();
    }

    /** Whether the row is what the engine derives. */
    boolean says(Clock clock) {
        return is(clock)
                && unit == clock.unit()
                && (amount == null ? clock.amount() == null : clock.amount() != null && amount.compareTo(clock.amount()) == 0)
                && startedAt.equals(clock.startedAt())
                && Objects.equals(dueAt, clock.dueAt())
                && state == clock.state()
                && Objects.equals(stoppedAt, clock.stoppedAt())
                && ruleId.equals(clock.ruleId())
                && ruleVersion == clock.ruleVersion()
                && calendarVersion == clock.calendarVersion();
    }

    /** Takes over what the engine derived, and plans the alarms that are still to come. */
    final void follow(Clock clock) {
        unit = clock.unit();
        if (amount == null || clock.amount() == null || amount.compareTo(clock.amount()) != 0) {
            amount = clock.amount();
        }
        startedAt = clock.startedAt();
        dueAt = clock.dueAt();
        state = clock.state();
        stoppedAt = clock.stoppedAt();
        level = clock.level();
        ruleId = clock.ruleId();
        ruleVersion = clock.ruleVersion();
        ruleName = clock.ruleName();
        calendarVersion = clock.calendarVersion();
        assessed = clock.assessed();
        source = clock.source();
        plan(clock.stoppedAt() == null && clock.state() != ClockState.PAUSED ? clock.alarms() : List.of());
    }

    private void plan(List<Alarm> wanted) {
        alarms.removeIf(planned -> planned.isPending() && wanted.stream().noneMatch(planned::is));
        wanted.stream()
                .filter(alarm -> alarms.stream().noneMatch(known -> known.is(alarm) || known.firedFor(alarm)))
                .forEach(alarm -> alarms.add(new TicketAlarm(this, alarm)));
    }

    /** Still counts or waits, so that its due time matters. */
    boolean isOpen() {
        return stoppedAt == null && (state == ClockState.RUNNING || state == ClockState.BREACHED);
    }

    /** Counts working time by an older calendar than that revision. */
    boolean isBehind(int revision) {
        return stoppedAt == null && unit != LimitUnit.NATURAL_HOURS && calendarVersion < revision;
    }

    public @Nullable Instant dueAt() {
        return dueAt;
    }

    public Ticket ticket() {
        return ticket;
    }

    public Milestone milestone() {
        return milestone;
    }

    public String profile() {
        return profile;
    }

    List<TicketAlarm> alarms() {
        return alarms;
    }

    /** As of a moment: an open clock past its due time is breached although no event has said so. */
    TicketClockView view(Instant now) {
        var shown = state == ClockState.RUNNING && dueAt != null && !dueAt.isAfter(now) ? ClockState.BREACHED : state;
        return new TicketClockView(
                profile, milestone.name(), unit.name(), amount, startedAt, dueAt, shown.name(), stoppedAt, assessed);
    }
}
