package org.yiyun.problem.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.text.DayNumber;
import org.yiyun.problem.MoveProblem;
import org.yiyun.problem.ProblemStatus;
import org.yiyun.problem.WriteProblem;

/** One problem: open until cause and workaround are known, solved when the cause is removed and prevented, and open again if it comes. */
@Entity
@Table(name = "problem")
public class Problem extends AuditedEntity {
    @Id
    private Long id;

    private String number;
    private String title;
    private @Nullable String symptom;
    private @Nullable String module;
    private @Nullable String cause;
    private @Nullable String workaround;
    private @Nullable String prevention;
    private @Nullable String owner;
    private @Nullable Integer defect;

    @Enumerated(EnumType.STRING)
    private ProblemStatus status = ProblemStatus.OPEN;

    @Column(name = "solved_at")
    private @Nullable Instant solvedAt;

    @Column(name = "event_count")
    private int eventCount;

    protected Problem() {}

    Problem(long id, WriteProblem words, String by, Instant at) {
        super(by, at);
        this.id = id;
        number = DayNumber.of("WT", at, id);
        say(words);
    }

    private void say(WriteProblem words) {
        title = words.title();
        symptom = words.symptom();
        module = words.module();
        cause = words.cause();
        workaround = words.workaround();
        prevention = words.prevention();
        owner = words.owner();
    }

    ProblemEvent event(String type, Map<String, String> details, String by, Instant at) {
        return new ProblemEvent(this, ++eventCount, type, at, by, details);
    }

    /**
     * Says something else from now on; what is the same already is no change.
     *
     * @return what was said before, by the names of the fields that changed; empty text where nothing was said
     * @throws BusinessException INVALID if it would not say any more what its status wants
     */
    Map<String, String> edit(WriteProblem words, String by, Instant at) {
        Map<String, String> before = said();
        say(words);
        check(status);
        before.entrySet().removeAll(said().entrySet());
        if (!before.isEmpty()) {
            touched(by, at);
        }
        return before;
    }

    private Map<String, String> said() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("title", title);
        all.put("symptom", orEmpty(symptom));
        all.put("module", orEmpty(module));
        all.put("cause", orEmpty(cause));
        all.put("workaround", orEmpty(workaround));
        all.put("prevention", orEmpty(prevention));
        all.put("owner", orEmpty(owner));
        return all;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** @throws BusinessException INVALID if cause, workaround or prevention are wanted and missing, or it is that already */
    Map<String, String> move(MoveProblem move, String by, Instant at) {
        if (move.status() == status) {
            throw BusinessException.invalid("status", "field.problem-same", Map.of());
        }
        if (move.status() == ProblemStatus.OPEN && move.remark() == null) {
            throw BusinessException.invalid("remark", "field.required", Map.of());
        }
        check(move.status());
        Map<String, String> details = new LinkedHashMap<>(Map.of("from", status.name(), "to", move.status().name()));
        if (move.remark() != null) {
            details.put("remark", move.remark());
        }
        status = move.status();
        solvedAt = status == ProblemStatus.SOLVED ? at : null;
        touched(by, at);
        return details;
    }

    private void check(ProblemStatus wanted) {
        if (wanted != ProblemStatus.OPEN && cause == null) {
            throw BusinessException.invalid("cause", "field.problem-cause", Map.of());
        }
        if (wanted == ProblemStatus.KNOWN && workaround == null) {
            throw BusinessException.invalid("workaround", "field.problem-workaround", Map.of());
        }
        if (wanted == ProblemStatus.SOLVED && prevention == null) {
            throw BusinessException.invalid("prevention", "field.problem-prevention", Map.of());
        }
    }

    /** What it is found by. */
    String words() {
        return String.join(" ", title, orEmpty(symptom), orEmpty(module));
    }

    Long id() {
        return id;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    @Nullable String symptom() {
        return symptom;
    }

    @Nullable String module() {
        return module;
    }

    @Nullable String cause() {
        return cause;
    }

    @Nullable String workaround() {
        return workaround;
    }

    @Nullable String prevention() {
        return prevention;
    }

    @Nullable String owner() {
        return owner;
    }

    @Nullable Integer defect() {
        return defect;
    }

    ProblemStatus status() {
        return status;
    }

    @Nullable Instant solvedAt() {
        return solvedAt;
    }
}
