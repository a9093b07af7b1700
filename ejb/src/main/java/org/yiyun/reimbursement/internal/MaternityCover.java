package org.yiyun.reimbursement.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiyun.benefit.BillView;
import org.yiyun.insured.InsuranceState;
import org.yiyun.insured.InsuredAnswer;
import org.yiyun.insured.InsuredService;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Callers;

/**
 * Whether who claims maternity was insured for it on the day (参保身份校验): employees' medical insurance (310), with which maternity
 * insurance is one since 国办发〔2019〕10号, or maternity insurance of its own (510).
 */
@ApplicationScoped
public class MaternityCover {
    private static final Set<String> TYPES = Set.of("310", "510");
    /** Stands in the audit trail as the reason of the look. */
    private static final String REASON = "生育待遇登记：参保身份校验";

    private final InsuredService insured;

    @Inject
    public MaternityCover(InsuredService insured) {
        this.insured = insured;
    }

    /** For the proxy. */
    protected MaternityCover() {
        this(null);
    }

    /** @param bill its person in clear */
    List<FieldError> faults(BillView bill) {
        boolean covered = covers(bill.person()).stream().anyMatch(cover -> TYPES.contains(cover.insuranceType())
                && cover.state() == InsuranceState.ACTIVE && holds(cover, bill.on()));
        return covered ? List.of() : List.of(new FieldError("bill", "field.claim.uninsured", Map.of("date", bill.on())));
    }

    private List<InsuredAnswer.Cover> covers(String person) {
        try {
            return Callers.callAs(ClaimDesk.SYSTEM, () -> insured.look(person, REASON, Texts.CHINESE)).covers();
        } catch (BusinessException nobody) {
            if (nobody.type() != ProblemType.INVALID) {
                throw nobody;
            }
            return List.of();
        }
    }

    private static boolean holds(InsuredAnswer.Cover cover, LocalDate day) {
        return !day.isBefore(cover.since()) && (cover.until() == null || !day.isAfter(cover.until()));
    }
}
