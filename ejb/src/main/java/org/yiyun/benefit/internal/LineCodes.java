package org.yiyun.benefit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.benefit.BillCharges;
import org.yiyun.benefit.engine.Stay;
import org.yiyun.catalog.CodeCheck;
import org.yiyun.catalog.CodeEntry;
import org.yiyun.catalog.CodeRuleService;
import org.yiyun.catalog.CodeVerdict;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;

/**
 * National codes of the lines of a bill (REQ-STD-06). A line needs no code; one that it has is checked against the libraries of what
 * hospitals charge, if the dated rule for {@link CodeEntry#BENEFIT_LINE} says so on the day of the bill. As long as it does not, any code
 * is taken, as callers have relied on.
 */
@ApplicationScoped
public class LineCodes {
    private static final List<String> CHARGED =
            List.of("WESTERN_CHINESE_DRUG", "TCM_PIECE", "CONSUMABLE", "SERVICE_ITEM", "HOSPITAL_PREPARATION");

    private final CodeCheck codes;
    private final CodeRuleService rules;

    @Inject
    public LineCodes(CodeCheck codes, CodeRuleService rules) {
        this.codes = codes;
        this.rules = rules;
    }

    /** For the proxy. */
    protected LineCodes() {
        this(null, null);
    }

    /**
     * On the day that decides the bill; the lines of a stay that crosses the end of a policy year each on its own day, if it tells one.
     *
     * @param isCrossing whether it is the bill of such a stay
     * @throws BusinessException INVALID with each code that is not in force on that day
     */
    public void check(Map<String, Object> body, LocalDate on, boolean isCrossing) {
        List<Map<?, ?>> lines = lines(body);
        if (lines.stream().noneMatch(line -> code(line) != null) || !rules.isEnforced(CodeEntry.BENEFIT_LINE, on)) {
            return;
        }
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String code = code(lines.get(i));
            LocalDate day = isCrossing ? Stay.dayOf(lines.get(i)).orElse(on) : on;
            CodeVerdict verdict = code == null ? null : codes.checkAny(CHARGED, code, day, null);
            if (verdict != null && !verdict.standing().isUsable()) {
                faults.add(new FieldError(
                        "claim.lines[" + i + "].code", "field.standard-code." + verdict.standing().name(), CodeCheck.params(verdict)));
            }
        }
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
    }

    /** The lines of a bill as it is kept. */
    public static List<BillCharges.Line> charges(Map<String, Object> body) {
        return lines(body).stream().map(line -> new BillCharges.Line(
                String.valueOf(line.get("kind")), code(line), line.get("category") instanceof String category ? category : null,
                new BigDecimal(String.valueOf(line.get("amount"))))).toList();
    }

    /** Whatever is of another shape is told by the policy itself. */
    private static List<Map<?, ?>> lines(Map<String, Object> body) {
        List<Map<?, ?>> lines = new ArrayList<>();
        if (body.get("claim") instanceof Map<?, ?> claim && claim.get("lines") instanceof List<?> sent) {
            sent.forEach(line -> lines.add(line instanceof Map<?, ?> map ? map : Map.of()));
        }
        return lines;
    }

    private static @Nullable String code(Map<?, ?> line) {
        return line.get("code") instanceof String code && !code.isBlank() ? code.strip() : null;
    }
}
