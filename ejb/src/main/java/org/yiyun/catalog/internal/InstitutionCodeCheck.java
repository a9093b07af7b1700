package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.yiyun.catalog.CodeCheck;
import org.yiyun.catalog.CodeEntry;
import org.yiyun.catalog.CodeVerdict;
import org.yiyun.organisation.InstitutionCodes;
import org.yiyun.organisation.InstitutionKind;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;

/** Codes of institutions against the libraries of designated hospitals and pharmacies, if the dated rule says so (REQ-STD-06). */
@ApplicationScoped
public class InstitutionCodeCheck implements InstitutionCodes {
    private final CodeCheck codes;
    private final CodeRules rules;
    private final BusinessClock clock;

    @Inject
    public InstitutionCodeCheck(CodeCheck codes, CodeRules rules, BusinessClock clock) {
        this.codes = codes;
        this.rules = rules;
        this.clock = clock;
    }

    /** For the proxy. */
    protected InstitutionCodeCheck() {
        this(null, null, null);
    }

    /** Refuses by itself: a boundary that refuses would undo the other lines of a file. */
    @Override
    public void check(String code) {
        LocalDate today = clock.today();
        if (!rules.isEnforced(CodeEntry.INSTITUTION, today)) {
            return;
        }
        String library = InstitutionKind.ofCode(code) == InstitutionKind.PHARMACY ? "RETAIL_PHARMACY" : "DESIGNATED_HOSPITAL";
        CodeVerdict verdict = codes.check(library, code, today, null);
        if (!verdict.standing().isUsable()) {
            throw BusinessException.invalid("code", "field.standard-code." + verdict.standing().name(), CodeCheck.params(verdict));
        }
    }
}
