package org.yiyun.ticket.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.yiyun.ticket.ClosingRuleView;
import org.yiyun.ticket.SetClosingRule;
import org.yiyun.ticket.TicketKind;

/** How long the user's word is waited for from a day on. Never changed: the database refuses it. */
@Entity
@Immutable
@Table(name = "ticket_closing_rule")
public class ClosingRule {
    @Id
    private Long id;

    @Enumerated(EnumType.STRING)
    private @Nullable TicketKind kind;

    private @Nullable Integer level;
    private int days;
    private int notice;

    @Column(name = "valid_from")
    private LocalDate from;

    private String reason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    protected ClosingRule() {}

    ClosingRule(long id, SetClosingRule rule, String by, Instant at) {
        this.id = id;
        kind = rule.kind();
        level = rule.level();
        days = rule.days();
        notice = rule.notice();
        from = rule.from();
        reason = rule.reason();
        createdAt = at;
        createdBy = by;
    }

    boolean suits(TicketKind ofTicket, @Nullable Integer itsLevel) {
        return (kind == null || kind == ofTicket) && (level == null || level.equals(itsLevel));
    }

    /** What is said more exactly counts before what is said more generally. */
    int exactness() {
        return (kind == null ? 0 : 2) + (level == null ? 0 : 1);
    }

    Long id() {
        return id;
    }

    int days() {
        return days;
    }

    int notice() {
        return notice;
    }

    LocalDate from() {
        return from;
    }

    ClosingRuleView view() {
        return new ClosingRuleView(id, kind, level, days, notice, from, reason, createdAt, createdBy);
    }
}
