package org.yiyun.web.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.dispatch.Criterion;
import org.yiyun.dispatch.DispatchRule;
import org.yiyun.dispatch.DispatchRules;
import org.yiyun.dispatch.RuleMode;
import org.yiyun.dispatch.SkillDemand;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.ticket.TicketKind;

class RulesFormTest {
    private static final DispatchRules RULES = new DispatchRules(
            List.of(new DispatchRule(Criterion.LOAD, RuleMode.PREFER, 30)), List.of(), 30, 5, 3, 1, true, List.of(TicketKind.FAULT));

    @Test
    void saysTheSameUntilSomethingIsTyped() {
        assertThat(new RulesForm(RULES).rules(RULES.skills())).isEqualTo(RULES);
    }

    @Test
    void takesWhatIsTyped() {
        var form = new RulesForm(RULES);
        form.getModes().put("ROSTER", "MUST");
        form.getPoints().put("LOAD", " 12 ");
        form.getFigures().put("capacity", "8");
        form.setOverflow(false);
        form.setAutomatic(List.of("DATA", "FAULT"));
        var demand = new SkillDemand(null, null, 1, "INTERFACE");

        assertThat(form.rules(List.of(demand))).isEqualTo(new DispatchRules(
                List.of(new DispatchRule(Criterion.ROSTER, RuleMode.MUST, 0), new DispatchRule(Criterion.LOAD, RuleMode.PREFER, 12)),
                List.of(demand), 8, 5, 3, 1, false, List.of(TicketKind.FAULT, TicketKind.DATA)));
    }

    @Test
    void refusesWhatIsNoNumber() {
        var form = new RulesForm(RULES);
        form.getFigures().put("weightOne", "五");

        assertThat(catchThrowableOfType(BusinessException.class, () -> form.rules(List.of())).errors())
                .extracting(error -> error.path() + " " + error.key()).containsExactly("weightOne field.type.integer");
    }
}
