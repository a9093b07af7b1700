package org.yiyun.handover.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.handover.DecideReplacement;
import org.yiyun.handover.ProposeReplacement;
import org.yiyun.handover.ReplacementRow;
import org.yiyun.handover.ReplacementStatus;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.DayNumber;

/** That one person replaces another for good. */
@Entity
@Table(name = "replacement")
public class Replacement extends AuditedEntity {
    @Id
    private Long id;

    private String number;
    private String leaver;
    private String successor;
    private String reason;

    @Column(name = "takes_over_on")
    private LocalDate takesOverOn;

    @Column(name = "last_day")
    private LocalDate lastDay;

    @Enumerated(EnumType.STRING)
    private ReplacementStatus status = ReplacementStatus.PROPOSED;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String decision;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected Replacement() {}

    Replacement(long id, ProposeReplacement command, String by, Instant at) {
        super(by, at);
        this.id = id;
        number = DayNumber.of("HT", at, id);
        leaver = command.leaver();
        successor = command.successor();
        reason = command.reason();
        takesOverOn = command.takesOverOn();
        lastDay = command.lastDay();
    }

    /** Who has a part in it, and does not decide on it. */
    boolean concerns(String login) {
        return Set.of(createdBy(), leaver, successor).contains(login);
    }

    /** @throws BusinessException REPLACEMENT_STATE, SAME_PERSON for who has a part in it */
    void decide(DecideReplacement word, String by, Instant at) {
        require(Set.of(ReplacementStatus.PROPOSED));
        if (concerns(by)) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        status = word.consented() ? ReplacementStatus.CONSENTED : ReplacementStatus.DECLINED;
        decidedBy = by;
        decidedAt = at;
        decision = word.text();
        touched(by, at);
    }

    /** @throws BusinessException REPLACEMENT_STATE */
    void end(ReplacementStatus how, String by, Instant at) {
        require(how == ReplacementStatus.DONE ? Set.of(ReplacementStatus.CONSENTED) : ReplacementStatus.OPEN);
        status = how;
        endedBy = by;
        endedAt = at;
        touched(by, at);
    }

    /** @throws BusinessException REPLACEMENT_STATE */
    void require(Set<ReplacementStatus> needed) {
        if (!needed.contains(status)) {
            throw new BusinessException(ProblemType.REPLACEMENT_STATE, Map.of("number", number, "replacementStatus", status.name()));
        }
    }

    ReplacementRow row() {
        return new ReplacementRow(number, leaver, successor, takesOverOn, lastDay, status, createdBy(), version());
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    String leaver() {
        return leaver;
    }

    String successor() {
        return successor;
    }

    String reason() {
        return reason;
    }

    LocalDate takesOverOn() {
        return takesOverOn;
    }

    ReplacementStatus status() {
        return status;
    }

    @Nullable String decidedBy() {
        return decidedBy;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    @Nullable String decision() {
        return decision;
    }

    @Nullable String endedBy() {
        return endedBy;
    }

    @Nullable Instant endedAt() {
        return endedAt;
    }
}
