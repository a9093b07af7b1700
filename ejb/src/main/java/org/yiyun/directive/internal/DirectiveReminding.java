package org.yiyun.directive.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyun.audit.AuditService;
import org.yiyun.directive.DirectiveEventView.Type;
import org.yiyun.directive.DirectiveStatus;
import org.yiyun.directive.engine.DeadlineStage;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Callers;

/**
 * Reminds of what is due. That people were reminded of a stage is a row written in the transaction that tells them: nothing is told twice
 * when two nodes look at once, and a deadline that is moved is told of anew.
 */
@ApplicationScoped
public class DirectiveReminding {
    private static final String DEADLINE = "DEADLINE";
    private static final String EVALUATION = "EVALUATION";

    private final Directives directives;
    private final DirectiveParts parts;
    private final DirectivePeople people;
    private final List<Integer> before;
    private final AuditService audit;
    private final BusinessClock clock;

    /** @param before calendar days before the deadline */
    @Inject
    public DirectiveReminding(
            Directives directives, DirectiveParts parts, DirectivePeople people,
            @ConfigProperty(name = "yiyun.directive.remind.before") List<Integer> before, AuditService audit, BusinessClock clock) {
        this.directives = directives;
        this.parts = parts;
        this.people = people;
        this.before = before;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected DirectiveReminding() {
        this(null, null, null, List.of(), null, null);
    }

    public int remind() {
        LocalDate today = clock.today();
        int furthest = before.stream().mapToInt(Integer::intValue).max().orElse(0);
        int told = 0;
        for (String number : directives.toRemind(today, today.plusDays(furthest))) {
            told += remind(directives.lock(number, Callers.current()), today) ? 1 : 0;
        }
        return told;
    }

    private boolean remind(Directive directive, LocalDate today) {
        LocalDate deadline = directive.deadline();
        if (directive.status().isOpen() && deadline != null) {
            OptionalInt stage = DeadlineStage.of(today, deadline, before);
            return stage.isPresent() && tell(directive, DEADLINE, deadline, stage.getAsInt());
        }
        LocalDate look = directive.nextEvaluation();
        return look != null && directive.status() == DirectiveStatus.LIVE && !look.isAfter(today) && tell(directive, EVALUATION, look, 0);
    }

    private boolean tell(Directive directive, String kind, LocalDate day, int stage) {
        if (!parts.isFirstReminder(directive, kind, day, stage, clock.now())) {
            return false;
        }
        String words = kind.equals(EVALUATION) ? "evaluation" : stage == DeadlineStage.OVERDUE ? "overdue" : "deadline";
        people.tell(kind + "." + day + "." + stage, "directive.notice." + words, directive,
                Map.of("title", directive.title(), "document", directive.documentNumber(), "day", day), people.listeners(directive));
        directives.add(directive.event(
                Type.REMINDED, Callers.current().name(), clock.now(), Map.of("kind", kind, "day", day.toString())));
        audit.record("directive.remind", "directive", directive.number(), Map.of("kind", kind, "day", day));
        return true;
    }
}
