package org.yiyun.appeal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.appeal.AppealCommand;
import org.yiyun.appeal.AppealDecision;
import org.yiyun.appeal.AppealEventView;
import org.yiyun.appeal.AppealVerb;
import org.yiyun.appeal.FindingKind;
import org.yiyun.appeal.ServeFinding;
import org.yiyun.audit.AuditService;
import org.yiyun.knowledge.engine.PersonalText;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;

/** How findings are served and appeals decided: every step is checked, made, recorded, told and audited, in one transaction. */
@ApplicationScoped
public class AppealDesk {
    private static final String SUBJECT = "appeal";

    private final AppealFindings findings;
    private final AppealSources sources;
    private final AppealPeople people;
    private final AppealRules rules;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public AppealDesk(
            AppealFindings findings, AppealSources sources, AppealPeople people, AppealRules rules, AuditService audit,
            BusinessClock clock) {
        this.findings = findings;
        this.sources = sources;
        this.people = people;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected AppealDesk() {
        this(null, null, null, null, null, null);
    }

    public AppealFinding serve(ServeFinding request, Caller caller) {
        boolean ofComplaint = request.kind() == FindingKind.COMPLAINT;
        checkNamed(request, ofComplaint);
        checkWords(request);
        Set<String> barred = new HashSet<>();
        String login = ofComplaint ? ofComplaint(request.complaint(), barred, caller) : request.person();
        if (caller.name().equals(login)) {
            throw BusinessException.invalid("person", "field.appeal-self", Map.of());
        }
        Instant now = clock.now();
        var person = people.person(login, ofComplaint ? "complaint" : "person");
        barred.remove(login);
        var finding = new AppealFinding(findings.nextId(), request, person, barred, rules.appealUntil(now), caller.name(), now);
        if (people.deciders(finding).isEmpty()) {
            throw BusinessException.invalid("", "field.appeal-deciders", Map.of());
        }
        // known before the first insert, so that serving costs no update
        AppealEvent first = finding.served();
        findings.add(finding);
        findings.add(first);
        people.tell(AppealEventView.SERVED, finding, first, caller.name(), List.of(login));
        audit.record("appeal.serve", SUBJECT, finding.number(), Map.of("kind", finding.kind(), "person", login));
        if (request.complaint() != null) {
            // hidden from the person with everything else about the complaint
            sources.note(request.complaint(), finding.number());
            audit.record("complaint.serve", "complaint", request.complaint(), Map.of("finding", finding.number()));
        }
        return finding;
    }

    private static void checkNamed(ServeFinding request, boolean ofComplaint) {
        String needed = ofComplaint ? request.complaint() : request.person();
        String other = ofComplaint ? request.person() : request.complaint();
        if (needed == null) {
            throw BusinessException.invalid(ofComplaint ? "complaint" : "person", "field.required", Map.of());
        }
        if (other != null) {
            throw BusinessException.invalid(ofComplaint ? "person" : "complaint", "field.appeal-one", Map.of());
        }
    }

    /** The person must not learn from it who complained. */
    private static void checkWords(ServeFinding request) {
        Stream.of(Map.entry("text", request.text()), Map.entry("basis", orEmpty(request.basis())),
                        Map.entry("measure", orEmpty(request.measure())))
                .filter(words -> PersonalText.isPersonal(words.getValue()))
                .findFirst()
                .ifPresent(words -> {
                    throw BusinessException.invalid(words.getKey(), "field.appeal-personal", Map.of());
                });
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String ofComplaint(String number, Set<String> barred, Caller caller) {
        var complaint = sources.answered(number, caller);
        findings.ofComplaint(number).ifPresent(known -> {
            throw new BusinessException(ProblemType.ALREADY_EXISTS, Map.of("what", SUBJECT, "id", known));
        });
        barred.addAll(sources.partsOf(complaint));
        return people.loginOf(String.valueOf(complaint.about().staff()), "complaint");
    }

    public AppealFinding apply(String number, AppealCommand command, @Nullable Integer expectedVersion, Caller caller) {
        AppealSight sight = AppealSight.of(caller);
        AppealFinding finding = findings.lock(number, sight);
        AppealVerb verb = AppealVerb.of(command);
        if (!verb.isFor(finding.partsOf(caller.name(), sight.decidesOn(finding)))) {
            throw new BusinessException(ProblemType.APPEAL_PART, Map.of("number", number, "appealVerb", verb.name()));
        }
        if (expectedVersion != null && expectedVersion != finding.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", SUBJECT, "id", number));
        }
        Instant now = clock.now();
        var from = finding.status();
        AppealEvent event = finding.apply(command, rules.due(verb.after(), now, finding.dueAt()), caller.name(), now);
        check(finding, command, now);
        findings.add(event);
        people.tell(verb.name(), finding, event, caller.name(), listeners(finding, verb));
        audit.record("appeal." + verb.path(), SUBJECT, number, deed(finding, from.name()));
        return finding;
    }

    /** Tells of limits that went by. Returns of how many. */
    public int tellOverdue(int most, Caller caller) {
        Instant now = clock.now();
        List<String> late = findings.toTell(now, most);
        for (String number : late) {
            AppealFinding finding = findings.lock(number, AppealSight.of(caller));
            if (finding.tellsOverdue(now)) {
                people.tellOverdue(finding);
                audit.record("appeal.overdue", SUBJECT, number, Map.of("status", finding.status()));
            }
        }
        return late.size();
    }

    /** What the state alone does not say. Refusing rolls the step back. */
    private static void check(AppealFinding finding, AppealCommand command, Instant now) {
        if (command instanceof AppealCommand.FileAppeal && now.isAfter(finding.appealUntil())) {
            throw BusinessException.invalid("reason", "field.appeal-late", Map.of("until", finding.appealUntil().toString()));
        }
        if (command instanceof AppealCommand.DecideAppeal decided && decided.points() != null
                && decided.decision() != AppealDecision.CHANGED) {
            throw BusinessException.invalid("points", "field.appeal-points", Map.of());
        }
    }

    private static Map<String, Object> deed(AppealFinding finding, String from) {
        return finding.decision() == null
                ? Map.of("from", from, "to", finding.status())
                : Map.of("from", from, "to", finding.status(), "decision", finding.decision());
    }

    private List<String> listeners(AppealFinding finding, AppealVerb verb) {
        return switch (verb) {
            case APPEAL, WITHDRAW -> {
                List<String> all = new ArrayList<>(people.deciders(finding));
                all.add(finding.createdBy());
                yield all;
            }
            case ACCEPT -> List.of(finding.person());
            case DECIDE -> List.of(finding.person(), finding.createdBy());
            case REVIEW -> List.of();
        };
    }
}
