package org.yiyun.dispatch.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.dispatch.ReasonVerdict.MET;
import static org.yiyun.dispatch.ReasonVerdict.NOT_ASKED;
import static org.yiyun.dispatch.ReasonVerdict.NOT_MET;
import static org.yiyun.dispatch.RuleMode.MUST;
import static org.yiyun.dispatch.RuleMode.PREFER;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiyun.dispatch.Criterion;
import org.yiyun.dispatch.DispatchChoice;
import org.yiyun.dispatch.DispatchProposal;
import org.yiyun.dispatch.DispatchReason;
import org.yiyun.dispatch.DispatchRule;
import org.yiyun.dispatch.DispatchRules;
import org.yiyun.dispatch.RuleMode;
import org.yiyun.dispatch.SkillDemand;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.ticket.TicketKind;

class DispatcherTest {
    private static final DispatchRules RULES = new DispatchRules(
            List.of(rule(Criterion.CAPACITY, MUST, 0), rule(Criterion.SKILL, MUST, 0), rule(Criterion.REGION, PREFER, 20),
                    rule(Criterion.SYSTEM, PREFER, 10), rule(Criterion.ROSTER, PREFER, 40), rule(Criterion.DEPUTY, PREFER, 15),
                    rule(Criterion.LOAD, PREFER, 30), rule(Criterion.ROUND_ROBIN, PREFER, 5)),
            List.of(new SkillDemand(TicketKind.FAULT, "CORE", null, "INTERFACE")), 10, 5, 3, 1, true, List.of());
    private static final DispatchCase FAULT = new DispatchCase("T1", TicketKind.FAULT, 2, "CORE", "440802", 1);

    @Test
    void tellsOfEachWhyInPointsAndWords() {
        var ann = new Candidate("ann", "安一", 1, Set.of("INTERFACE"), "4408", false, true, "丁四", 5, Set.of("CORE"), 7);
        var bob = new Candidate("bob", "白二", 1, Set.of("INTERFACE"), "4409", false, false, null, 0, Set.of(), 3);
        var cid = new Candidate("cid", "陈三", 1, Set.of(), "4408", true, true, null, 9, Set.of(), 0);

        assertThat(new Dispatcher(3, RULES).propose(FAULT, List.of(bob, cid, ann))).isEqualTo(new DispatchProposal(
                "T1", 3, 1, false,
                List.of(new DispatchChoice("ann", "安一", 1, 100, List.of(
                                reason(Criterion.ABSENCE, MUST, true, 0, Map.of()),
                                reason(Criterion.CAPACITY, MUST, true, 0, Map.of("load", "5", "weight", "3", "capacity", "10")),
                                reason(Criterion.SKILL, MUST, true, 0, Map.of("skills", "INTERFACE")),
                                reason(Criterion.REGION, PREFER, true, 20, Map.of("region", "440802", "own", "4408")),
                                reason(Criterion.SYSTEM, PREFER, true, 10, Map.of("system", "CORE")),
                                reason(Criterion.ROSTER, PREFER, true, 40, Map.of()),
                                reason(Criterion.DEPUTY, PREFER, true, 15, Map.of("name", "丁四")),
                                reason(Criterion.LOAD, PREFER, true, 15, Map.of("load", "5", "capacity", "10")),
                                reason(Criterion.ROUND_ROBIN, PREFER, false, 0, Map.of()))),
                        new DispatchChoice("bob", "白二", 1, 35, List.of(
                                reason(Criterion.ABSENCE, MUST, true, 0, Map.of()),
                                reason(Criterion.CAPACITY, MUST, true, 0, Map.of("load", "0", "weight", "3", "capacity", "10")),
                                reason(Criterion.SKILL, MUST, true, 0, Map.of("skills", "INTERFACE")),
                                reason(Criterion.REGION, PREFER, false, 0, Map.of("region", "440802", "own", "4409")),
                                reason(Criterion.SYSTEM, PREFER, false, 0, Map.of("system", "CORE")),
                                reason(Criterion.ROSTER, PREFER, false, 0, Map.of()),
                                reason(Criterion.DEPUTY, PREFER, false, 0, Map.of()),
                                reason(Criterion.LOAD, PREFER, true, 30, Map.of("load", "0", "capacity", "10")),
                                reason(Criterion.ROUND_ROBIN, PREFER, true, 5, Map.of())))),
                List.of(new DispatchChoice("cid", "陈三", 1, 63, List.of(
                        reason(Criterion.ABSENCE, MUST, false, 0, Map.of()),
                        reason(Criterion.CAPACITY, MUST, false, 0, Map.of("load", "9", "weight", "3", "capacity", "10")),
                        reason(Criterion.SKILL, MUST, false, 0, Map.of("skills", "INTERFACE")),
                        reason(Criterion.REGION, PREFER, true, 20, Map.of("region", "440802", "own", "4408")),
                        reason(Criterion.SYSTEM, PREFER, false, 0, Map.of("system", "CORE")),
                        reason(Criterion.ROSTER, PREFER, true, 40, Map.of()),
                        reason(Criterion.DEPUTY, PREFER, false, 0, Map.of()),
                        reason(Criterion.LOAD, PREFER, true, 3, Map.of("load", "9", "capacity", "10")),
                        new DispatchReason(Criterion.ROUND_ROBIN, PREFER, NOT_ASKED, 0, Map.of()))))));
    }

    @Test
    void goesToTheNextLineWhereSomebodyHasRoomOnlyIfTheRulesSaySo() {
        var full = new Candidate("ann", "安一", 1, Set.of("INTERFACE"), "4408", false, true, null, 8, Set.of(), 0);
        var free = new Candidate("dan", "丁四", 3, Set.of("INTERFACE"), "4408", false, true, null, 0, Set.of(), 0);

        var passed = new Dispatcher(1, RULES).propose(FAULT, List.of(full, free));
        assertThat(passed.ranked()).extracting(DispatchChoice::login).containsExactly("dan");
        assertThat(passed.excluded()).extracting(DispatchChoice::login).containsExactly("ann");
        assertThat(passed.line()).isEqualTo(3);
        assertThat(passed.overflowed()).isTrue();

        var kept = new DispatchRules(RULES.rules(), RULES.skills(), 10, 5, 3, 1, false, List.of());
        var stays = new Dispatcher(1, kept).propose(FAULT, List.of(full, free));
        assertThat(stays.ranked()).isEmpty();
        assertThat(stays.line()).isEqualTo(1);
        assertThat(stays.overflowed()).isFalse();
    }

    @Test
    void refusesRulesThatSayTwoThingsOrWhatTheirCriterionCannot() {
        assertThat(fault(List.of(rule(Criterion.LOAD, PREFER, 1), rule(Criterion.LOAD, PREFER, 2)), null))
                .isEqualTo("rules field.dispatch.mode");
        assertThat(fault(List.of(rule(Criterion.LOAD, MUST, 1)), null)).isEqualTo("rules field.dispatch.mode");
        assertThat(fault(List.of(rule(Criterion.ABSENCE, PREFER, 1)), null)).isEqualTo("rules field.dispatch.mode");
        assertThat(fault(List.of(), TicketKind.COMPLAINT)).isEqualTo("automatic field.dispatch.complaint");
    }

    @Test
    void aRegionIsCoveredFromAboveAndFromBelow() {
        var rules = new DispatchRules(List.of(rule(Criterion.REGION, PREFER, 1)), List.of(), 10, 5, 3, 1, false, List.of());
        var whole = new DispatchCase("T1", TicketKind.FAULT, 2, null, "4408", 1);
        var ranked = new Dispatcher(1, rules).propose(whole, List.of(
                in("4409", "a"), in("440802", "b"), in("44", "c"), in("4408", "d"))).ranked();

        assertThat(ranked).extracting(DispatchChoice::login).containsExactly("b", "c", "d", "a");
        assertThat(ranked).extracting(DispatchChoice::points).containsExactly(1, 1, 1, 0);
    }

    private static Candidate in(String region, String login) {
        return new Candidate(login, login, 1, Set.of(), region, false, false, null, 0, Set.of(), 0);
    }

    @Test
    void ofALoadBeyondTheLimitNoFigureIsTold() {
        var rules = new DispatchRules(List.of(rule(Criterion.LOAD, PREFER, 10)), List.of(), 5, 5, 3, 1, false, List.of());
        var ranked = new Dispatcher(1, rules).propose(FAULT, List.of(loaded("a", 4), loaded("b", 5), loaded("c", 6))).ranked();

        assertThat(ranked).extracting(DispatchChoice::points).containsExactly(2, 0, 0);
        assertThat(ranked).extracting(choice -> choice.reasons().get(1).values().get("load")).containsExactly("4", "5", ">5");
        assertThat(ranked).extracting(choice -> choice.reasons().get(1).verdict()).containsExactly(MET, NOT_MET, NOT_MET);
    }

    private static Candidate loaded(String login, int load) {
        return new Candidate(login, login, 1, Set.of(), "4408", false, false, null, load, Set.of(), 0);
    }

    @Test
    void aSkillIsDemandedOfTheTicketsThatItsKindSystemAndLevelDescribe() {
        var rules = new DispatchRules(List.of(), List.of(
                new SkillDemand(TicketKind.FAULT, null, null, "A"), new SkillDemand(null, "CORE", null, "B"),
                new SkillDemand(null, null, 1, "C"), new SkillDemand(TicketKind.DATA, "PAY", 2, "D")), 10, 5, 3, 1, false, List.of());

        assertThat(rules.demanded(TicketKind.FAULT, 1, "CORE")).containsExactly("A", "B", "C");
        assertThat(rules.demanded(TicketKind.CONSULTATION, null, null)).isEmpty();
        assertThat(rules.demanded(TicketKind.DATA, 2, "PAY")).containsExactly("D");
        assertThat(rules.demanded(TicketKind.DATA, 3, "PAY")).isEmpty();
    }

    @Test
    void aSkillDemandedTwiceIsOneDemand() {
        var demand = new SkillDemand(TicketKind.FAULT, " CORE ", null, "INTERFACE");
        assertThat(new DispatchRules(List.of(), List.of(demand, RULES.skills().get(0)), 10, 5, 3, 1, true, List.of()).skills())
                .isEqualTo(RULES.skills());
    }

    private static String fault(List<DispatchRule> rules, @Nullable TicketKind automatic) {
        var kinds = automatic == null ? List.<TicketKind>of() : List.of(automatic);
        var error = catchThrowableOfType(
                BusinessException.class, () -> new DispatchRules(rules, List.of(), 10, 5, 3, 1, true, kinds)).errors().get(0);
        return error.path() + " " + error.key();
    }

    private static DispatchRule rule(Criterion criterion, RuleMode mode, int points) {
        return new DispatchRule(criterion, mode, points);
    }

    private static DispatchReason reason(Criterion criterion, RuleMode mode, boolean met, int points, Map<String, String> values) {
        return new DispatchReason(criterion, mode, met ? MET : NOT_MET, points, values);
    }
}
