package org.yiyun.policy;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.engine.ParameterPlaces;
import org.yiyun.policy.engine.PolicyProgram;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * Whether the cases of a version are enough (which are missing at its ends, which wrong figures nobody would notice), and what depends on
 * its parameters.
 */
@Stateless
public class CaseQueries {
    /** How long one answer tries changes. */
    public static final Duration LONGEST = Duration.ofSeconds(10);

    private final PolicyPrograms programs;
    private final Instance<PolicyTrial> trials;
    private final Iterable<ParameterUsers> users;

    @Inject
    public CaseQueries(PolicyPrograms programs, Instance<PolicyTrial> trials, Instance<ParameterUsers> users) {
        this(programs, trials, (Iterable<ParameterUsers>) users);
    }

    /** For tests. */
    public CaseQueries(PolicyPrograms programs, Instance<PolicyTrial> trials, Iterable<ParameterUsers> users) {
        this.programs = programs;
        this.trials = trials;
        this.users = users;
    }

    /** For the proxy. */
    protected CaseQueries() {
        this(null, null, (Iterable<ParameterUsers>) null);
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

    /**
     * What depends on each parameter of a version: steps and rows, cases, texts and articles.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires({Permission.POLICY_EDIT, Permission.POLICY_CONFIRM, Permission.POLICY_PUBLISH})
    public List<ParameterUse> uses(String policy, int version) {
        PolicyProgram program = programs.of(policy, version).program();
        Map<String, List<String>> places = ParameterPlaces.of(program);
        Map<String, List<String>> cases = trials.get().casesByParameter(program);
        return program.definition().parameters().stream().map(parameter -> {
            List<ParameterUse.UsedBy> outside = new ArrayList<>();
            users.forEach(user -> outside.addAll(user.of(policy, parameter.code())));
            return new ParameterUse(
                    parameter.code(), parameter.title(), places.getOrDefault(parameter.code(), List.of()),
                    cases.getOrDefault(parameter.code(), List.of()), outside);
        }).toList();
    }
}
