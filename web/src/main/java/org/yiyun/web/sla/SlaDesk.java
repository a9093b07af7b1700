package org.yiyun.web.sla;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.sla.AmendSlaRule;
import org.yiyun.sla.LimitUnit;
import org.yiyun.sla.SlaRuleService;
import org.yiyun.web.faces.Notices;

/** The acts of the page of limits: submit a change, approve or refuse one. */
@Named
@RequestScoped
public class SlaDesk {
    private static final String PAGE = "/sla.xhtml?faces-redirect=true";

    @EJB
    private SlaRuleService rules;
    @Inject
    private RecordReader records;

    private @Nullable String rule;
    private @Nullable BigDecimal amount;
    private @Nullable LimitUnit unit;
    private @Nullable LocalDate from;
    private boolean assessed = true;
    private @Nullable String warnings;
    private @Nullable String source;
    private @Nullable String reason;
    private @Nullable String note;

    public String amend() {
        rules.amend(records.validated(new AmendSlaRule(
                text(rule), from, amount, unit, assessed, percents(), text(source), text(reason))));
        Notices.done("sla.amend.done");
        return PAGE;
    }

    public String approve(String id, int version) {
        rules.approve(id, version, written());
        Notices.done("sla.draft.approve.done");
        return PAGE;
    }

    public String reject(String id, int version) {
        rules.reject(id, version, written());
        Notices.done("sla.draft.reject.done");
        return PAGE;
    }

    private @Nullable List<Integer> percents() {
        if (warnings == null || warnings.isBlank()) {
            return null;
        }
        try {
            return Arrays.stream(warnings.split("[,，、 ]+")).filter(part -> !part.isBlank()).map(Integer::valueOf).toList();
        } catch (NumberFormatException notNumbers) {
            throw BusinessException.invalid("warnings", "field.range", Map.of("min", 1, "max", 99));
        }
    }

    private String written() {
        if (note == null || note.isBlank()) {
            throw BusinessException.invalid("note", "field.required", Map.of());
        }
        return note.strip();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    public LimitUnit[] getUnits() {
        return LimitUnit.values();
    }

    public @Nullable String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public @Nullable LimitUnit getUnit() {
        return unit;
    }

    public void setUnit(LimitUnit unit) {
        this.unit = unit;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public boolean isAssessed() {
        return assessed;
    }

    public void setAssessed(boolean assessed) {
        this.assessed = assessed;
    }

    public @Nullable String getWarnings() {
        return warnings;
    }

    public void setWarnings(String warnings) {
        this.warnings = warnings;
    }

    public @Nullable String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
