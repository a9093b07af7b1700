package org.yiyun.benefit.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.CalculateBenefit;
import org.yiyun.benefit.ExampleRow;
import org.yiyun.benefit.SaveExample;
import org.yiyun.platform.json.JsonTree;
import org.yiyun.platform.text.DayNumber;

/**
 * A calculation, or two, by which something was explained (计算说明). What was asked is kept with the moment of knowledge, so that it
 * comes to the same for ever; who it was about is not.
 */
@Entity
@Table(name = "benefit_example")
public class BenefitExample {
    private static final List<String> PERSONAL = List.of("idNumber", "name", "phone");

    @Id
    private Long id;

    private String number;
    private String title;
    private @Nullable String note;
    private String scheme;

    @Column(name = "left_question")
    private String left;

    @Column(name = "right_question")
    private @Nullable String right;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @ElementCollection
    @CollectionTable(name = "benefit_example_ticket", joinColumns = @JoinColumn(name = "example_id"))
    @OrderColumn(name = "place")
    @Column(name = "ticket")
    private List<String> tickets = new ArrayList<>();

    protected BenefitExample() {}

    BenefitExample(long id, SaveExample example, String by, Instant at) {
        this.id = id;
        number = DayNumber.of("SL", at, id);
        title = example.title();
        note = example.note();
        scheme = example.left().scheme();
        left = write(example.left(), at);
        right = example.right() == null ? null : write(example.right(), at);
        createdAt = at;
        createdBy = by;
    }

    private static String write(CalculateBenefit question, Instant at) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("scheme", question.scheme());
        kept.put("on", question.on().toString());
        kept.put("knownOn", (question.knownOn() == null ? at : question.knownOn()).toString());
        if (question.version() != null) {
            kept.put("version", BigDecimal.valueOf(question.version()));
        }
        Map<String, Object> body = new LinkedHashMap<>(question.body());
        if (body.get("person") instanceof Map<?, ?> told) {
            Map<Object, Object> person = new LinkedHashMap<>(told);
            PERSONAL.forEach(person::remove);
            body.put("person", person);
        }
        kept.put("body", body);
        return JsonTree.write(kept);
    }

    @SuppressWarnings("unchecked") // as it was written
    private static CalculateBenefit read(String question) {
        Map<String, Object> kept = JsonTree.read(question);
        return new CalculateBenefit(
                String.valueOf(kept.get("scheme")), LocalDate.parse(String.valueOf(kept.get("on"))),
                Instant.parse(String.valueOf(kept.get("knownOn"))),
                kept.get("version") instanceof BigDecimal version ? (Integer) version.intValueExact() : null,
                (Map<String, Object>) kept.get("body"));
    }

    CalculateBenefit left() {
        return read(left);
    }

    @Nullable CalculateBenefit right() {
        return right == null ? null : read(right);
    }

    /** False if it is kept already. */
    boolean link(String ticket) {
        return !tickets.contains(ticket) && tickets.add(ticket);
    }

    List<String> tickets() {
        return tickets;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    @Nullable String note() {
        return note;
    }

    Instant createdAt() {
        return createdAt;
    }

    String createdBy() {
        return createdBy;
    }

    ExampleRow row() {
        return new ExampleRow(number, title, scheme, right != null, createdAt, createdBy);
    }
}
