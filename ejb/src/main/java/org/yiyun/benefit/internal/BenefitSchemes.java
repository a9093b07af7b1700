package org.yiyun.benefit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.yiyun.benefit.engine.BenefitScheme;
import org.yiyun.benefit.engine.Stay;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.InForce;
import org.yiyun.policy.PolicyPrograms;
import org.yiyun.policy.engine.PolicyProgram;

/** Compiled versions, ready for bills. */
@ApplicationScoped
public class BenefitSchemes {
    private static final int MOST_KEPT = 200;

    private final PolicyPrograms programs;
    private final Map<PolicyProgram, BenefitScheme> schemes = new IdentityHashMap<>();

    @Inject
    public BenefitSchemes(PolicyPrograms programs) {
        this.programs = programs;
    }

    /** For the proxy. */
    protected BenefitSchemes() {
        this(null);
    }

    /** A version that is in force, ready. */
    public record Ready(int version, BenefitScheme scheme) {}

    /** The version that says how the stay of a bill is counted; empty for a bill without one, or a day of discharge without a version. */
    Optional<Ready> ruling(String policy, Map<String, Object> body, Instant known) {
        return Stay.dischargeIn(body).flatMap(discharged -> inForce(policy, discharged, known));
    }

    private Optional<Ready> inForce(String policy, LocalDate on, Instant known) {
        return programs.inForce(policy, on, known).map(this::ready);
    }

    /**
     * The version that decides a day, as was known at a moment.
     *
     * @throws BusinessException INVALID for an unknown scheme or a day without a version
     */
    public Ready deciding(String policy, LocalDate on, Instant known) {
        return inForce(policy, on, known).orElseThrow(() -> programs.published().contains(policy)
                ? BusinessException.invalid("on", "field.policy.none", Map.of("scheme", policy, "date", on))
                : BusinessException.invalid("scheme", "field.enum", Map.of("allowed", String.join(" ", programs.published()))));
    }

    public Ready version(String policy, int version) {
        return ready(programs.of(policy, version));
    }

    /**
     * The same for a caller who names it.
     *
     * @throws BusinessException NOT_FOUND for a draft that the caller must not see
     */
    public Ready seen(String policy, int version) {
        return ready(programs.seen(policy, version));
    }

    private Ready ready(InForce inForce) {
        synchronized (schemes) {
            if (schemes.size() >= MOST_KEPT) {
                schemes.clear();
            }
            return new Ready(inForce.version(), schemes.computeIfAbsent(inForce.program(), BenefitScheme::new));
        }
    }
}
