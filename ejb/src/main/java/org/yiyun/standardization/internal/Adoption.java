package org.yiyun.standardization.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.standardization.AdoptionCommand;
import org.yiyun.standardization.AdoptionEventView;
import org.yiyun.standardization.AdoptionStatus;
import org.yiyun.standardization.AdoptionVerb;

/** What an institution has done about a code. It comes to be with the first thing that somebody does; until then nothing has begun. */
@Entity
@Table(name = "standard_adoption")
public class Adoption extends AuditedEntity {
    private static final int SCALE = 4;

    @Id
    private Long id;

    private String institution;
    private String region;
    private String code;

    @Enumerated(EnumType.STRING)
    private AdoptionStatus status = AdoptionStatus.NOT_BEGUN;

    @Enumerated(EnumType.STRING)
    @Column(name = "suspended_in")
    private @Nullable AdoptionStatus suspendedIn;

    private @Nullable String responsible;

    @Column(name = "due_on")
    private @Nullable LocalDate dueOn;

    private @Nullable String steps;

    @Column(name = "stated_share")
    private @Nullable BigDecimal statedShare;

    @Column(name = "adapted_by")
    private @Nullable String adaptedBy;

    @Column(name = "verified_by")
    private @Nullable String verifiedBy;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    @Column(name = "accepted_by")
    private @Nullable String acceptedBy;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    private int reminders;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Column(name = "event_count")
    private int eventCount;

    protected Adoption() {}

    Adoption(long id, String institution, String region, String code, String by, Instant at) {
        super(by, at);
        this.id = id;
        this.institution = institution;
        this.region = region;
        this.code = code;
    }

    /**
     * Does what the command says.
     *
     * @throws BusinessException STANDARD_STATE if the verb is not allowed now, SAME_PERSON for who would decide what is one's own
     */
    AdoptionEvent apply(AdoptionCommand command, String by, Instant at) {
        AdoptionVerb verb = AdoptionVerb.of(command);
        if (!verb.isAllowedIn(status)) {
            throw new BusinessException(ProblemType.STANDARD_STATE, Map.of(
                    "institution", institution, "code", code, "adoptionStatus", status.name(), "adoptionVerb", verb.name()));
        }
        if (isOwn(verb, by)) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        AdoptionStatus before = status;
        status = verb.after(status);
        switch (verb) {
            case PLAN -> plan((AdoptionCommand.PlanAdoption) command);
            case STATE_SHARE -> statedShare = ((AdoptionCommand.StateShare) command).percent().movePointLeft(2).setScale(SCALE, RoundingMode.DOWN);
            case ADAPT -> adaptedBy = by;
            case VERIFY -> verified(((AdoptionCommand.VerifyAdoption) command).passed(), by, at);
            case ACCEPT -> accepted(((AdoptionCommand.AcceptAdoption) command).passed(), by, at);
            case REOPEN -> forget();
            case SUSPEND -> suspendedIn = before;
            case CONTINUE -> {
                status = suspendedIn == null ? AdoptionStatus.NOT_BEGUN : suspendedIn;
                suspendedIn = null;
            }
            case BEGIN -> { }
        }
        touched(by, at);
        return event(verb.name(), command.details(), by, at);
    }

    /** Who reported a code does not verify it, who had a part in it does not accept it. */
    private boolean isOwn(AdoptionVerb verb, String by) {
        return switch (verb) {
            case VERIFY -> by.equals(adaptedBy);
            case ACCEPT -> by.equals(adaptedBy) || by.equals(verifiedBy);
            default -> false;
        };
    }

    private void plan(AdoptionCommand.PlanAdoption words) {
        responsible = words.responsible().strip();
        steps = words.steps().strip();
        if (!words.dueOn().equals(dueOn)) {
            // another day: what was told of the former one is over
            reminders = 0;
            remindedAt = null;
        }
        dueOn = words.dueOn();
    }

    private void verified(boolean passed, String by, Instant at) {
        verifiedBy = passed ? by : null;
        verifiedAt = passed ? at : null;
        status = passed ? AdoptionStatus.VERIFIED : AdoptionStatus.MAPPING;
    }

    private void accepted(boolean passed, String by, Instant at) {
        if (passed) {
            acceptedBy = by;
            acceptedAt = at;
        } else {
            forget();
            status = AdoptionStatus.MAPPING;
        }
    }

    private void forget() {
        adaptedBy = null;
        verifiedBy = null;
        verifiedAt = null;
        acceptedBy = null;
        acceptedAt = null;
    }

    /** A file has come. */
    AdoptionEvent attached(String name, String by, Instant at) {
        if (status == AdoptionStatus.SUSPENDED) {
            throw new BusinessException(ProblemType.STANDARD_STATE, Map.of(
                    "institution", institution, "code", code, "adoptionStatus", status.name(), "adoptionVerb", AdoptionEventView.ATTACHED));
        }
        touched(by, at);
        return event(AdoptionEventView.ATTACHED, Map.of("name", name), by, at);
    }

    /** People have been reminded once more that its day is over. */
    AdoptionEvent reminded(String by, Instant at) {
        reminders++;
        remindedAt = at;
        return event(AdoptionEventView.REMINDED, Map.of("dueOn", String.valueOf(dueOn)), by, at);
    }

    private AdoptionEvent event(String type, Map<String, String> details, String by, Instant at) {
        return new AdoptionEvent(this, ++eventCount, type, at, by, details);
    }

    /** What the caller may do about it now. */
    List<AdoptionVerb> verbs(Caller caller) {
        return Arrays.stream(AdoptionVerb.values())
                .filter(verb -> verb.isAllowedIn(status) && caller.may(verb.permission()) && !isOwn(verb, caller.name()))
                .toList();
    }

    /** Of one about which nobody has done anything. */
    static List<AdoptionVerb> firstVerbs(Caller caller) {
        return Arrays.stream(AdoptionVerb.values())
                .filter(verb -> verb.isAllowedIn(AdoptionStatus.NOT_BEGUN) && caller.may(verb.permission()))
                .toList();
    }

    boolean isOverdue(LocalDate today) {
        return status.isOpen() && dueOn != null && dueOn.isBefore(today);
    }

    long id() {
        return id;
    }

    String institution() {
        return institution;
    }

    String region() {
        return region;
    }

    String code() {
        return code;
    }

    AdoptionStatus status() {
        return status;
    }

    @Nullable String responsible() {
        return responsible;
    }

    @Nullable LocalDate dueOn() {
        return dueOn;
    }

    @Nullable String steps() {
        return steps;
    }

    @Nullable BigDecimal statedShare() {
        return statedShare;
    }

    @Nullable String adaptedBy() {
        return adaptedBy;
    }

    @Nullable String verifiedBy() {
        return verifiedBy;
    }

    @Nullable Instant verifiedAt() {
        return verifiedAt;
    }

    @Nullable String acceptedBy() {
        return acceptedBy;
    }

    @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    int reminders() {
        return reminders;
    }

    @Nullable Instant remindedAt() {
        return remindedAt;
    }
}
