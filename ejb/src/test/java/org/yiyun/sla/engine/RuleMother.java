package org.yiyun.sla.engine;

import static org.yiyun.sla.ServiceEvent.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.engine.CalendarMother;
import org.yiyun.calendar.engine.Calendars;
import org.yiyun.calendar.engine.WorkCalendar;
import org.yiyun.sla.LimitUnit;
import org.yiyun.sla.Milestone;
import org.yiyun.sla.SlaRule;

/** A small contract for tests: limits by level, a response for everything, rules and calendars that change in May 2025. */
final class RuleMother {
    static final Instant CHANGE = Instant.parse("2025-05-14T04:00:00Z");
    static final SlaRule.Triggers SOLVE = new SlaRule.Triggers(
            List.of(CONFIRMED, RECEIVED), Set.of(RESOLVED, CLOSED), Set.of(MERGED, CANCELLED), Set.of("*"), true, false);
    static final SlaRule.Triggers REMOTE = new SlaRule.Triggers(
            List.of(CONFIRMED, RECEIVED), Set.of(REMOTE_STARTED, RESOLVED), Set.of(MERGED, CANCELLED), Set.of("*"), false, false);
    static final SlaRule.Triggers TRAVEL = new SlaRule.Triggers(
            List.of(DISPATCHED), Set.of(ARRIVED), Set.of(RESOLVED, MERGED, CANCELLED), Set.of("USER"), false, true);
    static final SlaRule.Triggers ANSWER = new SlaRule.Triggers(
            List.of(RECEIVED), Set.of(CONFIRMED, ASSIGNED, PAUSED, RESOLVED), Set.of(MERGED, CANCELLED), Set.of(), false, false);

    private RuleMother() {}

    static RuleBook book() {
        List<SlaRule> rules = new ArrayList<>(List.of(
                rule("L1", "P", "FAULT", 1, Milestone.RESOLUTION, 12, LimitUnit.NATURAL_HOURS, SOLVE),
                rule("L2", "P", "FAULT", 2, Milestone.RESOLUTION, 24, LimitUnit.NATURAL_HOURS, SOLVE),
                rule("L3", "P", "FAULT", 3, Milestone.RESOLUTION, 48, LimitUnit.NATURAL_HOURS, SOLVE),
                rule("L1A", "P", "FAULT", 1, Milestone.ARRIVAL, null, LimitUnit.NATURAL_HOURS, TRAVEL),
                rule("L2R", "P", "FAULT", 2, Milestone.REMOTE_DIAGNOSIS, 6, LimitUnit.WORKING_HOURS, REMOTE),
                rule("L3R", "P", "FAULT", 3, Milestone.REMOTE_DIAGNOSIS, 2, LimitUnit.WORKING_DAYS, REMOTE),
                rule("ZR", "Z", null, null, Milestone.RESPONSE, 1, LimitUnit.NATURAL_HOURS, ANSWER),
                rule("ZA", "Z", null, null, Milestone.ARRIVAL, 2, LimitUnit.NATURAL_HOURS, TRAVEL)));
        rules.addAll(amended(rule("ZS", "Z", null, null, Milestone.RESOLUTION, 3, LimitUnit.WORKING_DAYS, SOLVE)));
        return new RuleBook(rules);
    }

    /** From 2025-05-10 two working days in place of three; known since {@link #CHANGE}. */
    private static List<SlaRule> amended(SlaRule rule) {
        LocalDate from = LocalDate.of(2025, 5, 10);
        return List.of(
                version(rule, 1, 3, rule.dating().validFrom(), null, rule.dating().knownFrom(), CHANGE),
                version(rule, 2, 3, rule.dating().validFrom(), from, CHANGE, null),
                version(rule, 3, 2, from, null, CHANGE, null));
    }

    private static SlaRule version(SlaRule r, int version, int amount, LocalDate from, @Nullable LocalDate to, Instant known, @Nullable Instant until) {
        return new SlaRule(r.id(), version, r.scope(), r.milestone(), BigDecimal.valueOf(amount), r.unit(), r.triggers(),
                r.escalation(), r.assessed(), new SlaRule.Dating(from, to, known, until), r.name(), r.requirement(), r.source());
    }

    static SlaRule rule(String id, String profile, @Nullable String kind, @Nullable Integer level, Milestone milestone,
            @Nullable Integer amount, LimitUnit unit, SlaRule.Triggers triggers) {
        return new SlaRule(
                id, 1, new SlaRule.Scope(profile, null, kind, level == null ? null : "FAULT", level), milestone,
                amount == null ? null : BigDecimal.valueOf(amount), unit, triggers,
                List.of(new SlaRule.EscalationStep(50, List.of("FIRST_LINE")), new SlaRule.EscalationStep(100, List.of("HEADQUARTERS"))),
                true, new SlaRule.Dating(LocalDate.of(2000, 1, 1), null, Instant.EPOCH, null), id, "SLA-12", "测试");
    }

    /** Revision 2, published at {@link #CHANGE}, makes 2025-05-16 (a Friday) a day off. */
    static Calendars calendars() {
        Map<Integer, WorkCalendar> revisions = new TreeMap<>(Map.of(
                1, CalendarMother.year2025(),
                2, CalendarMother.withHoliday(2, LocalDate.of(2025, 5, 16))));
        return new Calendars() {
            @Override
            public int revisionAt(Instant known) {
                return known.isBefore(CHANGE) ? 1 : 2;
            }

            @Override
            public WorkCalendar calendar(int revision) {
                return revisions.get(revision);
            }
        };
    }

    static ClockMachine machine() {
        return new ClockMachine(book(), calendars(), CalendarMother.ZONE, List.of("P", "Z"));
    }
}
