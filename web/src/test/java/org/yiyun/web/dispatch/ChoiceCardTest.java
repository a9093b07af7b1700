package org.yiyun.web.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyun.dispatch.Criterion;
import org.yiyun.dispatch.DispatchChoice;
import org.yiyun.dispatch.DispatchReason;
import org.yiyun.dispatch.DispatchRule;
import org.yiyun.dispatch.DispatchRules;
import org.yiyun.dispatch.ReasonVerdict;
import org.yiyun.dispatch.RuleMode;
import org.yiyun.dispatch.engine.Candidate;
import org.yiyun.dispatch.engine.DispatchCase;
import org.yiyun.dispatch.engine.Dispatcher;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.ticket.TicketKind;

/** Why somebody, in words. */
class ChoiceCardTest {
    @Test
    void saysEachReasonInTheReadersWords() {
        var choice = new DispatchChoice("ann", "安一", 1, 15, List.of(
                new DispatchReason(
                        Criterion.CAPACITY, RuleMode.MUST, ReasonVerdict.MET, 0, Map.of("load", "5", "weight", "3", "capacity", "30")),
                new DispatchReason(Criterion.SKILL, RuleMode.MUST, ReasonVerdict.NOT_MET, 0, Map.of("skills", "INTERFACE UNKNOWN")),
                new DispatchReason(Criterion.DEPUTY, RuleMode.PREFER, ReasonVerdict.MET, 15, Map.of("name", "丁四"))));

        var card = ChoiceCard.of(choice, Texts.CHINESE, Map.of("INTERFACE", "接口与前置机"));

        assertThat(card).isEqualTo(new ChoiceCard("ann", "安一", 15, "一线", List.of(
                new ChoiceCard.Line("容量足够：手上 5，本单 3，上限 30", "green", ""),
                new ChoiceCard.Line("缺少技能：接口与前置机, UNKNOWN", "red", ""),
                new ChoiceCard.Line("正在顶替丁四（B 角）", "green", "+15"))));
    }

    /** Each verdict that the engine can come to has its text in both languages. */
    @Test
    void hasWordsForWhateverTheEngineSays() {
        var rules = new DispatchRules(
                List.of(Criterion.values()).stream().map(criterion -> new DispatchRule(criterion, last(criterion), 1)).toList(),
                List.of(), 5, 5, 3, 1, true, List.of());
        var people = List.of(person("ann", true, "CORE", 0), person("bob", false, "PAY", 0), person("cid", false, "PAY", 5));
        var cases = List.of(
                new DispatchCase("T1", TicketKind.FAULT, 3, "CORE", "440802", 1),
                new DispatchCase("T1", TicketKind.FAULT, 3, null, null, 1));
        List<DispatchReason> told = new ArrayList<>();
        cases.forEach(ticket -> {
            var proposal = new Dispatcher(1, rules).propose(ticket, people);
            proposal.ranked().forEach(choice -> told.addAll(choice.reasons()));
            proposal.excluded().forEach(choice -> told.addAll(choice.reasons()));
        });

        assertThat(told).isNotEmpty();
        assertThat(told).allSatisfy(reason -> List.of(Texts.CHINESE, Locale.ENGLISH).forEach(language -> {
            var text = ChoiceCard.of(new DispatchChoice("x", "x", 1, 0, List.of(reason)), language, Map.of()).reasons().get(0).text();
            assertThat(text).doesNotContain("dispatch.why").doesNotContain("{");
        }));
    }

    private static RuleMode last(Criterion criterion) {
        return criterion.modes().get(criterion.modes().size() - 1);
    }

    private static Candidate person(String login, boolean there, String system, int load) {
        return new Candidate(
                login, login, 1, Set.of(), there ? "4408" : "4409", load > 0, there, there ? "丁四" : null, load,
                Set.of(system), 0);
    }
}
