package org.yiyun.escalation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One escalation, as sent to queue {@code ticket.escalation} (contracts.md §3).
 *
 * @param milestone what the clock runs to; null if somebody escalated by hand
 * @param level     of the ticket, null while ungraded
 * @param dueAt     of the clock, or the ticket's next one
 * @param to        login names; the code of a post where nobody is on duty
 */
public record Escalation(
        String number,
        @Nullable String milestone,
        Stage stage,
        @Nullable Integer level,
        @Nullable Instant dueAt,
        List<String> to) {
    /** Outbox type and name of the queue. */
    public static final String TYPE = "ticket.escalation";

    /** Why it is told. Texts: {@code escalation.stage.*}. */
    public enum Stage {
        /** 预警: part of the limit is used up. */
        WARNING,
        /** 超时. */
        BREACH,
        /** 人工升级. */
        MANUAL
    }

    public Escalation {
        to = List.copyOf(to);
    }
}
