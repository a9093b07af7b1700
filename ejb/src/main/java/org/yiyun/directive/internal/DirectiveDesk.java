package org.yiyun.directive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.directive.DirectiveEventView.Type;
import org.yiyun.directive.EvaluateDirective;
import org.yiyun.directive.Interpretation;
import org.yiyun.directive.InterpretationStep;
import org.yiyun.directive.RegisterDirective;
import org.yiyun.directive.TiedVersion;
import org.yiyun.directive.WorkItem;
import org.yiyun.directive.WorkItemView;
import org.yiyun.directive.WorkReport;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.policy.PolicyStatus;
import org.yiyun.security.Caller;

/** How directives are worked on: every step is checked, made, recorded as an event and audited, in one transaction. */
@ApplicationScoped
public class DirectiveDesk {
    private static final String SUBJECT = "directive";

    private final Directives directives;
    private final DirectiveParts parts;
    private final DirectiveViews views;
    private final DirectivePeople people;
    private final PolicyQueries policies;
    private final int evaluationAfter;
    private final AuditService audit;
    private final BusinessClock clock;

    /** @param evaluationAfter calendar days from the day on line to the first evaluation */
    @Inject
    public DirectiveDesk(
            Directives directives, DirectiveParts parts, DirectiveViews views, DirectivePeople people, PolicyQueries policies,
            @ConfigProperty(name = "yiyun.directive.evaluation.after") int evaluationAfter, AuditService audit, BusinessClock clock) {
        this.directives = directives;
        this.parts = parts;
        this.views = views;
        this.people = people;
        this.policies = policies;
        this.evaluationAfter = evaluationAfter;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected DirectiveDesk() {
        this(null, null, null, null, null, 0, null, null);
    }

    public Directive register(RegisterDirective request, Caller caller) {
        String owner = check(request, null, caller);
        Directive directive = new Directive(directives.nextId(), request, owner, caller.name(), clock.now());
        directives.add(directive);
        note(directive, Type.REGISTERED, caller, Map.of());
        audit.record("directive.register", SUBJECT, directive.number(), Map.of("document", request.documentNumber(), "owner", owner));
        return directive;
    }

    public Directive change(String number, RegisterDirective request, int expectedVersion, Caller caller) {
        Directive directive = locked(number, expectedVersion, caller);
        String owner = check(request, directive.id(), caller);
        directive.change(request, owner, caller.name(), clock.now());
        note(directive, Type.CHANGED, caller, details("deadline", request.deadline(), "owner", owner));
        audit.record("directive.change", SUBJECT, number, Map.of("document", request.documentNumber(), "owner", owner));
        return directive;
    }

    /** Returns who answers for it. */
    private String check(RegisterDirective request, @Nullable Long but, Caller caller) {
        List<FieldError> faults = new ArrayList<>();
        LocalDate today = clock.today();
        if (request.issuedOn().isAfter(today)) {
            faults.add(new FieldError("issuedOn", "field.future"));
        }
        if (request.receivedOn().isBefore(request.issuedOn()) || request.receivedOn().isAfter(today)) {
            faults.add(new FieldError("receivedOn", "field.directive.received"));
        }
        if (request.deadline() != null && request.deadline().isBefore(request.issuedOn())) {
            faults.add(new FieldError("deadline", "field.directive.deadline"));
        }
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
        String owner = request.owner() == null ? caller.name() : request.owner();
        if (!owner.equals(caller.name())) {
            people.checkOwner(owner);
        }
        directives.same(request.issuer(), request.documentNumber(), but).ifPresent(number -> {
            throw new BusinessException(ProblemType.ALREADY_EXISTS, Map.of("what", SUBJECT, "id", request.documentNumber() + " " + number));
        });
        return owner;
    }

    public Directive save(String number, Interpretation record, @Nullable Integer expectedVersion, Caller caller) {
        Directive directive = locked(number, expectedVersion, caller);
        Instant now = clock.now();
        directive.interpret(caller.name(), now);
        Map<InterpretationStep, Interpretation> records = parts.records(directive);
        InterpretationRules.check(record, records);
        parts.save(directive, record, caller.name(), now);
        note(directive, Type.RECORDED, caller, Map.of("step", record.step().name()));
        audit.record("directive.record", SUBJECT, number, Map.of("step", record.step()));
        records.put(record.step(), record);
        if (InterpretationRules.next(records).isEmpty()) {
            people.tell("complete." + directive.version(), "directive.notice.complete", directive, Map.of("title", directive.title()),
                    people.bureau().stream().filter(login -> !login.equals(caller.name())).toList());
        }
        return directive;
    }

    /** The bureau's word on what it has read: from now on it may be implemented. */
    public Directive confirm(String number, String remark, @Nullable Integer expectedVersion, Caller caller) {
        Directive directive = locked(number, expectedVersion, caller);
        if (views.isOwn(directive, caller)) {
            throw new BusinessException(ProblemType.SAME_PERSON);
        }
        InterpretationRules.next(parts.records(directive)).ifPresent(step -> {
            throw BusinessException.invalid("", "field.directive.incomplete",
                    Map.of("step", words("directive.step", step)));
        });
        directive.confirm(caller.name(), clock.now());
        note(directive, Type.CONFIRMED, caller, details("remark", remark));
        audit.record("directive.confirm", SUBJECT, number, Map.of("note", remark));
        people.tell("confirmed." + directive.version(), "directive.notice.confirmed", directive, Map.of("title", directive.title()),
                List.of(directive.owner()));
        return directive;
    }

    public Directive reopen(String number, String reason, Caller caller) {
        Directive directive = directives.lock(number, caller);
        directive.reopen(caller.name(), clock.now());
        parts.clearWork(directive);
        note(directive, Type.REOPENED, caller, Map.of("reason", reason));
        audit.record("directive.reopen", SUBJECT, number, Map.of("reason", reason));
        people.tell("reopened." + directive.version(), "directive.notice.reopened", directive,
                Map.of("title", directive.title(), "reason", reason), List.of(directive.owner()));
        return directive;
    }

    /** Ties it to a version of a policy; without a version unties that policy, without a policy all. */
    public Directive link(String number, @Nullable String policy, @Nullable Integer version, Caller caller) {
        Directive directive = directives.lock(number, caller);
        if (policy == null && version != null) {
            throw BusinessException.invalid("policy", "field.required", Map.of());
        }
        if (policy == null || version == null) {
            directive.unlink(policy, caller.name(), clock.now());
        } else {
            policies.version(policy, version);
            directive.link(policy, version, caller.name(), clock.now());
        }
        String tied = directive.versions().isEmpty() ? "-" : directive.versions().stream()
                .map(each -> each.policy() + " " + each.version()).collect(Collectors.joining("、"));
        note(directive, Type.LINKED, caller, details("policy", tied));
        audit.record("directive.link", SUBJECT, number, Map.of("policy", tied));
        return directive;
    }

    public Directive report(String number, WorkItem item, WorkReport report, Caller caller) {
        Directive directive = directives.lock(number, caller);
        directive.work(caller.name(), clock.now());
        checkReport(item, report, parts.work(directive));
        parts.report(directive, item, report, caller.name(), clock.now());
        note(directive, Type.WORKED, caller, details("item", item, "person", report.person(), "doneOn", report.doneOn()));
        audit.record("directive.work", SUBJECT, number, Map.of("item", item, "done", report.doneOn() != null));
        return directive;
    }

    private void checkReport(WorkItem item, WorkReport report, List<WorkItemView> work) {
        if (report.doneOn() == null) {
            return;
        }
        if (report.doneOn().isAfter(clock.today())) {
            throw BusinessException.invalid("doneOn", "field.future", Map.of());
        }
        if (report.result() == null) {
            throw BusinessException.invalid("result", "field.required", Map.of());
        }
        item.before().map(before -> work.get(before.ordinal())).filter(before -> !before.done()).ifPresent(before -> {
            throw BusinessException.invalid("doneOn", "field.directive.work-before", Map.of("item", words("directive.work", before.item())));
        });
    }

    private static String words(String prefix, Enum<?> constant) {
        return Texts.of(Texts.CHINESE, prefix, constant);
    }

    public Directive goLive(String number, LocalDate day, String remark, Caller caller) {
        Directive directive = directives.lock(number, caller);
        parts.work(directive).stream().filter(item -> !item.done()).findFirst().ifPresent(item -> {
            throw BusinessException.invalid("", "field.directive.work-open", Map.of("item", words("directive.work", item.item())));
        });
        for (TiedVersion tied : directive.versions()) {
            if (policies.version(tied.policy(), tied.version()).status() != PolicyStatus.PUBLISHED) {
                throw BusinessException.invalid("", "field.directive.unpublished", Map.of("id", tied.policy(), "version", tied.version()));
            }
        }
        if (day.isAfter(clock.today()) || day.isBefore(directive.issuedOn())) {
            throw BusinessException.invalid("on", "field.range", Map.of("min", directive.issuedOn(), "max", clock.today()));
        }
        directive.goLive(day, day.plusDays(evaluationAfter), caller.name(), clock.now());
        note(directive, Type.LIVE, caller, details("on", day, "remark", remark));
        audit.record("directive.go-live", SUBJECT, number, Map.of("on", day));
        return directive;
    }

    public Directive evaluate(String number, EvaluateDirective look, Caller caller) {
        Directive directive = directives.lock(number, caller);
        directive.evaluated(look.nextOn(), caller.name(), clock.now());
        if (look.until().isAfter(clock.today())) {
            throw BusinessException.invalid("until", "field.future", Map.of());
        }
        if (look.nextOn() != null && !look.nextOn().isAfter(clock.today())) {
            throw BusinessException.invalid("nextOn", "field.past", Map.of());
        }
        parts.evaluate(directive, look, caller.name(), clock.now());
        note(directive, Type.EVALUATED, caller, details("until", look.until(), "nextOn", look.nextOn()));
        audit.record("directive.evaluate", SUBJECT, number, Map.of("until", look.until()));
        return directive;
    }

    public Directive withdraw(String number, String reason, Caller caller) {
        Directive directive = directives.lock(number, caller);
        directive.withdraw(caller.name(), clock.now());
        note(directive, Type.WITHDRAWN, caller, Map.of("reason", reason));
        audit.record("directive.withdraw", SUBJECT, number, Map.of("reason", reason));
        return directive;
    }

    private Directive locked(String number, @Nullable Integer expectedVersion, Caller caller) {
        Directive directive = directives.lock(number, caller);
        if (expectedVersion != null && expectedVersion != directive.version()) {
            throw new BusinessException(ProblemType.STALE_DATA);
        }
        return directive;
    }

    private void note(Directive directive, Type type, Caller caller, Map<String, String> details) {
        directives.add(directive.event(type, caller.name(), clock.now(), details));
    }

    /** Names and values in turn; what has no value is left out. */
    private static Map<String, String> details(@Nullable Object... pairs) {
        Map<String, String> details = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null && !pairs[i + 1].toString().isBlank()) {
                details.put(String.valueOf(pairs[i]), pairs[i + 1].toString());
            }
        }
        return details;
    }
}
