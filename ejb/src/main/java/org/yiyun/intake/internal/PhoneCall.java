package org.yiyun.intake.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.intake.CallEvent;
import org.yiyun.intake.CallRow;
import org.yiyun.intake.CallStatus;
import org.yiyun.security.Masked;

/**
 * A telephone call. Each of its three moments is written once, by the first event that tells it; where it stands follows from which
 * of them are known, so that events may come twice and in any order.
 */
@Entity
@Table(name = "phone_call")
public class PhoneCall {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "phone_call_seq")
    @SequenceGenerator(name = "phone_call_seq", sequenceName = "phone_call_seq", allocationSize = 50)
    private Long id;

    private String source;

    @Column(name = "call_id")
    private String callId;

    private String phone;
    private @Nullable String agent;

    @Enumerated(EnumType.STRING)
    private CallStatus status = CallStatus.RINGING;

    @Column(name = "rang_at")
    private Instant rangAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Version
    private int version;

    protected PhoneCall() {}

    PhoneCall(String source, CallEvent first, Instant at) {
        this.source = source;
        callId = first.callId();
        phone = first.phone().strip();
        rangAt = at;
    }

    /** Whether it tells anything new. */
    boolean hear(CallEvent event, Instant at) {
        var before = row(false);
        if (event.agent() != null && (agent == null || event.kind() == CallEvent.Kind.ANSWER)) {
            agent = event.agent();
        }
        switch (event.kind()) {
            case RING -> rangAt = at.isBefore(rangAt) ? at : rangAt;
            case ANSWER -> answeredAt = answeredAt == null ? at : answeredAt;
            case HANGUP -> endedAt = endedAt == null ? at : endedAt;
        }
        status = endedAt == null
                ? answeredAt == null ? CallStatus.RINGING : CallStatus.TALKING
                : answeredAt == null ? CallStatus.MISSED : CallStatus.ENDED;
        return !row(false).equals(before);
    }

    Long id() {
        return id;
    }

    String phone() {
        return phone;
    }

    @Nullable String agent() {
        return agent;
    }

    CallStatus status() {
        return status;
    }

    /** @param over what rang before that is over, though no end was told */
    CallRow row(boolean masked, Instant over) {
        var row = row(masked);
        return status.isOpen() && rangAt.isBefore(over)
                ? new CallRow(row.id(), row.phone(), agent, status.over(), rangAt, answeredAt, endedAt, version)
                : row;
    }

    CallRow row(boolean masked) {
        return new CallRow(id == null ? 0 : id, masked ? Masked.phone(phone) : phone, agent, status, rangAt, answeredAt, endedAt, version);
    }
}
