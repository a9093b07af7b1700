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
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.PastTicket;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketEventView;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.internal.DeskForTests;

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

    @Covers({"DESK-05", "DESK-06", "DUTY-04"})
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

    @Covers({"DUTY-04", "DUTY-05"})
    @Test
    void knowsRegionsSkillsAndStandIns() {
        dispatch.away("ann");
        dispatch.standsIn("bob", "ann");
        dispatch.inForce("""
                {"skills": [{"kind": "FAULT", "skill": "INTERFACE"}],
                 "rules": [{"criterion": "SKILL", "mode": "PREFER", "points": 1}, {"criterion": "REGION", "mode": "PREFER", "points": 2},
                           {"criterion": "DEPUTY", "mode": "PREFER", "points": 4}]}""");
        DB.sql("update organisation set region = '4409' where code = 'YY'");
        DB.sql("insert into organisation (code, name, kind, region) values ('ZZ', '赤坎分中心', 'BRANCH', '440802')");
        DB.sql("update staff set organisation = 'ZZ' where login = 'cid'");
        DB.sql("insert into staff_skill (staff_id, skill) values (3, 'INTERFACE'), (3, 'DATABASE')");
        var number = dispatch.graded(TicketKind.FAULT);
        DB.sql("set session_replication_role = replica; update ticket set region = '440802'; set session_replication_role = origin");

        var ranked = as(DESK, () -> dispatch.service.propose(number)).ranked();

        assertThat(ranked).extracting(DispatchChoice::login, DispatchChoice::points).containsExactly(tuple("bob", 4), tuple("cid", 3));
        assertThat(ranked.get(0).reasons()).contains(
                new DispatchReason(Criterion.SKILL, RuleMode.PREFER, ReasonVerdict.NOT_MET, 0, Map.of("skills", "INTERFACE")),
                new DispatchReason(Criterion.REGION, RuleMode.PREFER, ReasonVerdict.NOT_MET, 0, Map.of("region", "440802", "own", "4409")),
                new DispatchReason(Criterion.DEPUTY, RuleMode.PREFER, ReasonVerdict.MET, 4, Map.of("name", "ann")));
    }

    @Test
    void asksNobodyWithoutAnAccountALineOrAPlaceAnyMore() {
        DB.sql("update staff set login = null where login = 'ann'");
        DB.sql("update staff set line = null where login = 'bob'");
        var number = dispatch.graded(TicketKind.FAULT);

        var proposal = as(DESK, () -> dispatch.service.propose(number));

        assertThat(proposal.ranked()).extracting(DispatchChoice::login).containsExactly("cid");
        assertThat(proposal.excluded()).isEmpty();
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

    @Test
    void looksNoFurtherThanTheLimitAndKnowsOfWhichSystemsSomebodyHasTickets() {
        dispatch.inForce("{\"capacity\": 2, \"rules\": [{\"criterion\": \"LOAD\", \"mode\": \"PREFER\", \"points\": 10},"
                + " {\"criterion\": \"SYSTEM\", \"mode\": \"PREFER\", \"points\": 1}]}");
        var numbers = new String[6];
        Arrays.setAll(numbers, i -> dispatch.graded(TicketKind.FAULT));
        as(DESK, () -> dispatch.desk.service().apply(numbers[5], new TicketCommand.Assign("bob"), null));
        Arrays.stream(numbers).limit(4).forEach(number ->
                as(DESK, () -> dispatch.desk.service().apply(number, new TicketCommand.Assign("ann"), null)));
        DB.sql("set session_replication_role = replica; update ticket set system = case assignee when 'bob' then 'PAY' else 'CORE' end;"
                + " set session_replication_role = origin");

        var ranked = as(DESK, () -> dispatch.service.propose(numbers[4])).ranked();

        assertThat(ranked).extracting(DispatchChoice::login).containsExactly("cid", "bob", "ann");
        assertThat(ranked).extracting(DispatchChoice::points).containsExactly(10, 5, 1);
        assertThat(ranked.get(2).reasons()).containsExactly(
                new DispatchReason(Criterion.ABSENCE, RuleMode.MUST, ReasonVerdict.MET, 0, Map.of()),
                new DispatchReason(Criterion.SYSTEM, RuleMode.PREFER, ReasonVerdict.MET, 1, Map.of("system", "CORE")),
                new DispatchReason(Criterion.LOAD, RuleMode.PREFER, ReasonVerdict.NOT_MET, 0, Map.of("load", ">2", "capacity", "2")));
    }

    private String load(String number, String login) {
        return as(DESK, () -> dispatch.service.propose(number)).ranked().stream()
                .filter(choice -> choice.login().equals(login))
                .flatMap(choice -> choice.reasons().stream())
                .filter(reason -> reason.criterion() == Criterion.LOAD)
                .map(reason -> reason.values().get("load"))
                .findFirst().orElseThrow();
    }

    @Covers("DESK-06")
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

    /** Rules answer nobody: the clocks hear of whoever accepts it. */
    @Test
    void whatTheRulesAssignIsNoResponse() {
        dispatch.inForce("{\"automatic\": [\"FAULT\"]}");
        var number = dispatch.graded(TicketKind.FAULT);
        var silent = "select responded_at is null from rpt_ticket_times where number = '" + number + "'";

        assertThat(Rows.of(DB, "select actor, fact is null from ticket_event where type = 'ASSIGN'"))
                .containsExactly(List.of("system:dispatch", true));
        assertThat(Rows.of(DB, silent)).containsExactly(List.of(true));

        as(DESK, () -> dispatch.desk.service().apply(number, new TicketCommand.Accept(), null));
        assertThat(Rows.of(DB, silent)).containsExactly(List.of(false));
    }

    @Test
    void whatALevelOneFaultCallsForIsOrderedWhenTheRulesHaveChosen() {
        dispatch.inForce("{\"automatic\": [\"FAULT\"]}");
        var number = dispatch.opened(TicketKind.FAULT);

        as(DESK, () -> dispatch.desk.service().apply(number, new TicketCommand.Grade(1, "系统瘫痪"), null));

        assertThat(as(DESK, () -> dispatch.desk.queries().history(number))).extracting(TicketEventView::type, TicketEventView::actor)
                .containsExactly(
                        tuple("RECEIVED", "desk"), tuple("GRADE", "desk"), tuple("AUTO_ASSIGNED", "system:dispatch"),
                        tuple("ASSIGN", "system:dispatch"), tuple("HANDLING_ORDERED", "desk"), tuple("HANDLING_ORDERED", "desk"));
        assertThat(Rows.of(DB, "select payload::jsonb ->> 'assignee' from outbox where type = 'TicketOrdered'"))
                .containsExactly(List.of("ann"), List.of("ann"));
    }

    @Test
    void whoeverAsksForPeopleOrReasonsGetsNoSightOfTheContact() {
        var sights = "select count(*) from audit_entry where action = 'personal-data.sight'";
        var number = dispatch.graded(TicketKind.FAULT);
        var before = Rows.of(DB, sights);

        as(DESK, () -> dispatch.service.propose(number));
        as(DESK, () -> dispatch.service.outcomes(number));
        as(DESK, () -> dispatch.service.decisions(number));

        assertThat(Rows.of(DB, sights)).isEqualTo(before);
    }

    @Test
    void aTicketWeighsNothingAgainstWhoeverHasIt() {
        var number = dispatch.graded(TicketKind.FAULT);
        as(DESK, () -> dispatch.desk.service().apply(number, new TicketCommand.Assign("ann"), null));

        assertThat(load(number, "ann")).isEqualTo("0");
    }

    @Test
    void whatIsOpenAgainHasNotEnded() {
        var number = dispatch.graded(TicketKind.FAULT);
        var other = dispatch.graded(TicketKind.FAULT);

        as(DESK, () -> dispatch.desk.service().apply(number, new TicketCommand.Merge(other), null));
        assertThat(past(number).endedAt()).isEqualTo(DispatchFixture.NOW);

        as(DESK, () -> dispatch.desk.service().apply(number, new TicketCommand.Unmerge(), null));
        assertThat(past(number).endedAt()).isNull();
    }

    private PastTicket past(String number) {
        return as(DESK, () -> dispatch.desk.workload().past(
                        DispatchFixture.NOW.minusSeconds(60), DispatchFixture.NOW.plusSeconds(60), null, 10)).stream()
                .filter(ticket -> ticket.number().equals(number)).findFirst().orElseThrow();
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
        assertThat(as(DESK, () -> dispatch.service.outcomes(numbers[4]))).containsExactly(new DispatchOutcome(
                nobody.id(), DispatchFixture.NOW, "system:dispatch", 2, null, true, nobody.proposal().excluded()));
        assertThat(Rows.of(DB, "select actor, subject_id, details::jsonb ->> 'rules' from audit_entry where action = 'dispatch.nobody'"))
                .containsExactly(List.of("system:dispatch", numbers[4], "2"));
    }

    /** As two nodes do: the second choice waits until the first is there to be counted. */
    @Test
    void twoChoicesAtOneMomentDoNotBothGoToWhoeverHasRoomForOne() {
        dispatch.inForce("{\"automatic\": [\"FAULT\"], \"capacity\": 1}");
        var first = dispatch.opened(TicketKind.FAULT);
        var second = dispatch.opened(TicketKind.FAULT);

        var other = DB.inTransaction(em -> {
            grade(first);
            var waiting = CompletableFuture.runAsync(() -> grade(second));
            while (!waiting.isDone() && Rows.of(DB, "select 1 from pg_locks where not granted").isEmpty()) {
                Thread.onSpinWait();
            }
            return waiting;
        });
        other.join();

        assertThat(assignees(first, second)).containsExactly("ann", "bob");
    }

    private void grade(String number) {
        as(DESK, () -> dispatch.desk.service().apply(number, new TicketCommand.Grade(3, "个别数据"), null));
    }

    @Test
    void whoeverHasTheTicketKeepsItWhenItIsGradedAnew() {
        var number = dispatch.graded(TicketKind.FAULT);
        as(DESK, () -> dispatch.desk.service().apply(number, new TicketCommand.Assign("dan"), null));
        dispatch.inForce("{\"automatic\": [\"FAULT\"]}");

        grade(number);

        assertThat(assignees(number)).containsExactly("dan");
        assertThat(as(DESK, () -> dispatch.service.decisions(number))).isEmpty();
    }

    @Test
    void looksAtOpenTicketsAloneHoweverManyThereHaveBeen() {
        DB.sql("""
                insert into ticket (id, number, kind, channel, title, description, contact_name, contact_phone, status, level, assignee,
                       system, occurred_at, event_count, words, created_at, created_by, updated_at, updated_by, version)
                select 100000 + i, 'X' || i, 'FAULT', 'PHONE', '题', '述', '人', '1', case when i % 50 = 0 then 'ASSIGNED' else 'CLOSED' end,
                       1 + i % 4, 'staff' || i % 20, 'CORE', now(), 1, '', now(), 'x', now(), 'x', 0 from generate_series(1, 5000) i""");
        DB.sql("vacuum (analyze) ticket");

        var logins = "array['staff0', 'staff7']";
        var open = DeskForTests.OPEN_WORK.replaceFirst("\\?", logins).replaceFirst("\\?", "'X7'").replace("?", "31");
        assertThat(Rows.of(DB, "explain " + open).toString())
                .contains("ix_ticket_open_work").doesNotContain("Seq Scan");
        assertThat(Rows.of(DB, "explain " + DeskForTests.AT_WORK.replaceFirst("\\?", logins).replace("?", "'CORE'")).toString())
                .contains("ix_ticket_open_work").doesNotContain("Seq Scan");
    }

    /** Ticket, rules, people, who is there, what they have, whose turn it is. */
    @Test
    void asksTheDatabaseForEachThingOnce() {
        var number = dispatch.graded(TicketKind.FAULT);
        as(DESK, () -> dispatch.service.propose(number)); // the rules are known from now on

        assertThat(DB.asked(() -> as(DESK, () -> dispatch.service.propose(number)))).hasSize(6);
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
        assertThat(as(DESK, () -> dispatch.service.outcomes(number))).containsExactly(new DispatchOutcome(
                kept.get(0).id(), DispatchFixture.NOW, "desk", 1, "bob", false, List.of(proposal.ranked().get(1))));
        assertThatThrownBy(() -> DB.sql("update dispatch_decision set chosen = 'ann'")).hasMessageContaining("append-only");
        assertThat(Rows.of(DB, "select login, turn from dispatch_turn")).containsExactly(List.of("bob", kept.get(0).id()));
    }

    @Test
    void aTurnThatIsKeptLateDoesNotPutALaterOneBack() {
        DB.sql("insert into dispatch_turn (login, turn) values ('bob', 1000000)");
        var number = dispatch.graded(TicketKind.FAULT);

        as(DESK, () -> {
            dispatch.service.assign(number, "bob", null);
            return 0;
        });

        assertThat(Rows.of(DB, "select turn from dispatch_turn")).containsExactly(List.of(1000000L));
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
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(reader, () -> dispatch.service.outcomes(number))).type())
                .isEqualTo(ProblemType.FORBIDDEN);
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(stranger, () -> dispatch.service.outcomes(number))).type())
                .isEqualTo(ProblemType.NOT_FOUND);
    }
}
