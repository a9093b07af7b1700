package org.yiyun.transaction.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.JsonTree;

/** A settlement of a batch or a stay (结算), which is a bill. */
@Entity
@Table(name = "transaction_settlement")
public class EncounterSettlement {
    @Id
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "encounter_id")
    private Encounter encounter;

    private String batch;
    private String bill;
    private String msgid;

    @Column(name = "medical_type")
    private String medicalType;

    private LocalDate day;
    private BigDecimal total;
    private BigDecimal payout;
    private String answer;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    protected EncounterSettlement() {}

    /** @param answer {@code setlinfo} and {@code setldetail} without who it is about */
    record Made(String bill, String msgid, String medicalType, LocalDate day, BigDecimal total, BigDecimal payout, Map<String, Object> answer) {}

    EncounterSettlement(long id, Encounter encounter, String batch, Made made, Instant now) {
        this.id = id;
        this.encounter = encounter;
        this.batch = batch;
        bill = made.bill();
        msgid = made.msgid();
        medicalType = made.medicalType();
        day = made.day();
        total = made.total();
        payout = made.payout();
        answer = JsonTree.write(made.answer());
        settledAt = now;
    }

    void cancelled(Instant now) {
        cancelledAt = now;
    }

    boolean counts() {
        return cancelledAt == null;
    }

    String batch() {
        return batch;
    }

    String bill() {
        return bill;
    }

    String medicalType() {
        return medicalType;
    }

    /** As it was given out. */
    Map<String, Object> answer() {
        return JsonTree.read(answer);
    }
}
