package org.yiyun.ticket.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yiyun.sla.Alarm;
import org.yiyun.ticket.DueAlarm;

/** A moment at which somebody has to hear of a clock; fired once, then kept as evidence. */
@Entity
@Table(name = "ticket_alarm")
public class TicketAlarm {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ticket_alarm_seq")
    @SequenceGenerator(name = "ticket_alarm_seq", sequenceName = "ticket_alarm_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private TicketClock clock;

    private int percent;

    @Enumerated(EnumType.STRING)
    private Alarm.Stage stage;

    private Instant at;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] targets;

    @Column(name = "fired_at")
    private @Nullable Instant firedAt;

    protected TicketAlarm() {}

    TicketAlarm(TicketClock clock, Alarm alarm) {
        this.clock = clock;
        this.percent = alarm.percent();
        this.stage = alarm.stage();
        this.at = alarm.at();
        this.targets = alarm.targets().toArray(String[]::new);
    }

    boolean isPending() {
        return firedAt == null;
    }

    boolean is(Alarm alarm) {
        return percent == alarm.percent() && at.equals(alarm.at());
    }

    /** Whether people heard of that share already, when it stood at this or a later moment. */
    boolean firedFor(Alarm alarm) {
        return firedAt != null && percent == alarm.percent() && !alarm.at().isAfter(at);
    }

    /** What to tell. That of a complaint is done with and told to nobody: whoever is on duty may be the one complained about. */
    Optional<DueAlarm> fire(Instant now) {
        firedAt = now;
        return Optional.of(clock.ticket())
                .filter(TicketDesk::isTold)
                .map(ticket -> new DueAlarm(
                        ticket.number(), ticket.level(), clock.profile(), clock.milestone().name(), stage.name(), percent,
                        at, clock.dueAt(), List.of(targets), ticket.assignee(), ticket.supportLine()));
    }
}
