package org.yiyun.ticket.internal;

import java.util.Locale;
import java.util.Map;
import org.yiyun.ticket.TicketProperty;
import org.yiyun.ticket.TicketTrait;

/**
 * Traits and properties as conditions over {@code ticket}, in the words of {@code R__rpt_ticket.sql}: for a row that stands beside its
 * moments and limits, and for a list, which looks for them only where it has to.
 */
final class TicketTraits {
    /** Bound as the moment that open clocks are judged by. */
    static final String AS_OF = "cast(:asOf as timestamptz)";

    /** Where a condition finds what it asks for. */
    private enum Source {
        TICKET, MOMENTS, LIMITS
    }

    private record Rule(Source source, String condition) {}

    private static final Map<TicketTrait, Rule> RULES = Map.ofEntries(
            Map.entry(TicketTrait.OPEN, new Rule(Source.TICKET, "status not in ('CLOSED', 'MERGED')")),
            Map.entry(TicketTrait.RESOLVED, new Rule(Source.TICKET, "ticket_resolved(status)")),
            Map.entry(TicketTrait.FIRST_LINE, new Rule(
                    Source.TICKET, "ticket_resolved(status) and ticket_first_line(support_line, engineer, province_number)")),
            Map.entry(TicketTrait.FAULT, new Rule(Source.TICKET, "kind = 'FAULT'")),
            Map.entry(TicketTrait.UNDETAILED, new Rule(
                    Source.TICKET, "kind = 'FAULT' and (system is null or module is null or symptom is null)")),
            Map.entry(TicketTrait.OUTAGE, new Rule(Source.TICKET, "kind = 'FAULT' and level = 1 and system is not null and status <> 'MERGED'")),
            Map.entry(TicketTrait.RESPONDED, new Rule(Source.MOMENTS, "status <> 'MERGED' and responded_at is not null")),
            Map.entry(TicketTrait.ANALYSED, new Rule(Source.MOMENTS, "status <> 'MERGED' and accepted_at <= analysed_at")),
            Map.entry(TicketTrait.GRADED, new Rule(Source.MOMENTS, "gradings > 0")),
            Map.entry(TicketTrait.REGRADED, new Rule(Source.MOMENTS, "gradings > 1")),
            Map.entry(TicketTrait.ASSIGNED, new Rule(Source.MOMENTS, "assignments > 0")),
            Map.entry(TicketTrait.REASSIGNED, new Rule(Source.MOMENTS, "assignments > 1")),
            Map.entry(TicketTrait.REOPENED, new Rule(Source.MOMENTS, "reopened > 0")),
            Map.entry(TicketTrait.RESPONSE_DECIDED, new Rule(Source.LIMITS, "response_met + response_late > 0")),
            Map.entry(TicketTrait.RESPONSE_LATE, new Rule(Source.LIMITS, "response_late > 0")),
            Map.entry(TicketTrait.SOLUTION_DECIDED, new Rule(Source.LIMITS, "solution_met + solution_late > 0")),
            Map.entry(TicketTrait.SOLUTION_LATE, new Rule(Source.LIMITS, "solution_late > 0")));

    private TicketTraits() {}

    /** Over a row of {@code ticket} with {@code ticket_moments} and {@code ticket_limits} joined to it. */
    static String beside(TicketTrait trait) {
        return rule(trait).condition();
    }

    /** Over a row of {@code ticket} alone, the table under its own name. */
    static String alone(TicketTrait trait) {
        var rule = rule(trait);
        return switch (rule.source()) {
            case TICKET -> "(" + rule.condition() + ")";
            case MOMENTS -> "exists (select 1 from ticket_moments(ticket.id) where " + rule.condition() + ")";
            case LIMITS -> "exists (select 1 from ticket_limits(ticket.id, " + AS_OF + ") where " + rule.condition() + ")";
        };
    }

    /** Whether the condition of a list needs the moment that clocks are judged by. */
    static boolean isTimed(TicketTrait trait) {
        return rule(trait).source() == Source.LIMITS;
    }

    /** The value of the property as text, empty if there is none. */
    static String text(TicketProperty property) {
        return switch (property) {
            case LEVEL -> "coalesce(cast(level as text), '')";
            case SERVICE_LINE -> "coalesce(service_line, '')";
            case KIND -> "kind";
            case CHANNEL -> "channel";
            case SYSTEM -> "coalesce(system, '')";
            case ASSIGNEE -> "coalesce(assignee, '')";
        };
    }

    /** The property has that value, for which the place is given; an index of the column can answer it. Empty stands for none. */
    static String is(TicketProperty property, String value, String place) {
        return value.isEmpty() || property == TicketProperty.LEVEL
                ? text(property) + " = " + place
                : property.name().toLowerCase(Locale.ROOT) + " = " + place;
    }

    private static Rule rule(TicketTrait trait) {
        var rule = RULES.get(trait);
        if (rule == null) {
            throw new IllegalStateException("no rule for " + trait);
        }
        return rule;
    }
}
