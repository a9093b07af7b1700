package org.yiyun.appeal.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.yiyun.appeal.AppealCommand;
import org.yiyun.appeal.AppealDecision;
import org.yiyun.appeal.AppealEventView;
import org.yiyun.appeal.AppealPart;
import org.yiyun.appeal.AppealStatus;
import org.yiyun.appeal.AppealVerb;
import org.yiyun.appeal.FindingKind;
import org.yiyun.appeal.ServeFinding;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.DayNumber;

/**
 * One finding and the appeal against it.
 *
 * <p>Life cycle: served; appealed against by the person; accepted, reviewed and decided by somebody who had no part in it; or withdrawn.
 * Which verb is allowed where, and to whom, is said once, in {@link AppealVerb}; every verb leaves one event behind.
 */
@Entity
@Table(name = "appeal_finding")
public class AppealFinding extends AuditedEntity {
    private static final int SCALE = 2;

    @Id
    private Long id;

    private String number;

    @Enumerated(EnumType.STRING)
    private FindingKind kind;

    private @Nullable String complaint;
    private String person;
    private String organisation;
    private String region;
    private String text;
    private @Nullable String basis;
    private @Nullable String measure;
    private @Nullable BigDecimal points;

    /** Logins of those who had a part in what led to it: they decide nothing about it. */
    @ElementCollection
    @CollectionTable(name = "appeal_barred", joinColumns = @JoinColumn(name = "finding_id"))
    @Column(name = "login")
    private Set<String> barred = new HashSet<>();

    @Enumerated(EnumType.STRING)
    private AppealStatus status = AppealStatus.SERVED;

    @Column(name = "appeal_until")
    private Instant appealUntil;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    /** That it went by is no change of the finding: what a reader saw before is still the newest version. */
    @Column(name = "told_due_at")
    @OptimisticLock(excluded = true)
    private @Nullable Instant toldDueAt;

    private @Nullable String reason;
    private @Nullable String claim;

    @Enumerated(EnumType.STRING)
    private @Nullable AppealDecision decision;

    @Column(name = "decision_text")
    private @Nullable String decisionText;

    @Column(name = "new_points")
    private @Nullable BigDecimal newPoints;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "event_count")
    private int eventCount;

    protected AppealFinding() {}

    AppealFinding(
            long id, ServeFinding request, Person of, Collection<String> barred, Instant appealUntil, String by, Instant at) {
        super(by, at);
        this.id = id;
        number = DayNumber.of("JL", at, id);
        kind = request.kind();
        complaint = request.complaint();
        person = of.login();
        organisation = of.organisation();
        region = of.region();
        text = request.text();
        basis = request.basis();
        measure = request.measure();
        points = scaled(request.points());
        this.barred.addAll(barred);
        this.appealUntil = appealUntil;
    }

    /** Whom it is about. */
    record Person(String login, String organisation, String region) {}

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(SCALE, RoundingMode.HALF_UP);
    }

    /** The first event of every finding. */
    AppealEvent served() {
        return new AppealEvent(
                this, ++eventCount, AppealEventView.SERVED, createdAt(), createdBy(), Map.of("until", appealUntil.toString()));
    }

    /**
     * Does what the command says.
     *
     * @throws BusinessException APPEAL_STATE if the verb is not allowed now
     */
    AppealEvent apply(AppealCommand command, @Nullable Instant due, String by, Instant at) {
        AppealVerb verb = AppealVerb.of(command);
        if (!verb.isAllowedIn(status)) {
            throw new BusinessException(
                    ProblemType.APPEAL_STATE, Map.of("number", number, "appealStatus", status.name(), "appealVerb", verb.name()));
        }
        if (command instanceof AppealCommand.FileAppeal appeal) {
            reason = appeal.reason();
            claim = appeal.claim();
        } else if (command instanceof AppealCommand.DecideAppeal decided) {
            decision = decided.decision();
            decisionText = decided.text();
            newPoints = scaled(decided.points());
            decidedBy = by;
            decidedAt = at;
        }
        status = verb.after();
        dueAt = due;
        touched(by, at);
        return new AppealEvent(this, ++eventCount, verb.name(), at, by, command.details());
    }

    /**
     * What somebody is to it.
     *
     * @param decides whether that person may decide on appeals of its region
     */
    Set<AppealPart> partsOf(String login, boolean decides) {
        Set<AppealPart> parts = EnumSet.noneOf(AppealPart.class);
        if (login.equals(person)) {
            parts.add(AppealPart.PERSON);
        }
        if (login.equals(createdBy())) {
            parts.add(AppealPart.SERVER);
        }
        if (decides && mayDecide(login)) {
            parts.add(AppealPart.DECIDER);
        }
        return parts;
    }

    /** Had no part in what led to it. */
    boolean mayDecide(String login) {
        return !login.equals(person) && !login.equals(createdBy()) && !barred.contains(login);
    }

    /** Whether a limit went by of which nobody was told yet; from now on people are. */
    boolean tellsOverdue(Instant now) {
        boolean tells = isOverdue(now) && !dueAt.equals(toldDueAt);
        if (tells) {
            toldDueAt = dueAt;
        }
        return tells;
    }

    boolean isOverdue(Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    FindingKind kind() {
        return kind;
    }

    @Nullable String complaint() {
        return complaint;
    }

    String person() {
        return person;
    }

    String organisation() {
        return organisation;
    }

    String region() {
        return region;
    }

    String text() {
        return text;
    }

    @Nullable String basis() {
        return basis;
    }

    @Nullable String measure() {
        return measure;
    }

    @Nullable BigDecimal points() {
        return points;
    }

    AppealStatus status() {
        return status;
    }

    Instant appealUntil() {
        return appealUntil;
    }

    @Nullable Instant dueAt() {
        return dueAt;
    }

    @Nullable String reason() {
        return reason;
    }

    @Nullable String claim() {
        return claim;
    }

    @Nullable AppealDecision decision() {
        return decision;
    }

    @Nullable String decisionText() {
        return decisionText;
    }

    @Nullable BigDecimal newPoints() {
        return newPoints;
    }

    @Nullable String decidedBy() {
        return decidedBy;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }
}
