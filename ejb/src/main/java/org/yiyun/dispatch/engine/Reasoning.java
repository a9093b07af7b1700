package org.yiyun.dispatch.engine;

import static org.yiyun.dispatch.ReasonVerdict.MET;
import static org.yiyun.dispatch.ReasonVerdict.NOT_ASKED;
import static org.yiyun.dispatch.ReasonVerdict.NOT_MET;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yiyun.dispatch.Criterion;
import org.yiyun.dispatch.DispatchReason;
import org.yiyun.dispatch.DispatchRule;
import org.yiyun.dispatch.DispatchRules;
import org.yiyun.dispatch.ReasonVerdict;
import org.yiyun.dispatch.RuleMode;

/** What each rule says of a person for one ticket. */
final class Reasoning {
    private final DispatchRules rules;
    private final DispatchCase ticket;
    private final TreeSet<String> demanded;

    Reasoning(DispatchRules rules, DispatchCase ticket) {
        this.rules = rules;
        this.ticket = ticket;
        demanded = new TreeSet<>(rules.demanded(ticket.kind(), ticket.level(), ticket.system()));
    }

    /** Whether no rule leaves the person out; whose turn it is leaves out nobody. */
    boolean admits(Candidate person) {
        return rules.active().stream()
                .filter(rule -> rule.mode() == RuleMode.MUST && rule.criterion() != Criterion.ROUND_ROBIN)
                .noneMatch(rule -> of(rule, person).excludes());
    }

    DispatchReason of(DispatchRule rule, Candidate person) {
        return switch (rule.criterion()) {
            case ABSENCE -> reason(rule, !person.away(), Map.of());
            case CAPACITY -> capacity(rule, person);
            case SKILL -> skill(rule, person);
            case REGION -> region(rule, person);
            case SYSTEM -> system(rule, person);
            case ROSTER -> reason(rule, person.onDuty(), Map.of());
            case DEPUTY -> deputy(rule, person.insteadOf());
            case LOAD -> load(rule, person);
            case ROUND_ROBIN -> throw new IllegalArgumentException("whose turn it is depends on the others");
        };
    }

    /** Of a person who is left out nothing is asked. */
    DispatchReason turn(DispatchRule rule, boolean admitted, boolean next) {
        return admitted ? reason(rule, next, Map.of()) : of(rule, NOT_ASKED, 0, Map.of());
    }

    private DispatchReason capacity(DispatchRule rule, Candidate person) {
        int weight = rules.weight(ticket.level());
        return reason(rule, person.load() + weight <= rules.capacity(), Map.of(
                "load", load(person), "weight", String.valueOf(weight), "capacity", String.valueOf(rules.capacity())));
    }

    private DispatchReason skill(DispatchRule rule, Candidate person) {
        if (demanded.isEmpty()) {
            return of(rule, NOT_ASKED, 0, Map.of());
        }
        var missing = new TreeSet<>(demanded);
        missing.removeAll(person.skills());
        return reason(rule, missing.isEmpty(), Map.of("skills", String.join(" ", missing.isEmpty() ? demanded : missing)));
    }

    private DispatchReason region(DispatchRule rule, Candidate person) {
        if (ticket.region() == null) {
            return of(rule, NOT_ASKED, 0, Map.of());
        }
        var covers = ticket.region().startsWith(person.region()) || person.region().startsWith(ticket.region());
        return reason(rule, covers, Map.of("region", ticket.region(), "own", person.region()));
    }

    private DispatchReason system(DispatchRule rule, Candidate person) {
        return ticket.system() == null
                ? of(rule, NOT_ASKED, 0, Map.of())
                : reason(rule, person.systems().contains(ticket.system()), Map.of("system", ticket.system()));
    }

    private static DispatchReason deputy(DispatchRule rule, @Nullable String insteadOf) {
        return reason(rule, insteadOf != null, insteadOf == null ? Map.of() : Map.of("name", insteadOf));
    }

    private DispatchReason load(DispatchRule rule, Candidate person) {
        int free = Math.max(0, rules.capacity() - person.load());
        Map<String, String> values = new LinkedHashMap<>();
        values.put("load", load(person));
        values.put("capacity", String.valueOf(rules.capacity()));
        return of(rule, free > 0 ? MET : NOT_MET, rule.points() * free / rules.capacity(), values);
    }

    /** Beyond the limit nobody has counted. */
    private String load(Candidate person) {
        return person.load() > rules.capacity() ? ">" + rules.capacity() : String.valueOf(person.load());
    }

    private static DispatchReason reason(DispatchRule rule, boolean met, Map<String, String> values) {
        return of(rule, met ? MET : NOT_MET, met && rule.mode() == RuleMode.PREFER ? rule.points() : 0, values);
    }

    private static DispatchReason of(DispatchRule rule, ReasonVerdict verdict, int points, Map<String, String> values) {
        return new DispatchReason(rule.criterion(), rule.mode(), verdict, points, values);
    }
}
