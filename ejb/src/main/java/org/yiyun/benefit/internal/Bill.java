package org.yiyun.benefit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BenefitResult;
import org.yiyun.benefit.BillView;
import org.yiyun.benefit.engine.Calculation;
import org.yiyun.benefit.engine.PersonLedger;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.JsonTree;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;

/**
 * A settled bill (结算单). What it asks and the version that decides it stay; what it comes to may change when an earlier bill of
 * the person comes late or is taken back, and each such result is a {@link Settlement}. Never deleted.
 */
@Entity
@Table(name = "benefit_bill")
public class Bill extends AuditedEntity {
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    /** Given by {@link Bills}, because the number is made of it. Bills of one day count in the order of their ids. */
    @Id
    private Long id;

    private String number;
    private String scheme;

    @Column(name = "policy_version")
    private int policyVersion;

    private String person;

    private LocalDate day;

    private String body;
    private boolean opening;

    /** The version that says how the stay is counted; null for any other bill. */
    @Column(name = "ruling_version")
    private @Nullable Integer rulingVersion;

    /** The versions that decide the parts of a stay in several, in their order; null for any other bill. */
    @Column(name = "part_versions")
    private Integer @Nullable [] partVersions;

    private int revision;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal eligible = BigDecimal.ZERO;
    private BigDecimal payout = BigDecimal.ZERO;

    @Column(name = "self_pay")
    private BigDecimal selfPay = BigDecimal.ZERO;

    private @Nullable String institution;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @Column(name = "cancelled_by")
    private @Nullable String cancelledBy;

    @Column(name = "cancel_reason")
    private @Nullable String cancelReason;

    protected Bill() {}

    public Bill(
            long id, String scheme, int policyVersion, String person, LocalDate day, @Nullable String institution, Map<String, Object> body, String by,
            Instant at) {
        super(by, at);
        this.id = id;
        number = "B%s-%06d".formatted(DATE.format(LocalDate.ofInstant(at, BusinessClock.ZONE)), id);
        this.scheme = scheme;
        this.policyVersion = policyVersion;
        this.person = person;
        this.day = day;
        this.institution = institution;
        this.body = JsonTree.write(body);
        this.opening = body.containsKey("priorYear");
    }

    /** For a bill that is to be decided so. */
    public Bill(
            long id, String scheme, BillPlan plan, String person, @Nullable String institution, Map<String, Object> body, String by, Instant at) {
        this(id, scheme, plan.last().version(), person, plan.on(), institution, body, by, at);
        rulingVersion = plan.ruling();
        partVersions = plan.versionsOfParts().isEmpty() ? null : plan.versionsOfParts().toArray(Integer[]::new);
    }

    /** @throws BusinessException CONFLICT if it has been taken back */
    public void requireCounting() {
        if (cancelledAt != null) {
            throw gone();
        }
    }

    /** That it has been taken back, maybe a moment ago by somebody else. */
    BusinessException gone() {
        return new BusinessException(
                ProblemType.CONFLICT, Map.of(), List.of(new FieldError("number", "field.benefit.gone", Map.of("id", number))));
    }

    /** @throws BusinessException CONFLICT if it has been taken back already */
    public void cancel(String reason, String by, Instant at) {
        requireCounting();
        cancelledAt = at;
        cancelledBy = by;
        cancelReason = reason;
        touched(by, at);
    }

    /** Takes a result in if it is another one than before. */
    boolean result(Calculation calculation, String by, Instant at) {
        return result(calculation.total(), calculation.eligible(), calculation.payout(), calculation.selfPay(), by, at);
    }

    /** Taken back, it comes to nothing. */
    boolean nothing(String by, Instant at) {
        return result(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, by, at);
    }

    private boolean result(BigDecimal sum, BigDecimal enters, BigDecimal paid, BigDecimal rest, String by, Instant at) {
        boolean same = revision > 0 && sum.compareTo(total) == 0 && enters.compareTo(eligible) == 0
                && paid.compareTo(payout) == 0 && rest.compareTo(selfPay) == 0;
        if (!same) {
            revision++;
            total = sum;
            eligible = enters;
            payout = paid;
            selfPay = rest;
            touched(by, at);
        }
        return !same;
    }

    /** As the person's ledger wants it, a stay that is split in its parts; its id is the sequence. */
    public List<PersonLedger.Entry> entries(BenefitSchemes schemes) {
        return Decision.entries(id, day, body(), opening, rulingVersion == null ? null : schemes.version(scheme, rulingVersion).scheme());
    }

    /** The version that decides one of its entries. */
    int versionOf(PersonLedger.Entry entry) {
        return Decision.version(entry, policyVersion, partVersions());
    }

    /** What it asked. */
    public Map<String, Object> body() {
        return JsonTree.read(body);
    }

    /** What a calculation of it is to whoever reads it. */
    public BenefitResult result(Calculation calculation) {
        return Results.of(calculation, policyVersion, partVersions(), day);
    }

    private List<Integer> partVersions() {
        return partVersions == null ? List.of() : List.of(partVersions);
    }

    /** @param shown the person as the reader may see it */
    public BillView view(String shown) {
        return new BillView(
                number(), scheme, policyVersion, shown, day, Results.money(total), Results.money(eligible), Results.money(payout),
                Results.money(selfPay), revision, createdAt(), createdBy(), cancelledAt, cancelledBy, cancelReason,
                institution);
    }

    public String number() {
        return number;
    }

    public long id() {
        return id;
    }

    public String scheme() {
        return scheme;
    }

    public int policyVersion() {
        return policyVersion;
    }

    public String person() {
        return person;
    }

    public LocalDate day() {
        return day;
    }

    /** Whether it has not been taken back. */
    public boolean counts() {
        return cancelledAt == null;
    }

    /** Whether it was asked in exactly these words. */
    public boolean says(String asked) {
        return body.equals(asked);
    }

    /** National code of the institution that charges it, null where the bill does not tell. */
    public @Nullable String institution() {
        return institution;
    }

    /** Whether it brings amounts that were settled elsewhere before. */
    public boolean isOpening() {
        return opening;
    }

    int revision() {
        return revision;
    }

    public BigDecimal payout() {
        return payout;
    }

    BigDecimal selfPay() {
        return selfPay;
    }

    BigDecimal eligible() {
        return eligible;
    }
}
