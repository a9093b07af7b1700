package org.yiyun.ticket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.ticket.internal.TicketMother.STAMP;
import static org.yiyun.ticket.internal.TicketMother.command;
import static org.yiyun.ticket.internal.TicketMother.resolve;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.sla.ServiceEvent;
import org.yiyun.testing.Covers;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.TicketVerb;

class TicketTest {
    /** The verbs that lead a graded fault into each state. */
    private static final Map<TicketStatus, List<TicketVerb>> WAYS = new EnumMap<>(Map.ofEntries(
            Map.entry(TicketStatus.RECEIVED, List.of()),
            Map.entry(TicketStatus.GRADED, List.of(TicketVerb.GRADE)),
            Map.entry(TicketStatus.ASSIGNED, List.of(TicketVerb.GRADE, TicketVerb.ASSIGN)),
            Map.entry(TicketStatus.LOCATING, List.of(TicketVerb.GRADE, TicketVerb.ACCEPT)),
            Map.entry(TicketStatus.WAITING, List.of(TicketVerb.GRADE, TicketVerb.PAUSE)),
            Map.entry(TicketStatus.TRAVELLING, List.of(TicketVerb.GRADE, TicketVerb.DISPATCH)),
            Map.entry(TicketStatus.ON_SITE, List.of(TicketVerb.GRADE, TicketVerb.DISPATCH, TicketVerb.ARRIVE)),
            Map.entry(TicketStatus.REPORTED_TO_PROVINCE, List.of(TicketVerb.GRADE, TicketVerb.REPORT_TO_PROVINCE)),
            Map.entry(TicketStatus.PROPOSED, List.of(TicketVerb.GRADE, TicketVerb.PROPOSE)),
            Map.entry(TicketStatus.RESOLVED, List.of(TicketVerb.GRADE, TicketVerb.RESOLVE)),
            Map.entry(TicketStatus.FED_BACK, List.of(TicketVerb.GRADE, TicketVerb.RESOLVE, TicketVerb.FEEDBACK)),
            Map.entry(TicketStatus.CLOSED, List.of(TicketVerb.GRADE, TicketVerb.RESOLVE, TicketVerb.CLOSE)),
            Map.entry(TicketStatus.MERGED, List.of(TicketVerb.GRADE, TicketVerb.MERGE))));

    private static final Set<TicketVerb> OPEN_VERBS = EnumSet.of(
            TicketVerb.GRADE, TicketVerb.ASSIGN, TicketVerb.CONSENT, TicketVerb.MERGE, TicketVerb.ESCALATE, TicketVerb.COMMENT);

    private static final Map<TicketStatus, Set<TicketVerb>> FURTHER = new EnumMap<>(Map.ofEntries(
            Map.entry(TicketStatus.RECEIVED, EnumSet.of(TicketVerb.ACCEPT, TicketVerb.PAUSE)),
            Map.entry(TicketStatus.GRADED, EnumSet.of(TicketVerb.ACCEPT, TicketVerb.PAUSE, TicketVerb.START_REMOTE,
                    TicketVerb.REMOTE_FAILED, TicketVerb.DISPATCH, TicketVerb.REPORT_TO_PROVINCE, TicketVerb.PROPOSE, TicketVerb.RESOLVE)),
            Map.entry(TicketStatus.ASSIGNED, EnumSet.of(TicketVerb.ACCEPT, TicketVerb.PAUSE, TicketVerb.START_REMOTE,
                    TicketVerb.REMOTE_FAILED, TicketVerb.DISPATCH, TicketVerb.REPORT_TO_PROVINCE, TicketVerb.PROPOSE, TicketVerb.RESOLVE)),
            Map.entry(TicketStatus.LOCATING, EnumSet.of(TicketVerb.PAUSE, TicketVerb.START_REMOTE, TicketVerb.REMOTE_FAILED,
                    TicketVerb.DISPATCH, TicketVerb.REPORT_TO_PROVINCE, TicketVerb.PROPOSE, TicketVerb.RESOLVE)),
            Map.entry(TicketStatus.WAITING, EnumSet.of(TicketVerb.RESUME)),
            Map.entry(TicketStatus.TRAVELLING, EnumSet.of(TicketVerb.PAUSE, TicketVerb.START_REMOTE, TicketVerb.REMOTE_FAILED,
                    TicketVerb.DISPATCH, TicketVerb.ARRIVE, TicketVerb.REPORT_TO_PROVINCE, TicketVerb.PROPOSE, TicketVerb.RESOLVE)),
            Map.entry(TicketStatus.ON_SITE, EnumSet.of(TicketVerb.PAUSE, TicketVerb.START_REMOTE, TicketVerb.REMOTE_FAILED,
                    TicketVerb.REPORT_TO_PROVINCE, TicketVerb.PROPOSE, TicketVerb.RESOLVE)),
            Map.entry(TicketStatus.REPORTED_TO_PROVINCE, EnumSet.of(TicketVerb.PAUSE, TicketVerb.START_REMOTE,
                    TicketVerb.REMOTE_FAILED, TicketVerb.DISPATCH, TicketVerb.REPORT_TO_PROVINCE, TicketVerb.PROPOSE, TicketVerb.RESOLVE)),
            Map.entry(TicketStatus.PROPOSED, EnumSet.of(TicketVerb.PAUSE, TicketVerb.START_REMOTE, TicketVerb.REMOTE_FAILED,
                    TicketVerb.DISPATCH, TicketVerb.REPORT_TO_PROVINCE, TicketVerb.PROPOSE, TicketVerb.RESOLVE)),
            Map.entry(TicketStatus.RESOLVED, EnumSet.of(TicketVerb.FEEDBACK, TicketVerb.CLOSE, TicketVerb.REOPEN, TicketVerb.COMMENT)),
            Map.entry(TicketStatus.FED_BACK, EnumSet.of(TicketVerb.CLOSE, TicketVerb.REOPEN, TicketVerb.COMMENT)),
            Map.entry(TicketStatus.CLOSED, EnumSet.of(TicketVerb.REOPEN, TicketVerb.COMMENT)),
            Map.entry(TicketStatus.MERGED, EnumSet.of(TicketVerb.UNMERGE, TicketVerb.COMMENT))));

    private static Ticket in(TicketStatus status) {
        var ticket = TicketMother.ticket(TicketKind.FAULT);
        ticket.apply(command(TicketVerb.CONSENT), STAMP);
        WAYS.get(status).forEach(verb -> ticket.apply(command(verb), STAMP));
        assertThat(ticket.status()).isEqualTo(status);
        return ticket;
    }

    @Covers({"DESK-07", "DESK-15"})
    @ParameterizedTest
    @EnumSource
    void allowsExactlyTheVerbsOfItsState(TicketStatus status) {
        var expected = EnumSet.copyOf(FURTHER.get(status));
        if (!EnumSet.of(TicketStatus.RESOLVED, TicketStatus.FED_BACK, TicketStatus.CLOSED, TicketStatus.MERGED).contains(status)) {
            expected.addAll(OPEN_VERBS);
        }
        var ticket = in(status);

        assertThat(Arrays.stream(TicketVerb.values()).filter(ticket::allows)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Covers("DESK-07")
    @ParameterizedTest
    @EnumSource
    void refusesEveryOtherVerbAndStaysAsItIs(TicketStatus status) {
        for (var verb : Arrays.stream(TicketVerb.values()).filter(v -> !in(status).allows(v)).toList()) {
            var ticket = in(status);
            assertThatThrownBy(() -> ticket.apply(command(verb), STAMP))
                    .as("%s in %s", verb, status)
                    .isInstanceOfSatisfying(BusinessException.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.TICKET_STATE));
            assertThat(ticket.status()).isEqualTo(status);
        }
    }

    @Covers("SLA-03")
    @ParameterizedTest
    @EnumSource(names = {"START_REMOTE", "REMOTE_FAILED", "PROPOSE", "REPORT_TO_PROVINCE"})
    void anEngineerOnTheWayGoesOnAndArrivesWhateverOthersDoFromAfar(TicketVerb verb) {
        var ticket = in(TicketStatus.TRAVELLING);
        ticket.apply(command(verb), STAMP);
        assertThat(ticket.status()).isEqualTo(TicketStatus.TRAVELLING);
        ticket.apply(command(TicketVerb.ARRIVE), STAMP);
        assertThat(ticket.status()).isEqualTo(TicketStatus.ON_SITE);
    }

    @Test
    void goesOnWhereItWaitedFrom() {
        var ticket = in(TicketStatus.PROPOSED);
        ticket.apply(command(TicketVerb.PAUSE), STAMP);
        ticket.apply(command(TicketVerb.RESUME), STAMP);
        assertThat(ticket.status()).isEqualTo(TicketStatus.PROPOSED);
    }

    @Test
    void goesOnFurtherWhenItIsGradedAndAssignedWhileItWaits() {
        var ticket = TicketMother.ticket(TicketKind.FAULT);
        Stream.of(TicketVerb.PAUSE, TicketVerb.GRADE, TicketVerb.ASSIGN).forEach(verb -> ticket.apply(command(verb), STAMP));
        assertThat(ticket.status()).isEqualTo(TicketStatus.WAITING);
        ticket.apply(command(TicketVerb.RESUME), STAMP);
        assertThat(ticket.status()).isEqualTo(TicketStatus.ASSIGNED);
    }

    @Test
    void comesBackFromAMergeToWhereItStood() {
        var ticket = in(TicketStatus.WAITING);
        ticket.apply(command(TicketVerb.MERGE), STAMP);
        assertThat(ticket.mergedInto()).isEqualTo("T20260302-000001");
        ticket.apply(command(TicketVerb.UNMERGE), STAMP);
        assertThat(ticket.mergedInto()).isNull();
        assertThat(ticket.status()).isEqualTo(TicketStatus.GRADED);
    }

    @Covers("DESK-09")
    @Test
    void refusesRemoteWorkWithoutConsent() {
        var ticket = TicketMother.ticket(TicketKind.FAULT);
        ticket.apply(command(TicketVerb.GRADE), STAMP);
        assertThatThrownBy(() -> ticket.apply(command(TicketVerb.START_REMOTE), STAMP))
                .isInstanceOfSatisfying(BusinessException.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.CONSENT_MISSING));
    }

    @Covers("DESK-12")
    @Test
    void closesAFaultOnlyWithCauseAndPrevention() {
        var ticket = in(TicketStatus.GRADED);
        ticket.apply(resolve(null, null), STAMP);

        assertThatThrownBy(() -> ticket.apply(new TicketCommand.Close(true, 5), STAMP))
                .isInstanceOfSatisfying(BusinessException.class, problem -> {
                    assertThat(problem.type()).isEqualTo(ProblemType.RULE_BROKEN);
                    assertThat(problem.errors()).containsExactly(
                            new FieldError("cause", "field.cause-required"), new FieldError("prevention", "field.prevention-required"));
                });
        assertThat(ticket.status()).isEqualTo(TicketStatus.RESOLVED);

        ticket.apply(new TicketCommand.Close(true, 5, "证书过期", "到期提醒"), STAMP);
        assertThat(ticket.status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(ticket.closedAt()).isEqualTo(STAMP.at());
    }

    @Test
    void closesAConsultationWithoutGradeCauseOrPrevention() {
        var ticket = TicketMother.ticket(TicketKind.CONSULTATION);
        Stream.of(resolve(null, null), command(TicketVerb.FEEDBACK), command(TicketVerb.CLOSE)).forEach(c -> ticket.apply(c, STAMP));
        assertThat(ticket.status()).isEqualTo(TicketStatus.CLOSED);
    }

    @Covers("DESK-07")
    @Test
    void leavesOneEventForEachVerbWithItsValues() {
        var ticket = TicketMother.ticket(TicketKind.FAULT);
        var received = ticket.received(STAMP);
        var graded = ticket.apply(new TicketCommand.Grade(2, "影响结算"), STAMP);

        assertThat(received.fact()).contains(ServiceEvent.RECEIVED);
        assertThat(graded.fact()).contains(ServiceEvent.GRADED);
        assertThat(graded.sequence()).isEqualTo(2);
        assertThat(graded.details()).isEqualTo(Map.of("level", "2", "reason", "影响结算"));
    }
}
