package org.yiyun.standardization.settlement.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yiyun.organisation.InstitutionView;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.standardization.settlement.FaultView;
import org.yiyun.standardization.settlement.ListOrigin;
import org.yiyun.standardization.settlement.ListVerdict;
import org.yiyun.standardization.settlement.MarkUploaded;
import org.yiyun.standardization.settlement.SettlementListRow;
import org.yiyun.standardization.settlement.SettlementListView;
import org.yiyun.standardization.settlement.engine.SettlementDocument;

/** A settlement list as it came, with what its last check says. */
@Entity
@Table(name = "settlement_list")
public class SettlementList extends AuditedEntity {
    @Id
    private Long id;

    private String number;
    private String institution;
    private String region;
    private String settlement;
    private int revision;
    private boolean superseded;

    @Column(name = "settled_on")
    private LocalDate settledOn;

    private BigDecimal total;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    @Enumerated(EnumType.STRING)
    private ListVerdict verdict;

    @Enumerated(EnumType.STRING)
    @Column(name = "first_verdict", updatable = false)
    private ListVerdict firstVerdict;

    @JdbcTypeCode(SqlTypes.JSON)
    private String faults;

    @Column(name = "fault_count")
    private int faultCount;

    @Column(name = "checked_at")
    private Instant checkedAt;

    @Enumerated(EnumType.STRING)
    private ListOrigin origin;

    private @Nullable String source;
    private @Nullable String batch;

    @Column(name = "national_id")
    private @Nullable String nationalId;

    @Column(name = "uploaded_on")
    private @Nullable LocalDate uploadedOn;

    @Column(name = "received_at")
    private Instant receivedAt;

    protected SettlementList() {}

    SettlementList(
            long id, InstitutionView institution, SettlementDocument document, int revision, SettlementRules.Result result, ListOrigin origin,
            @Nullable String source, @Nullable String batch, String by, Instant at) {
        super(by, at);
        this.id = id;
        number = "QD-%d-%06d".formatted(LocalDate.ofInstant(at, BusinessClock.ZONE).getYear(), id);
        this.institution = institution.code();
        region = institution.region();
        settlement = document.head("setl_id");
        this.revision = revision;
        settledOn = result.on();
        total = result.total();
        content = ListJson.write(document);
        this.origin = origin;
        this.source = source;
        this.batch = batch;
        receivedAt = at;
        checked(result, at);
        firstVerdict = verdict;
    }

    private void checked(SettlementRules.Result result, Instant at) {
        verdict = result.verdict();
        faults = ListJson.faults(result.faults());
        faultCount = (int) result.faults().stream().filter(fault -> !fault.notice()).count();
        checkedAt = at;
    }

    /** Another look at it, as the libraries are known now. */
    void recheck(SettlementRules.Result result, String by, Instant at) {
        checked(result, at);
        touched(by, at);
    }

    void supersede(String by, Instant at) {
        superseded = true;
        touched(by, at);
    }

    /** @throws BusinessException INVALID unless it is in order and the last of its settlement */
    void uploaded(MarkUploaded words, String by, Instant at) {
        if (verdict != ListVerdict.ACCEPTED || superseded) {
            throw BusinessException.invalid("nationalId", "field.list.not-in-order", Map.of("number", number));
        }
        nationalId = words.nationalId().strip();
        uploadedOn = words.uploadedOn();
        touched(by, at);
    }

    SettlementDocument document() {
        return ListJson.read(content);
    }

    List<FaultView> faults() {
        return ListJson.faults(faults);
    }

    long id() {
        return id;
    }

    String number() {
        return number;
    }

    String institution() {
        return institution;
    }

    String region() {
        return region;
    }

    String settlement() {
        return settlement;
    }

    ListVerdict verdict() {
        return verdict;
    }

    SettlementListRow row() {
        return new SettlementListRow(
                number, institution, settlement, revision, superseded, settledOn, total, verdict, faultCount, origin, batch, uploadedOn, receivedAt,
                createdBy());
    }

    SettlementListView view(Map<String, List<Map<String, String>>> nodes, boolean masked) {
        return new SettlementListView(
                number, institution, settlement, revision, superseded, settledOn, total, verdict, faults(), checkedAt, origin, source, batch,
                nationalId, uploadedOn, receivedAt, createdBy(), nodes, masked, version());
    }
}
