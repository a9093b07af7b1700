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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.CodeUse;
import org.yiyun.catalog.ImportMode;
import org.yiyun.catalog.VersionStatus;
import org.yiyun.catalog.VersionView;
import org.yiyun.catalog.engine.ChangeKind;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/** A version of a library (版本) on its way from the draft to publication; each verb says who and when. */
@Entity
@Table(name = "catalog_version")
public class CatalogVersion extends AuditedEntity {
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 1, 1);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "catalog_version_seq")
    @SequenceGenerator(name = "catalog_version_seq", sequenceName = "catalog_version_seq", allocationSize = 50)
    private Long id;

    private int library;
    private int number;

    @Enumerated(EnumType.STRING)
    private VersionStatus status;

    @Enumerated(EnumType.STRING)
    private ImportMode mode;

    private String label;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    private @Nullable Integer base;
    private @Nullable Integer restores;

    @Column(name = "import_id")
    private @Nullable UUID importId;

    private long added;
    private long changed;
    private long stopped;
    private long reused;
    private long revived;
    private long unchanged;

    /** It says something of all days from its first one on, whatever was planned for later. */
    @Column(name = "ends_all")
    private boolean endsAll;

    /** How many periods that were to begin later it ends. */
    private long planned;

    private String reason;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "submitted_by")
    private @Nullable String submittedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    private @Nullable String decision;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String impact;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "published_by")
    private @Nullable String publishedBy;

    protected CatalogVersion() {}

    public CatalogVersion(Library library, int number, ImportMode mode, String label, LocalDate effectiveOn, String reason, String by, Instant at) {
        super(by, at);
        this.library = library.id();
        this.number = number;
        this.mode = mode;
        this.label = label;
        this.effectiveOn = effectiveOn;
        this.reason = reason;
        base = library.current();
        status = VersionStatus.DRAFT;
    }

    /** It was made by an import. */
    public CatalogVersion of(UUID importJob) {
        importId = importJob;
        return this;
    }

    /** It brings back the state of another version. */
    public CatalogVersion restoring(@Nullable Integer other) {
        restores = other == null ? Integer.valueOf(0) : other;
        return this;
    }

    /** It holds for all days from its first one on; so many periods that were to begin later end with it. */
    public void endingAll(long later) {
        endsAll = true;
        planned = later;
    }

    /** How many entries differ, by what happens to them, and how many do not. */
    public void count(Map<ChangeKind, Long> counts, long same) {
        added = counts.getOrDefault(ChangeKind.ADDED, 0L);
        changed = counts.getOrDefault(ChangeKind.CHANGED, 0L);
        stopped = counts.getOrDefault(ChangeKind.STOPPED, 0L);
        reused = counts.getOrDefault(ChangeKind.REUSED, 0L);
        revived = counts.getOrDefault(ChangeKind.REVIVED, 0L);
        unchanged = same;
    }

    public void submit(String by, Instant at) {
        expect(VersionStatus.DRAFT);
        submittedAt = at;
        submittedBy = by;
        status = VersionStatus.SUBMITTED;
        touched(by, at);
    }

    /** Nobody has decided on it, and nobody will. @throws BusinessException LIBRARY_STATE if it is approved or over */
    public void withdraw(String why, String by, Instant at) {
        if (status != VersionStatus.SUBMITTED) {
            expect(VersionStatus.DRAFT);
        }
        decidedAt = at;
        decision = why;
        status = VersionStatus.REJECTED;
        touched(by, at);
    }

    /** @throws BusinessException SAME_PERSON for who prepared or submitted it */
    public void decide(boolean approved, String note, @Nullable String uses, String by, Instant at) {
        expect(VersionStatus.SUBMITTED);
        if (by.equals(createdBy()) || by.equals(submittedBy)) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        decidedAt = at;
        decidedBy = by;
        decision = note;
        impact = uses;
        status = approved ? VersionStatus.APPROVED : VersionStatus.REJECTED;
        touched(by, at);
    }

    /** @throws BusinessException SAME_PERSON for who prepared it */
    public void publish(String by, Instant at) {
        expectPublisher(by);
        published(by, at);
    }

    /** @throws BusinessException LIBRARY_STATE if it is not approved, SAME_PERSON for who prepared it */
    public void expectPublisher(String by) {
        expect(VersionStatus.APPROVED);
        if (by.equals(createdBy())) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
    }

    /**
     * The first day on which what it found holds again, if it is taken back.
     *
     * @param wanted null for today, or its own first day if that is later
     * @throws BusinessException LIBRARY_STATE if it is not published, LIBRARY_OUTDATED if it is not the library's last, INVALID by from
     *     for a day before its own first one
     */
    public LocalDate takenBackFrom(Library of, @Nullable LocalDate wanted, LocalDate today) {
        expect(VersionStatus.PUBLISHED);
        if (!Integer.valueOf(number).equals(of.current())) {
            throw new BusinessException(ProblemType.LIBRARY_OUTDATED, Map.of("version", number));
        }
        if (wanted == null) {
            return effectiveOn.isAfter(today) ? effectiveOn : today;
        }
        if (wanted.isBefore(effectiveOn)) {
            throw BusinessException.invalid("from", "field.range", Map.of("min", effectiveOn, "max", LAST_DAY));
        }
        return wanted;
    }

    /** A roll-back is published at once: what it brings back has been approved before. */
    public void publishRollback(String by, Instant at) {
        expect(VersionStatus.DRAFT);
        published(by, at);
    }

    private void published(String by, Instant at) {
        publishedAt = at;
        publishedBy = by;
        status = VersionStatus.PUBLISHED;
        touched(by, at);
    }

    public void expect(VersionStatus expected) {
        if (status != expected) {
            throw new BusinessException(ProblemType.LIBRARY_STATE, Map.of("version", number, "versionStatus", status));
        }
    }

    /** @throws BusinessException STALE_DATA if the caller saw another edition of it; null for whichever */
    public void expectEdition(@Nullable Integer seen) {
        if (seen != null && seen != version()) {
            throw new BusinessException(ProblemType.STALE_DATA);
        }
    }

    public VersionView view(Library of, @Nullable LocalDate latest, List<CodeUse> uses) {
        boolean open = status != VersionStatus.PUBLISHED && status != VersionStatus.REJECTED;
        return new VersionView(
                of.key(), number, status, mode, label, effectiveOn, base, restores, importId, added, changed, stopped, reused, revived,
                unchanged, planned, reason, createdBy(), createdAt(), submittedBy, submittedAt, decidedBy, decidedAt, decision, publishedBy,
                publishedAt, open && latest != null && effectiveOn.isBefore(latest), open && isOutdated(of), uses, version());
    }

    /** Whether another version has been published since its difference was worked out. */
    public boolean isOutdated(Library of) {
        return !Objects.equals(base, of.current());
    }

    public long id() {
        return id;
    }

    public int number() {
        return number;
    }

    public VersionStatus status() {
        return status;
    }

    public String label() {
        return label;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public @Nullable Integer base() {
        return base;
    }

    public long planned() {
        return planned;
    }

    public boolean endsAll() {
        return endsAll;
    }

    public boolean isRollback() {
        return restores != null;
    }

    public @Nullable String impact() {
        return impact;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public long differences() {
        return added + changed + stopped + reused + revived;
    }

    /** How many of its differences are of that kind; all for null. */
    public long differences(@Nullable ChangeKind kind) {
        if (kind == null) {
            return differences();
        }
        return switch (kind) {
            case ADDED -> added;
            case CHANGED -> changed;
            case STOPPED -> stopped;
            case REUSED -> reused;
            case REVIVED -> revived;
        };
    }
}
