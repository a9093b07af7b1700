package org.yiyun.policy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.engine.DecisionTree;
import org.yiyun.policy.engine.ParameterGap;
import org.yiyun.policy.engine.PolicyDefinition.PolicyCase;
import org.yiyun.policy.engine.PolicyProgram;
import org.yiyun.policy.engine.TextChange;
import org.yiyun.policy.internal.Confirmations;
import org.yiyun.policy.internal.Policies;
import org.yiyun.policy.internal.PolicySight;
import org.yiyun.policy.internal.PolicyStore;
import org.yiyun.policy.internal.PolicyVersion;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** The policies, their versions, and when which is in force. */
@Stateless
public class PolicyQueries {
    private final Policies policies;
    private final PolicyStore store;
    private final Confirmations confirmations;
    private final PolicyPrograms programs;
    private final BusinessClock clock;

    @Inject
    public PolicyQueries(
            Policies policies, PolicyStore store, Confirmations confirmations, PolicyPrograms programs, BusinessClock clock) {
        this.policies = policies;
        this.store = store;
        this.confirmations = confirmations;
        this.programs = programs;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PolicyQueries() {
        this(null, null, null, null, null);
    }

    /** All of them; for institutions those of which something has been published. */
    @Requires(Permission.POLICY_READ)
    public List<PolicyView> list() {
        return store.policies(clock.today(), clock.now(), PolicySight.isOutside());
    }

    /**
     * All versions of a policy, the newest first; for institutions those that have been published.
     *
     * @throws BusinessException NOT_FOUND if there is no such policy
     */
    @Requires(Permission.POLICY_READ)
    public List<PolicyVersionView> versions(String policy) {
        List<PolicyVersion> versions = seen(policy);
        if (versions.isEmpty()) {
            throw BusinessException.notFound("policy", policy);
        }
        Map<Integer, List<PolicyConfirmation>> words = confirmations.of(policy);
        return versions.stream().map(version -> view(version, words.getOrDefault(version.number(), List.of()))).toList();
    }

    @Requires(Permission.POLICY_READ)
    public PolicyVersionView version(String policy, int version) {
        PolicyVersion found = seen(policy, version);
        return view(found, confirmations.of(found));
    }

    /** The text of a version. */
    @Requires(Permission.POLICY_READ)
    public String content(String policy, int version) {
        return seen(policy, version).content();
    }

    /**
     * What the text of a version says otherwise than that of another one.
     *
     * @throws BusinessException NOT_FOUND for either
     */
    @Requires(Permission.POLICY_READ)
    public List<TextChange> difference(String policy, int version, int against) {
        return TextChange.between(seen(policy, against).content(), seen(policy, version).content());
    }

    /** The tables of a version as decision trees. */
    @Requires(Permission.POLICY_READ)
    public List<DecisionTree> trees(String policy, int version) {
        return DecisionTree.of(programs.seen(policy, version).program());
    }

    /** The cases that a version is tested with, as they stand beside it. */
    @Requires(Permission.POLICY_READ)
    public List<PolicyCase> cases(String policy, int version) {
        return programs.seen(policy, version).program().definition().cases();
    }

    /** When which version is and was in force. */
    @Requires(Permission.POLICY_READ)
    public List<PolicyForce> forces(String policy) {
        return store.forces(policy);
    }

    /** Where parameters of a version have no value to calculate with; there are no overlaps ({@link ParameterGap}). */
    @Requires(Permission.POLICY_READ)
    public List<ParameterGap> gaps(String policy, int version) {
        return ParameterGap.of(programs.seen(policy, version).program());
    }

    /** The compiled version, for views of its tables and parameters. */
    @Requires(Permission.POLICY_READ)
    public PolicyProgram program(String policy, int version) {
        return programs.seen(policy, version).program();
    }

    private List<PolicyVersion> seen(String policy) {
        List<PolicyVersion> versions = policies.of(policy);
        return PolicySight.isOutside() ? versions.stream().filter(version -> version.status() == PolicyStatus.PUBLISHED).toList() : versions;
    }

    private PolicyVersion seen(String policy, int number) {
        PolicyVersion version = policies.get(policy, number);
        if (PolicySight.isOutside() && version.status() != PolicyStatus.PUBLISHED) {
            throw BusinessException.notFound("policy-version", policy + " " + number);
        }
        return version;
    }

    private PolicyVersionView view(PolicyVersion version, List<PolicyConfirmation> words) {
        PolicyVersionView whole = version.view(programs.of(version.policy(), version.number()).program().open().stream()
                .map(error -> error.params().get("name") + " " + error.params().get("where"))
                .toList(), words);
        return PolicySight.isOutside() ? whole.forInstitutions() : whole;
    }
}
