package org.yiyun.catalog.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.ImportMode;
import org.yiyun.catalog.ImportView;
import org.yiyun.catalog.OrderImport;
import org.yiyun.catalog.engine.CodeComposition;
import org.yiyun.job.JobStatus;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/** A file that is, or was, imported into a library. */
@Entity
@Table(name = "catalog_import")
public class CatalogImport {
    /** Most that a file may have: 256 MiB. */
    public static final long MAX_SIZE = 256L * 1024 * 1024;

    /** The job's. */
    @Id
    private UUID id;

    private int library;

    @Enumerated(EnumType.STRING)
    private ImportMode mode;

    private String label;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "file_name")
    private String fileName;

    private long size;
    private String sha256;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "read_rows")
    private long readRows;

    private long rejected;
    private long repeated;
    private long unchanged;
    private @Nullable Integer draft;

    @Column(name = "code_fields")
    private @Nullable String codeFields;

    @Column(name = "code_separator")
    private @Nullable String codeSeparator;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    protected CatalogImport() {}

    public CatalogImport(UUID id, Library library, OrderImport order, long size, String sha256, String by, Instant at) {
        this.id = id;
        this.library = library.id();
        mode = order.mode();
        label = order.label();
        effectiveOn = order.effectiveOn();
        fileName = order.fileName();
        this.size = size;
        this.sha256 = sha256;
        requestedBy = by;
        requestedAt = at;
        compose(order.composition());
    }

    private void compose(@Nullable CodeComposition composition) {
        codeFields = composition == null ? null : Compositions.text(composition);
        codeSeparator = composition == null ? null : composition.separator();
    }

    /** @throws BusinessException TOO_LARGE for more bytes than a file may have */
    public static void expectSize(long size) {
        if (size > MAX_SIZE) {
            throw new BusinessException(ProblemType.TOO_LARGE, Map.of("max", "256 MiB"));
        }
    }

    /** What became of it, and how its codes were made after all: a file may have brought them. */
    public void finish(ImportDraft result, @Nullable Integer version, Instant at) {
        readRows = result.rows();
        rejected = result.rejected();
        repeated = result.repeated();
        unchanged = result.unchanged();
        compose(result.composition());
        draft = version;
        finishedAt = at;
    }

    /** @param job where its job stands, if it is known */
    public ImportView view(Library of, @Nullable UUID sameFileAs, @Nullable JobStatus job) {
        var status = isFinished() ? JobStatus.COMPLETED : job == null ? JobStatus.FAILED : job;
        return new ImportView(
                id, of.key(), mode, label, effectiveOn, fileName, size, requestedBy, requestedAt, readRows, rejected, repeated, unchanged,
                draft, sameFileAs, composition(), finishedAt, status);
    }

    public UUID id() {
        return id;
    }

    public int library() {
        return library;
    }

    public ImportMode mode() {
        return mode;
    }

    public String label() {
        return label;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public String fileName() {
        return fileName;
    }

    public String requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** How codes are made of fields if no column of the file brings them; null if they are not. */
    public @Nullable CodeComposition composition() {
        return Compositions.read(codeFields, codeSeparator);
    }

    public boolean isFinished() {
        return finishedAt != null;
    }
}
