package org.yiyun.benefit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.yiyun.benefit.engine.BenefitScheme;
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

    public Optional<Ready> inForce(String policy, LocalDate on, Instant known) {
        return programs.inForce(policy, on, known).map(this::ready);
    }

    public Ready version(String policy, int version) {
        return ready(programs.of(policy, version));
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
