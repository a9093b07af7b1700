package org.yiyun.dispatch.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yiyun.dispatch.Criterion;
import org.yiyun.dispatch.DispatchChoice;
import org.yiyun.dispatch.DispatchProposal;
import org.yiyun.dispatch.DispatchReason;
import org.yiyun.dispatch.DispatchRule;
import org.yiyun.dispatch.DispatchRules;

/**
 * Orders people for a ticket by a rule set. The lines of support are asked one after the other, beginning with the ticket's own; of a
 * line those whom no rule leaves out are ranked by points, then by whose last turn is longest ago, then by login. So the order in
 * which people come in does not matter.
 *
 * @param version of the rules
 */
public record Dispatcher(int version, DispatchRules rules) {
    /** Headquarters and province; a ticket that was escalated further stays with them. */
    private static final int LAST_LINE = 4;

    private static final Comparator<Candidate> TURNS = Comparator.comparingLong(Candidate::lastTurn).thenComparing(Candidate::login);

    private record Judged(Candidate person, DispatchChoice choice) {}

    /** The proposal; nobody is in it who is away, or whom another rule leaves out. */
    public DispatchProposal propose(DispatchCase ticket, Collection<Candidate> people) {
        int first = Math.min(Math.max(ticket.line(), 1), LAST_LINE);
        int last = rules.overflow() ? LAST_LINE : first;
        List<DispatchChoice> excluded = new ArrayList<>();
        for (int line = first; line <= last; line++) {
            var judged = judged(ticket, people, line);
            judged.stream().map(Judged::choice).filter(DispatchChoice::excluded).forEach(excluded::add);
            var ranked = judged.stream()
                    .filter(one -> !one.choice().excluded())
                    .sorted(Comparator.comparingInt((Judged one) -> -one.choice().points()).thenComparing(Judged::person, TURNS))
                    .map(Judged::choice)
                    .toList();
            if (!ranked.isEmpty()) {
                return new DispatchProposal(ticket.number(), version, line, line > first, ranked, excluded);
            }
        }
        return new DispatchProposal(ticket.number(), version, first, false, List.of(), excluded);
    }

    /** In order of login; whose turn it is, is said of those who are not left out. */
    private List<Judged> judged(DispatchCase ticket, Collection<Candidate> people, int line) {
        var reasoning = new Reasoning(rules, ticket);
        var onLine = people.stream().filter(person -> person.line() == line).sorted(Comparator.comparing(Candidate::login)).toList();
        Optional<Candidate> next = onLine.stream().filter(reasoning::admits).min(TURNS);
        return onLine.stream().map(person -> new Judged(person, choice(person, reasoning, next))).toList();
    }

    private DispatchChoice choice(Candidate person, Reasoning reasoning, Optional<Candidate> next) {
        var reasons = rules.active().stream().map(rule -> reason(rule, person, reasoning, next)).toList();
        int points = reasons.stream().mapToInt(DispatchReason::points).sum();
        return new DispatchChoice(person.login(), person.name(), person.line(), points, reasons);
    }

    private static DispatchReason reason(DispatchRule rule, Candidate person, Reasoning reasoning, Optional<Candidate> next) {
        return rule.criterion() == Criterion.ROUND_ROBIN
                ? reasoning.turn(rule, reasoning.admits(person), next.filter(person::equals).isPresent())
                : reasoning.of(rule, person);
    }
}
