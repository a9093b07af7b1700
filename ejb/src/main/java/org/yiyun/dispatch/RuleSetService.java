package org.yiyun.dispatch;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.dispatch.internal.DryRuns;
import org.yiyun.dispatch.internal.RuleSets;
import org.yiyun.organisation.CodeName;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Keeps the rules: one person drafts, the draft is tried as it stands, another person publishes. */
@Stateless
public class RuleSetService {
    private static final String SUBJECT = "dispatch-rules";

    private RuleSets ruleSets;
    private DryRuns dryRuns;
    private OrganisationQueries organisations;
    private RecordReader reader;
    private AuditTrail audit;
    private BusinessClock clock;

    public RuleSetService() {}

    @Inject
    public RuleSetService(
            RuleSets ruleSets, DryRuns dryRuns, OrganisationQueries organisations, RecordReader reader, AuditTrail audit,
            BusinessClock clock) {
        this.ruleSets = ruleSets;
        this.dryRuns = dryRuns;
        this.organisations = organisations;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
    }

    /** All versions, the newest first. */
    @Requires(Permission.DISPATCH_READ)
    public List<RuleSetView> versions() {
        return ruleSets.all();
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.DISPATCH_READ)
    public RuleSetView get(int version) {
        return ruleSets.get(version);
    }

    /** The version that counts on a day; today's if null. */
    @Requires(Permission.DISPATCH_READ)
    public Optional<RuleSetView> inForce(@Nullable LocalDate day) {
        return ruleSets.inForce(day == null ? clock.today() : day);
    }

    /**
     * Begins a draft.
     *
     * @throws BusinessException CONFLICT if a draft waits already, INVALID for a first day in the past or an unknown skill
     */
    @Requires(Permission.DISPATCH_EDIT)
    public RuleSetView draft(EditRuleSet draft) {
        check(draft);
        if (ruleSets.hasDraft()) {
            throw new BusinessException(ProblemType.CONFLICT);
        }
        int version = ruleSets.insert(draft, Callers.current().name(), clock.now());
        audit.record("dispatch-rules.draft", SUBJECT, String.valueOf(version), Map.of("from", draft.from(), "reason", draft.reason()));
        return ruleSets.get(version);
    }

    /**
     * Writes a draft anew; what was tried before must be tried again.
     *
     * @throws BusinessException NOT_FOUND, CONFLICT if it is no draft any more, STALE_DATA if it has another revision by now, INVALID
     *     as for {@link #draft}
     */
    @Requires(Permission.DISPATCH_EDIT)
    public RuleSetView edit(int version, EditRuleSet draft, int expectedRevision) {
        check(draft);
        var before = undecided(version);
        requireRevision(before, expectedRevision);
        ruleSets.edit(version, draft, Callers.current().name());
        audit.record("dispatch-rules.edit", SUBJECT, String.valueOf(version),
                Map.of("from", draft.from(), "reason", draft.reason(), "revision", before.revision() + 1));
        return ruleSets.get(version);
    }

    /**
     * Lets a draft count from its first day on. What it would have changed must be known first.
     *
     * @param seen the revision that the caller has read; null for whichever stands
     * @throws BusinessException STALE_DATA if the draft has another revision by now, SAME_PERSON if the caller wrote it, CONFLICT if
     *     it is no draft any more, TRIAL_MISSING if no dry run of it as it stands has been finished, INVALID if its first day has
     *     gone by
     */
    @Requires(Permission.DISPATCH_PUBLISH)
    public RuleSetView publish(int version, @Nullable Integer seen, String note) {
        var draft = decidable(version);
        if (seen != null) {
            requireRevision(draft, seen);
        }
        if (dryRuns.of(version).stream().noneMatch(run -> run.finishedAt() != null && run.revision() == draft.revision())) {
            throw new BusinessException(ProblemType.TRIAL_MISSING);
        }
        if (draft.from().isBefore(clock.today())) {
            throw BusinessException.invalid("from", "field.past", Map.of());
        }
        return decide(draft, RuleSetStatus.PUBLISHED, "dispatch-rules.publish", note);
    }

    /** @throws BusinessException SAME_PERSON if the caller wrote it, CONFLICT if it is no draft any more */
    @Requires(Permission.DISPATCH_PUBLISH)
    public RuleSetView reject(int version, String note) {
        return decide(decidable(version), RuleSetStatus.REJECTED, "dispatch-rules.reject", note);
    }

    private RuleSetView decide(RuleSetView draft, RuleSetStatus status, String action, String note) {
        if (note == null || note.isBlank()) {
            throw BusinessException.invalid("note", "field.required", Map.of());
        }
        ruleSets.decide(draft.version(), status, Callers.current().name(), clock.now(), note.strip());
        audit.record(action, SUBJECT, String.valueOf(draft.version()), Map.of("note", note.strip()));
        return ruleSets.get(draft.version());
    }

    private void check(EditRuleSet draft) {
        reader.validated(draft);
        if (draft.from().isBefore(clock.today())) {
            throw BusinessException.invalid("from", "field.past", Map.of());
        }
        Set<String> known = organisations.skills().stream().map(CodeName::code).collect(Collectors.toSet());
        draft.rules().skills().stream().map(SkillDemand::skill).filter(skill -> !known.contains(skill)).findFirst().ifPresent(skill -> {
            throw BusinessException.invalid("rules.skills", "field.unknown", Map.of("id", skill));
        });
    }

    /** Whether the caller began a version or has ever written it anew, and so does not decide on it. */
    @Requires(Permission.DISPATCH_READ)
    public boolean isOwn(int version) {
        return ruleSets.isWrittenBy(version, Callers.current().name());
    }

    private static void requireRevision(RuleSetView draft, int expected) {
        if (draft.revision() != expected) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", SUBJECT, "id", draft.version()));
        }
    }

    private RuleSetView undecided(int version) {
        var draft = ruleSets.lock(version);
        if (draft.status() != RuleSetStatus.DRAFT) {
            throw new BusinessException(ProblemType.CONFLICT);
        }
        return draft;
    }

    private RuleSetView decidable(int version) {
        var draft = undecided(version);
        if (isOwn(version)) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        return draft;
    }
}
