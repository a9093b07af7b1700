package org.yiyun.catalog.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.AboveLimit;
import org.yiyun.catalog.PriceKind;
import org.yiyun.catalog.PriceProposalView;
import org.yiyun.catalog.StatePrice;
import org.yiyun.catalog.engine.PriceLevel;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/** A limit or share that was stated and waits for, or has, somebody else's word. */
@Entity
@Table(name = "catalog_price_proposal")
public class PriceProposal extends AuditedEntity {
    private static final String PROPOSED = "PROPOSED";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "catalog_price_proposal_seq")
    @SequenceGenerator(name = "catalog_price_proposal_seq", sequenceName = "catalog_price_proposal_seq", allocationSize = 50)
    private Long id;

    private int library;
    private String code;

    @Enumerated(EnumType.STRING)
    private PriceKind kind;

    private String level;
    private String region;

    @Column(name = "person_type")
    private String personType;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private @Nullable LocalDate untilDay;

    @Column(name = "file_id")
    private @Nullable UUID file;

    private @Nullable BigDecimal value;

    @Enumerated(EnumType.STRING)
    private @Nullable AboveLimit above;

    private String source;
    private String status;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    private @Nullable String decision;

    protected PriceProposal() {}

    public PriceProposal(Library library, String code, StatePrice price, String by, Instant at) {
        super(by, at);
        this.library = library.id();
        this.code = code;
        kind = price.kind();
        level = PriceLevel.of(text(price.level()));
        region = PriceLayout.region(text(price.region()));
        personType = text(price.personType());
        fromDay = price.from();
        untilDay = price.until();
        value = price.value();
        above = price.above();
        source = price.source();
        status = PROPOSED;
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    /** It came with a file. */
    PriceProposal of(UUID priceFile) {
        file = priceFile;
        return this;
    }

    /** @throws BusinessException SAME_PERSON for who stated it, CONFLICT if it has been decided */
    public void decide(boolean approved, String note, String by, Instant at) {
        if (!status.equals(PROPOSED)) {
            throw new BusinessException(ProblemType.CONFLICT, Map.of("id", id));
        }
        if (by.equals(createdBy())) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        status = approved ? "APPROVED" : "REJECTED";
        decidedBy = by;
        decidedAt = at;
        decision = note;
        touched(by, at);
    }

    public PriceProposalView view(String of) {
        return new PriceProposalView(
                id, of, code, kind, level, region, personType, fromDay, untilDay, value, above, source, status, createdBy(), createdAt(), decidedBy,
                decidedAt, decision, file);
    }

    public long id() {
        return id;
    }

    public int library() {
        return library;
    }

    public String code() {
        return code;
    }

    public LocalDate fromDay() {
        return fromDay;
    }
}
