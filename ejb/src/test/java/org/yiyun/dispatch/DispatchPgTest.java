package org.yiyun.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.dispatch.DispatchFixture.DESK;
import static org.yiyun.testing.TestCallers.as;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Permission;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketEventView;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketStatus;

/** Who is proposed, who is chosen, and what is kept of it. */
class DispatchPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private DispatchFixture dispatch;

    @BeforeEach
    void wire() {
        dispatch = new DispatchFixture(DB);
        dispatch.people();
    }

    @Test
    void proposesByStaffRosterAndOpenTickets() {
        dispatch.away("ann");
        dispatch.onDuty("cid");
        var number = dispatch.graded(TicketKind.FAULT);

        var proposal = as(DESK, () -> dispatch.service.propose(number));

        assertThat(proposal.version()).isEqualTo(1);
        assertThat(proposal.overflowed()).isFalse();
        assertThat(proposal.ranked()).extracting(DispatchChoice::login, DispatchChoice::points)
                .containsExactly(tuple("cid", 70), tuple("bob", 35));
        assertThat(proposal.excluded()).extracting(DispatchChoice::login).containsExactly("ann");
        assertThat(proposal.excluded().get(0).reasons().get(0))
                .isEqualTo(new DispatchReason(Criterion.ABSENCE, RuleMode.MUST, ReasonVerdict.NOT_MET, 0, Map.of()));
        assertThat(proposal.ranked().get(0).reasons()).extracting(DispatchReason::criterion).containsExactly(Criterion.values());
    }

    @Test
    void whatSomebodyHasOpenCountsByWeightUntilItIsSolved() {
        var first = dispatch.graded(TicketKind.FAULT);
        as(DESK, () -> dispatch.desk.service().apply(first, new TicketCommand.Assign("ann"), null));
        var second = dispatch.graded(TicketKind.FAULT);

        assertThat(load(second, "ann")).isEqualTo("1");

        as(DESK, () -> dispatch.desk.service().apply(first, new TicketCommand.Grade(1, "全院不能结算"), null));
        assertThat(load(second, "ann")).isEqualTo("5");
        as(DESK, () -> dispatch.desk.service().apply(first, new TicketCommand.Merge(second), null));
        assertThat(load(second, "ann")).isEqualTo("0");
    }

    private String load(String number, String login) {
        return as(DESK, () -> dispatch.service.propose(number)).ranked().stream()
                .filter(choice -> choice.login().equals(login))
                .flatMap(choice -> choice.reasons().stream())
                .filter(reason -> reason.criterion() == Criterion.LOAD)
                .map(reason -> reason.values().get("load"))
                .findFirst().orElseThrow();
    }

    @Test
    void assignsAtGradingWhereTheRulesSaySoAndKeepsEveryReason() {
        dispatch.inForce("{\"automatic\": [\"FAULT\"]}");
        var asked = dispatch.opened(TicketKind.FAULT);
        var before = as(DESK, () -> dispatch.service.propose(asked));

        var graded = as(DESK, () -> dispatch.desk.service().apply(asked, new TicketCommand.Grade(3, "个别数据"), null));

        assertThat(graded.status()).isEqualTo(TicketStatus.ASSIGNED);
        assertThat(graded.assignee()).isEqualTo("ann");
        var history = as(DESK, () -> dispatch.desk.queries().history(asked));
        assertThat(history).extracting(TicketEventView::type).containsExactly("RECEIVED", "GRADE", "AUTO_ASSIGNED", "ASSIGN");
        assertThat(history).extracting(TicketEventView::actor).containsExactly("desk", "desk", "system:dispatch", "system:dispatch");
        var kept = as(DESK, () -> dispatch.service.decisions(asked));
        assertThat(kept).containsExactly(new DispatchDecision(
                kept.get(0).id(), asked, DispatchFixture.NOW, "system:dispatch", "ann", true, before));
        assertThat(history.get(2).details()).isEqualTo(Map.of("decision", String.valueOf(kept.get(0).id()), "rules", "2"));
        assertThat(as(DESK, () -> dispatch.desk.queries().isConsistent(asked))).isTrue();

        assertThat(assignees(dispatch.graded(TicketKind.FAULT), dispatch.graded(TicketKind.FAULT), dispatch.graded(TicketKind.FAULT)))
                .containsExactly("bob", "cid", "ann");
        assertThat(assignees(dispatch.graded(TicketKind.CONSULTATION))).containsExactly("");
    }

    @Test
    void passesOnWhatALineHasNoRoomForAndSaysWhenNobodyHas() {
        dispatch.inForce("{\"automatic\": [\"FAULT\"], \"capacity\": 1}");
        var numbers = new String[5];
        Arrays.setAll(numbers, i -> dispatch.graded(TicketKind.FAULT));

        assertThat(assignees(numbers)).containsExactly("ann", "bob", "cid", "dan", "");
        var passed = as(DESK, () -> dispatch.service.decisions(numbers[3])).get(0).proposal();
        assertThat(passed.overflowed()).isTrue();
        assertThat(passed.line()).isEqualTo(3);
        assertThat(passed.excluded()).extracting(DispatchChoice::login).containsExactly("ann", "bob", "cid");
        var nobody = as(DESK, () -> dispatch.service.decisions(numbers[4])).get(0);
        assertThat(nobody.chosen()).isNull();
        assertThat(nobody.proposal().excluded()).extracting(DispatchChoice::login).containsExactly("ann", "bob", "cid", "dan");
    }

    private List<String> assignees(String... numbers) {
        return Arrays.stream(numbers)
                .map(number -> as(DESK, () -> dispatch.desk.queries().get(number)).assignee())
                .map(assignee -> assignee == null ? "" : assignee)
                .toList();
    }

    @Test
    void keepsWhatWasProposedBesideWhatAPersonChose() {
        var number = dispatch.graded(TicketKind.FAULT);
        var proposal = as(DESK, () -> dispatch.service.propose(number));

        as(DESK, () -> {
            dispatch.service.assign(number, "bob", null);
            return 0;
        });

        assertThat(assignees(number)).containsExactly("bob");
        var kept = as(DESK, () -> dispatch.service.decisions(number));
        assertThat(kept).containsExactly(
                new DispatchDecision(kept.get(0).id(), number, DispatchFixture.NOW, "desk", "bob", false, proposal));
        assertThatThrownBy(() -> DB.sql("update dispatch_decision set chosen = 'ann'")).hasMessageContaining("append-only");
        assertThat(Rows.of(DB, "select login from dispatch_turn")).containsExactly(List.of("bob"));
    }

    @Test
    void saysNothingOfComplaintsAndLeavesThemAlone() {
        dispatch.inForce("{\"automatic\": [\"FAULT\", \"CONSULTATION\"]}");
        var number = dispatch.graded(TicketKind.COMPLAINT);

        assertThat(assignees(number)).containsExactly("");
        assertThat(as(DESK, () -> dispatch.service.propose(number))).isEqualTo(DispatchProposal.none(number));
    }

    @Test
    void showsWhatIsInternalToNobodyElse() {
        var number = dispatch.graded(TicketKind.FAULT);
        var reader = TestCallers.staff("reader", Permission.TICKET_READ);
        var stranger = TestCallers.institution("H99990000009", Permission.TICKET_READ, Permission.TICKET_INTERNAL);

        assertThat(catchThrowableOfType(BusinessException.class, () -> as(reader, () -> dispatch.service.decisions(number))).type())
                .isEqualTo(ProblemType.FORBIDDEN);
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(reader, () -> dispatch.service.propose(number))).type())
                .isEqualTo(ProblemType.FORBIDDEN);
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(stranger, () -> dispatch.service.decisions(number))).type())
                .isEqualTo(ProblemType.NOT_FOUND);
    }
}
