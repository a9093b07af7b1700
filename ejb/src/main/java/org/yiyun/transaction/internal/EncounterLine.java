package org.yiyun.transaction.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.transaction.engine.ClaimLine;

/** A fee line of an encounter (费用明细). Never deleted: a line that is taken back is withdrawn. */
@Entity
@Table(name = "transaction_line")
public class EncounterLine {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "transaction_line_seq")
    @SequenceGenerator(name = "transaction_line_seq", sequenceName = "transaction_line_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "encounter_id")
    private Encounter encounter;

    private String serial;
    private String batch;
    private @Nullable String refunds;
    private String code;

    @Column(name = "own_code")
    private String ownCode;

    private String library;
    private String name;
    private String kind;
    private String category;
    private @Nullable String disease;
    private LocalDate day;
    private BigDecimal amount;
    private BigDecimal quantity;
    private BigDecimal price;

    @Column(name = "limit_price")
    private @Nullable BigDecimal limitPrice;

    private boolean withdrawn;

    protected EncounterLine() {}

    /** A line as it came. @param batch chrg_bchno; empty for a stay */
    record Sent(
            String serial, String batch, @Nullable String refunds, String code, String ownCode, @Nullable String disease, LocalDate day,
            BigDecimal amount, BigDecimal quantity, BigDecimal price, String path) {}

    EncounterLine(Encounter encounter, Sent sent, ListedItem item) {
        this.encounter = encounter;
        serial = sent.serial();
        batch = sent.batch();
        refunds = sent.refunds();
        code = sent.code();
        ownCode = sent.ownCode();
        disease = sent.disease();
        day = sent.day();
        amount = sent.amount();
        quantity = sent.quantity();
        price = sent.price();
        library = item.library();
        name = item.name();
        kind = item.kind();
        category = item.category();
        limitPrice = item.limitPrice();
    }

    void withdraw() {
        withdrawn = true;
    }

    ClaimLine claim() {
        return new ClaimLine(serial, refunds, code, kind, category, amount, quantity, limitPrice, day);
    }

    String serial() {
        return serial;
    }

    String batch() {
        return batch;
    }

    @Nullable String refunds() {
        return refunds;
    }

    @Nullable String disease() {
        return disease;
    }

    BigDecimal amount() {
        return amount;
    }
}
