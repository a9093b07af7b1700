package org.yiyun.benefit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;

/**
 * A bill to be settled and kept by the policy in force.
 *
 * @param person identity number of the insured person
 * @param on     the day that decides, as the policy's date basis says
 * @param body   {@code mode person priorYear claim} as for a calculation; {@code claim.institution.code} is the national code of the
 *               institution that charges, where that is known; {@code priorYear} only for the person's first bill
 *               here, for what was settled elsewhere before
 */
public record SettleBill(
        @NotBlank @Size(max = 60) String scheme, @NotBlank @Size(max = 20) String person, @NotNull LocalDate on,
        @NotNull Map<String, Object> body) {}
