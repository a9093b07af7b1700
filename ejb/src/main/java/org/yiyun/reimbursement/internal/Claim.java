package org.yiyun.reimbursement.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BillView;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.reimbursement.ClaimKind;
import org.yiyun.reimbursement.ClaimProgress;
import org.yiyun.reimbursement.ClaimRow;
import org.yiyun.reimbursement.ClaimStatus;
import org.yiyun.reimbursement.ClaimVerb;
import org.yiyun.reimbursement.ClaimView;
import org.yiyun.reimbursement.engine.Births;
import org.yiyun.security.Caller;

/** A claim for reimbursement (报销申请): registered, reviewed three times by three people, approved; or returned, or withdrawn. */
@Entity
@Table(name = "reimbursement_claim")
public class Claim extends AuditedEntity {
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    /** Given by {@link Claims}, because the number is made of it. */
    @Id
    private Long id;

    private String number;

    @Enumerated(EnumType.STRING)
    private ClaimStatus status = ClaimStatus.FIRST;

    @Enumerated(EnumType.STRING)
    private ClaimKind kind = ClaimKind.SCATTERED;

    /** Kind of birth or operation, for maternity. */
    private @Nullable String birth;

    private String bill;
    private String person;
    private LocalDate day;
    private BigDecimal amount;
    private String institution;

    @Column(name = "institution_name")
    private String institutionName;

    private String invoice;
    private @Nullable String offsite;
    private @Nullable String filing;

    @Column(name = "filed_from")
    private @Nullable LocalDate filedFrom;

    @Column(name = "filed_to")
    private @Nullable LocalDate filedTo;

    private String holder;
    private String bank;
    private String card;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Column(name = "first_by")
    private @Nullable String firstBy;

    @Column(name = "second_by")
    private @Nullable String secondBy;

    @Column(name = "final_by")
    private @Nullable String finalBy;

    private int events;

    protected Claim() {}

    Claim(long id, ClaimWords words, String by, Instant at) {
        super(by, at);
        this.id = id;
        number = "R%s-%06d".formatted(DATE.format(LocalDate.ofInstant(at, BusinessClock.ZONE)), id);
        write(words, by, at);
    }

    /** Registers it anew. */
    void correct(ClaimWords words, String by, Instant at) {
        write(words, by, at);
        touched(by, at);
    }

    private void write(ClaimWords words, String by, Instant at) {
        bill = words.bill().number();
        birth = words.birth();
        kind = birth == null ? ClaimKind.SCATTERED : ClaimKind.MATERNITY;
        person = words.bill().person();
        day = words.bill().on();
        amount = words.bill().total();
        institution = words.institution();
        institutionName = words.institutionName();
        invoice = words.invoice();
        offsite = words.offsite();
        filing = words.filing();
        filedFrom = words.filedFrom();
        filedTo = words.filedTo();
        holder = words.holder();
        bank = words.bank();
        card = words.card();
        registeredBy = by;
        registeredAt = at;
        status = ClaimStatus.FIRST;
    }

    /**
     * @throws BusinessException CLAIM_STATE if the verb is not allowed now, REVIEWER_TAKEN for who registered it or has passed a review of
     *     it and would review
     */
    void check(ClaimVerb verb, String by) {
        if (!verb.isAllowedIn(status)) {
            throw new BusinessException(
                    ProblemType.CLAIM_STATE, Map.of("number", number, "claimStatus", status.name(), "claimVerb", verb.name()));
        }
        if (verb.isReview() && isTaken(by)) {
            throw new BusinessException(ProblemType.REVIEWER_TAKEN);
        }
    }

    /** The review has passed: the next one's turn, or it is approved. */
    void pass(String by, Instant at) {
        switch (status) {
            case FIRST -> firstBy = by;
            case SECOND -> secondBy = by;
            default -> finalBy = by;
        }
        status = status.next();
        touched(by, at);
    }

    /** One step back: that review has to be passed anew. */
    void giveBack(String by, Instant at) {
        status = status.before();
        if (status == ClaimStatus.FIRST) {
            firstBy = null;
        }
        if (status == ClaimStatus.SECOND) {
            secondBy = null;
        }
        touched(by, at);
    }

    void withdraw(String by, Instant at) {
        status = ClaimStatus.WITHDRAWN;
        touched(by, at);
    }

    /** Whoever registered or corrected it, or has passed a review that stands, does not review it any more. */
    boolean isTaken(String login) {
        return Stream.of(createdBy(), registeredBy, firstBy, secondBy, finalBy).filter(Objects::nonNull).anyMatch(login::equals);
    }

    /** Number of the next entry of its history. */
    int nextEvent() {
        return ++events;
    }

    /** Who passed the review before the one that it waits for, or registered it. */
    String previous() {
        String before = status == ClaimStatus.FINAL ? secondBy : status == ClaimStatus.SECOND ? firstBy : registeredBy;
        return before == null ? registeredBy : before;
    }

    long id() {
        return id;
    }

    String number() {
        return number;
    }

    ClaimStatus status() {
        return status;
    }

    String bill() {
        return bill;
    }

    String registeredBy() {
        return registeredBy;
    }

    ClaimRow row(boolean clear) {
        return new ClaimRow(
                number, kind, status, bill, clear ? person : Payee.person(person), institution, institutionName, invoice, day, amount, registeredBy,
                registeredAt);
    }

    /** @param clear whether the reader sees who it is */
    ClaimView view(BillView of, List<String> alike, boolean clear, Caller caller) {
        return new ClaimView(
                number, kind, status, of, birth, institution, institutionName, invoice, offsite, filing, filedFrom, filedTo,
                clear ? holder : Payee.holder(holder), bank, clear ? card : Payee.card(card), registeredBy, registeredAt, firstBy, secondBy,
                finalBy, alike, Arrays.stream(ClaimVerb.values()).filter(verb -> offers(verb, caller)).toList(), version() + 1);
    }

    /** For the person. */
    ClaimProgress progress(Locale language) {
        return new ClaimProgress(
                number, kind, Texts.of(language, "reimbursement.kind", kind), status, Texts.of(language, "reimbursement.status", status),
                Texts.of(language, "reimbursement.next", status), institutionName, day, amount, registeredAt, updatedAt());
    }

    /** Whether it is about this birth or operation. */
    boolean isAbout(ClaimWords words) {
        return birth != null && words.birth() != null && Births.isSame(birth, day, words.birth(), words.bill().on());
    }

    private boolean offers(ClaimVerb verb, Caller caller) {
        return verb.isAllowedIn(status) && caller.may(verb.permission()) && !(verb.isReview() && isTaken(caller.name()));
    }

    /** The version that readers see. */
    int shownVersion() {
        return version() + 1;
    }
}
