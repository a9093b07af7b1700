package org.yiyun.policy;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Whether the cases of a version are enough: which are missing at its ends, and which wrong figures nobody would notice. */
@Stateless
public class CaseQueries {
    /** How long one answer tries changes. */
    public static final Duration LONGEST = Duration.ofSeconds(10);

    private final PolicyPrograms programs;
    private final Instance<PolicyTrial> trials;

    @Inject
    public CaseQueries(PolicyPrograms programs, Instance<PolicyTrial> trials) {
        this.programs = programs;
        this.trials = trials;
    }

    /** For the proxy. */
    protected CaseQueries() {
        this(null, null);
    }

    /**
     * Cases at the ends of the version, with what it gives there now; {@link PolicyService#accept} makes cases of those that
     * somebody has confirmed.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires({Permission.POLICY_EDIT, Permission.POLICY_CONFIRM, Permission.POLICY_PUBLISH})
    public CaseProposals proposals(String policy, int version) {
        return trials.get().proposals(programs.of(policy, version).program());
    }

    /**
     * Changes each figure of the version a little and runs its cases, for {@link #LONGEST}; what is left then is named.
     *
     * @param skip how many of the changes to leave out, from the first: {@link MutationReport#next()} of the answer before
     * @throws BusinessException NOT_FOUND
     */
    @Requires({Permission.POLICY_EDIT, Permission.POLICY_CONFIRM, Permission.POLICY_PUBLISH})
    public MutationReport mutations(String policy, int version, int skip) {
        return trials.get().mutations(programs.of(policy, version).program(), Math.max(0, skip), LONGEST);
    }
}
