package org.yiyun.reimbursement.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.FieldError;

/**
 * Where the care was given, as a bill was settled by it and as the claim tells it (异地就医校验). The bill's figures follow its off-site
 * class, so the class must be true.
 *
 * @param local       the bill was settled as care at a designated institution of the city; null if it does not say
 * @param offsite     off-site class of the bill by the policy's dimension {@code situation}; null if it does not say
 * @param ours        the institution is a designated one of the city
 * @param institution its code
 * @param filing      number of the filing (备案号); null for none
 * @param filedFrom   first day for which it holds; null for none
 * @param filedTo     last such day; null for no end
 */
public record CarePlace(
        @Nullable Boolean local, @Nullable String offsite, boolean ours, String institution, @Nullable String filing,
        @Nullable LocalDate filedFrom, @Nullable LocalDate filedTo) {
    /** Went without the procedure: has no filing by definition, and lower figures. */
    private static final String NO_PROCEDURE = "NO_PROCEDURE";
    /** An emergency counts as filed (国家医保局 医保发〔2022〕22号: 急诊抢救视同已备案). */
    private static final String EMERGENCY = "EMERGENCY";
    private static final Set<String> WITHOUT_FILING = Set.of(NO_PROCEDURE, EMERGENCY);

    /** What does not fit, each with what to do; empty if all does. */
    public List<FieldError> faults(LocalDate day) {
        if (local == null) {
            return List.of(new FieldError("bill", "field.claim.place", Map.of()));
        }
        return local ? localFaults() : offsiteFaults(day);
    }

    private List<FieldError> localFaults() {
        List<FieldError> faults = new ArrayList<>();
        if (!ours) {
            faults.add(new FieldError("institution", "field.claim.not-ours", Map.of("institution", institution)));
        }
        if (filing != null) {
            faults.add(new FieldError("filing", "field.claim.filing-local", Map.of()));
        }
        return faults;
    }

    private List<FieldError> offsiteFaults(LocalDate day) {
        List<FieldError> faults = new ArrayList<>();
        if (ours) {
            faults.add(new FieldError("institution", "field.claim.ours", Map.of("institution", institution)));
        }
        if (offsite == null) {
            faults.add(new FieldError("bill", "field.claim.class", Map.of()));
        } else if (filing == null && !WITHOUT_FILING.contains(offsite)) {
            faults.add(new FieldError("filing", "field.claim.filing", Map.of()));
        } else if (filing != null && NO_PROCEDURE.equals(offsite)) {
            faults.add(new FieldError("filing", "field.claim.filed", Map.of("filing", filing)));
        }
        if (filing != null) {
            faults.addAll(filingFaults(day));
        }
        return faults;
    }

    private List<FieldError> filingFaults(LocalDate day) {
        if (filedFrom == null) {
            return List.of(new FieldError("filedFrom", "field.required", Map.of()));
        }
        if (filedTo != null && filedTo.isBefore(filedFrom)) {
            return List.of(new FieldError("filedTo", "field.claim.filing-order", Map.of()));
        }
        boolean holds = !day.isBefore(filedFrom) && (filedTo == null || !day.isAfter(filedTo));
        return holds ? List.of() : List.of(new FieldError("filing", "field.claim.filing-days", Map.of(
                "date", day, "from", filedFrom, "to", filedTo == null ? "—" : filedTo)));
    }
}
