package org.yiyun.policy;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.PolicyCase;
import org.yiyun.policy.engine.PolicyEdit;
import org.yiyun.policy.engine.PolicyProgram;
import org.yiyun.policy.engine.PolicyReader;
import org.yiyun.policy.internal.Confirmations;
import org.yiyun.policy.internal.Policies;
import org.yiyun.policy.internal.PolicySources;
import org.yiyun.policy.internal.PolicyStore;
import org.yiyun.policy.internal.PolicyVersion;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** A version's way from the draft to publication. One person prepares, another approves and publishes. */
@Stateless
public class PolicyService {
    private static final String ID = "[A-Z][A-Z0-9_]{1,59}";

    private final Policies policies;
    private final PolicyStore store;
    private final Confirmations confirmations;
    private final PolicyQueries queries;
    private final PolicyPrograms programs;
    private final Instance<PolicyTrial> trials;
    private final PolicySources sources;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public PolicyService(
            Policies policies, PolicyStore store, Confirmations confirmations, PolicyQueries queries, PolicyPrograms programs,
            Instance<PolicyTrial> trials,
            PolicySources sources, Outbox outbox, AuditTrail audit, BusinessClock clock) {
        this.policies = policies;
        this.store = store;
        this.confirmations = confirmations;
        this.queries = queries;
        this.programs = programs;
        this.trials = trials;
        this.sources = sources;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PolicyService() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * A new draft. Values may be open; everything else must be right.
     *
     * @throws BusinessException MALFORMED or INVALID with every fault of the text by its path
     */
    @Requires(Permission.POLICY_EDIT)
    public PolicyVersionView draft(DraftPolicy draft) {
        PolicyDefinition definition = PolicyReader.read(draft.content());
        if (!definition.scheme().equals(draft.policy())) {
            throw BusinessException.invalid("scheme", "field.enum", Map.of("allowed", draft.policy()));
        }
        if (!draft.policy().matches(ID)) {
            throw BusinessException.invalid("scheme", "field.pattern", Map.of());
        }
        LocalDate from = draft.from() == null ? definition.effective() : draft.from();
        if (from.isBefore(definition.effective())) {
            throw BusinessException.invalid("from", "field.policy.before",
                    Map.of("scheme", definition.title(), "date", definition.effective()));
        }
        programs.of(draft.content());
        String by = Callers.current().name();
        Instant now = clock.now();
        policies.lock(draft.policy(), definition.title(), by, now);
        PolicyVersion version = new PolicyVersion(
                draft.policy(), policies.nextNumber(draft.policy()), draft.content(), definition.title(), from,
                draft.reason(), by, now);
        policies.add(version);
        audit.record("policy.draft", "policy", draft.policy(), Map.of("version", version.number(), "reason", draft.reason()));
        return queries.version(draft.policy(), version.number());
    }

    /**
     * A new draft from another version, with one value of one parameter changed from a day on; it is to be in force from that
     * day on too.
     *
     * @throws BusinessException INVALID with every fault by its path
     */
    @Requires(Permission.POLICY_EDIT)
    public PolicyVersionView adjust(AdjustPolicy change) {
        String text = policies.get(change.policy(), change.version()).content();
        String changed = PolicyEdit.change(text, change.parameter(), change.position(), change.from(), change.value(), change.source());
        return draft(new DraftPolicy(change.policy(), changed, change.reason(), change.from()));
    }

    /**
     * The first draft of a new policy, from a version of another one with another code and title. It goes the way of every draft.
     *
     * @throws BusinessException INVALID if the code is none or is taken
     */
    @Requires(Permission.POLICY_EDIT)
    public PolicyVersionView copy(CopyPolicy copy) {
        if (!copy.scheme().matches(ID)) {
            throw BusinessException.invalid("scheme", "field.policy.code", Map.of());
        }
        String text = policies.get(copy.policy(), copy.version()).content();
        PolicyVersionView made = draft(new DraftPolicy(
                copy.scheme(), PolicyEdit.rename(text, copy.scheme(), copy.title().strip()), copy.reason().strip(), copy.from()));
        if (made.version() > 1) {
            throw BusinessException.invalid("scheme", "field.policy.twice", Map.of("id", copy.scheme()));
        }
        audit.record("policy.copy", "policy", copy.scheme(), Map.of("from", copy.policy(), "version", copy.version()));
        return made;
    }

    /**
     * A new draft from another version, with proposed cases that somebody has confirmed beside those that it has. It goes the way of
     * every draft: tested, submitted, approved by somebody else.
     *
     * @throws BusinessException INVALID for a name that is not among the version's proposals, or is that of a case already
     */
    @Requires(Permission.POLICY_EDIT)
    public PolicyVersionView accept(AcceptCases choice) {
        PolicyVersion version = policies.get(choice.policy(), choice.version());
        PolicyDefinition definition = PolicyReader.read(version.content());
        List<CaseProposal> proposals = trials.get().proposals(programs.of(version.content())).items();
        List<PolicyCase> confirmed = new ArrayList<>();
        for (int i = 0; i < choice.names().size(); i++) {
            String name = choice.names().get(i);
            CaseProposal proposal = proposals.stream().filter(each -> each.name().equals(name)).findFirst()
                    .orElseThrow(notProposed("names[" + i + "]", name));
            if (Stream.concat(definition.cases().stream(), confirmed.stream()).anyMatch(known -> known.name().equals(name))) {
                throw BusinessException.invalid("names[" + i + "]", "field.policy.twice", Map.of("id", name));
            }
            confirmed.add(proposal.confirmed(proposal.source() + "；" + choice.checked()));
        }
        PolicyVersionView made = draft(new DraftPolicy(
                choice.policy(), PolicyEdit.addCases(version.content(), confirmed), choice.reason(), version.effective()));
        audit.record("policy.accept", "policy", choice.policy(), Map.of(
                "version", choice.version(), "draft", made.version(), "cases", choice.names(), "checked", choice.checked()));
        return made;
    }

    private static Supplier<BusinessException> notProposed(String path, String name) {
        return () -> BusinessException.invalid(path, "field.policy.proposal", Map.of("id", name));
    }

    /** Runs the cases of a version; if there are some and all pass it may be submitted. */
    @Requires(Permission.POLICY_EDIT)
    public PolicyTestResult test(String policy, int number) {
        PolicyVersion version = policies.get(policy, number);
        PolicyTrial.Report report = trials.get().run(programs.of(version.content()));
        List<CaseOutcome> cases = report.cases();
        int failed = (int) cases.stream().filter(outcome -> !outcome.passed()).count();
        String result = String.join("\n", cases.stream().filter(outcome -> !outcome.passed())
                .map(outcome -> outcome.name() + " " + outcome.differences()).toList());
        version.test(cases.size(), failed, result, Callers.current().name(), clock.now());
        policies.flush();
        audit.record("policy.test", "policy", policy, Map.of("version", number, "cases", cases.size(), "failed", failed));
        return new PolicyTestResult(queries.version(policy, number), failed == 0 && !cases.isEmpty(), cases,
                report.coverage().rows().missed(), report.coverage());
    }

    /** @throws BusinessException RULE_BROKEN with every value that is still open, POLICY_STATE if its cases have not passed */
    @Requires(Permission.POLICY_EDIT)
    public PolicyVersionView submit(String policy, int number, String note) {
        PolicyVersion version = policies.get(policy, number);
        refuseOpen(version);
        version.submit(Callers.current().name(), clock.now());
        policies.flush();
        audit.record("policy.submit", "policy", policy, Map.of("version", number, "note", note));
        return queries.version(policy, number);
    }

    /**
     * Approves a version whose configuration plan the bureau has confirmed. Who may confirm plans and approves one of which the
     * bureau has said nothing yet confirms it thereby.
     *
     * @throws BusinessException SAME_PERSON for who prepared it, POLICY_STATE if it does not wait, PLAN_UNCONFIRMED
     */
    @Requires(Permission.POLICY_PUBLISH)
    public PolicyVersionView approve(String policy, int number, String note) {
        return decide(policy, number, true, note);
    }

    @Requires(Permission.POLICY_PUBLISH)
    public PolicyVersionView reject(String policy, int number, String note) {
        return decide(policy, number, false, note);
    }

    private PolicyVersionView decide(String policy, int number, boolean approved, String note) {
        policies.hold(policy);
        PolicyVersion version = policies.get(policy, number);
        refuseOpen(version);
        version.decide(approved, note, Callers.current().name(), clock.now());
        policies.flush();
        Map<String, Object> details = Map.of("version", number, "note", note);
        if (approved) {
            confirmations.requireForApproval(version, note);
            outbox.put(PolicyApproved.TYPE, policy + " " + number, new PolicyApproved(policy, number));
            audit.record("policy.approve", "policy", policy, details);
        } else {
            audit.record("policy.reject", "policy", policy, details);
        }
        return queries.version(policy, number);
    }

    /**
     * Puts an approved version in force from its first day on; every node calculates by it from the commit on.
     *
     * @throws BusinessException POLICY_STATE if it is not approved, PLAN_UNCONFIRMED if the bureau's confirmation of its
     *     configuration plan is missing or was taken back
     */
    @Requires(Permission.POLICY_PUBLISH)
    public PolicyVersionView publish(String policy, int number, String note) {
        Instant now = clock.now();
        String by = Callers.current().name();
        PolicyVersion version = policies.get(policy, number);
        policies.lock(policy, policy, by, now);
        refuseOpen(version);
        version.publish(by, now);
        confirmations.require(version);
        policies.flush();
        store.putInForce(policy, number, version.effective(), now);
        sources.changed(version, now);
        outbox.put(PolicyPublished.TYPE, policy + " " + number, new PolicyPublished(policy, number, version.effective()));
        audit.record("policy.publish", "policy", policy, Map.of("version", number, "from", version.effective(), "note", note));
        return queries.version(policy, number);
    }

    /**
     * Takes a published version back: what was published before it holds again, as a new version, from a day on.
     *
     * @param from the first day, or null for today, or the version's own first day if that is later
     * @throws BusinessException POLICY_STATE if it is not published, CONFLICT if nothing was published before it
     */
    @Requires(Permission.POLICY_PUBLISH)
    public PolicyVersionView rollback(String policy, int number, @Nullable LocalDate from, String note) {
        Instant now = clock.now();
        String by = Callers.current().name();
        PolicyVersion version = policies.get(policy, number);
        policies.lock(policy, policy, by, now);
        version.expect(Set.of(PolicyStatus.PUBLISHED));
        PolicyVersion before = policies.before(version).orElseThrow(() -> new BusinessException(ProblemType.CONFLICT));
        LocalDate day = firstDay(version, before, from);
        PolicyVersion restored = before.restoredAs(policies.nextNumber(policy), day, note, by, now);
        policies.add(restored);
        store.putInForce(policy, restored.number(), day, now);
        sources.changed(restored, now);
        outbox.put(PolicyPublished.TYPE, policy + " " + restored.number(), new PolicyPublished(policy, restored.number(), day));
        audit.record("policy.rollback", "policy", policy,
                Map.of("version", number, "restored", before.number(), "as", restored.number(), "from", day, "note", note));
        return queries.version(policy, restored.number());
    }

    private LocalDate firstDay(PolicyVersion version, PolicyVersion before, @Nullable LocalDate wanted) {
        LocalDate today = clock.today();
        LocalDate day = wanted != null ? wanted : version.effective().isAfter(today) ? version.effective() : today;
        if (day.isBefore(before.effective())) {
            throw BusinessException.invalid("from", "field.range", Map.of("min", before.effective(), "max", LocalDate.of(2100, 1, 1)));
        }
        return day;
    }

    private void refuseOpen(PolicyVersion version) {
        PolicyProgram program = programs.of(version.content());
        if (!program.open().isEmpty()) {
            throw new BusinessException(ProblemType.RULE_BROKEN, Map.of(), program.open());
        }
    }
}
