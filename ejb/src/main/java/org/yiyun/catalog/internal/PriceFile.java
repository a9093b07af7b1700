package org.yiyun.catalog.internal;

import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.OrderPrices;
import org.yiyun.catalog.PriceFileStatus;
import org.yiyun.catalog.PriceFileView;
import org.yiyun.catalog.PriceKind;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

/** A file of limits or shares that waits for, or has, somebody else's word. */
@Entity
@Table(name = "catalog_price_file")
public class PriceFile extends AuditedEntity {
    @Id
    private UUID id;

    private int library;

    @Enumerated(EnumType.STRING)
    private PriceKind kind;

    private String label;
    private String source;

    @Column(name = "file_name")
    private String fileName;

    private long size;
    private String sha256;

    @Column(name = "read_rows")
    private long readRows;

    private long stated;
    private long rejected;
    private long repeated;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "left_out")
    private String leftOut = "[]";

    @Enumerated(EnumType.STRING)
    private PriceFileStatus status = PriceFileStatus.PROPOSED;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    private @Nullable String decision;

    protected PriceFile() {}

    PriceFile(UUID id, Library library, OrderPrices order, long size, String sha256, String by, Instant at) {
        super(by, at);
        this.id = id;
        this.library = library.id();
        kind = order.kind();
        label = order.label();
        source = order.source();
        fileName = order.fileName();
        this.size = size;
        this.sha256 = sha256;
    }

    /** What was read of it. */
    void read(PriceReading reading) {
        readRows = reading.rows();
        stated = reading.prices().size();
        rejected = reading.rejected();
        repeated = reading.repeated();
        leftOut = Json.createArrayBuilder(reading.leftOut()).build().toString();
        status = stated == 0 ? PriceFileStatus.EMPTY : PriceFileStatus.PROPOSED;
    }

    /** @throws BusinessException SAME_PERSON for who brought it, CONFLICT if it has been decided or there is nothing to decide */
    public void decide(boolean approved, String note, String by, Instant at) {
        if (status != PriceFileStatus.PROPOSED) {
            throw new BusinessException(ProblemType.CONFLICT, Map.of("id", id));
        }
        if (by.equals(createdBy())) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        status = approved ? PriceFileStatus.APPROVED : PriceFileStatus.REJECTED;
        decidedBy = by;
        decidedAt = at;
        decision = note;
        touched(by, at);
    }

    public PriceFileView view(String of) {
        return new PriceFileView(
                id, of, kind, label, source, fileName, size, sha256, readRows, stated, rejected, repeated, headings(), status, createdBy(),
                createdAt(), decidedBy, decidedAt, decision);
    }

    private List<String> headings() {
        try (var reader = Json.createReader(new StringReader(leftOut))) {
            return reader.readArray().getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
        }
    }

    public UUID id() {
        return id;
    }

    public int library() {
        return library;
    }

    public PriceKind kind() {
        return kind;
    }
}
