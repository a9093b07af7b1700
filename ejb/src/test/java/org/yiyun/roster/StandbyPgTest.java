package org.yiyun.roster;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.roster.RosterFixture.KEEPER;
import static org.yiyun.roster.RosterFixture.READER;
import static org.yiyun.roster.RosterFixture.at;
import static org.yiyun.testing.TestCallers.as;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

class StandbyPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private static final Caller SYSTEM = Caller.system("escalation");

    private final RosterFixture roster = new RosterFixture(db, at("2026-10-01T09:00"));

    @BeforeEach
    void pool() {
        RosterFixture.people(db);
        roster.time(StaffTimeKind.STANDBY, "ann", "2026-10-01T00:00", "2026-10-08T00:00");
        roster.time(StaffTimeKind.STANDBY, "bob", "2026-10-01T00:00", "2026-10-01T09:00");
        roster.time(StaffTimeKind.STANDBY, "cid", "2026-10-01T09:00", "2026-10-02T00:00");
        roster.time(StaffTimeKind.STANDBY, "dan", "2026-10-01T00:00", "2026-10-08T00:00");
        roster.time(StaffTimeKind.ABSENT, "dan", "2026-10-01T00:00", "2026-10-02T00:00");
    }

    @Covers("DUTY-03")
    @Test
    void thoseOnStandbyWhoAreNotAwayAreToldOfATicketOnce() {
        call("G1");
        call("G1");
        call("G2");

        assertThat(Rows.of(db, "select subject, recipient, text_key, page from notification order by subject, recipient")).containsExactly(
                asList("G1", "ann", "roster.notice.standby", null), asList("G1", "cid", "roster.notice.standby", null),
                asList("G2", "ann", "roster.notice.standby", null), asList("G2", "cid", "roster.notice.standby", null));
        assertThat(Rows.of(db, "select ticket, people from duty_standby_call order by ticket")).containsExactly(List.of("G1", 2), List.of("G2", 2));
        assertThat(Rows.of(db, "select subject_id from audit_entry where action = 'duty.standby-call' order by id"))
                .containsExactly(List.of("G1"), List.of("G2"));
    }

    @Test
    void whoIsTakenOutOfThePoolIsNotCalled() {
        var ann = as(READER, () -> roster.times.list(StaffTimeKind.STANDBY, at("2026-10-03T00:00"), at("2026-10-04T00:00"))).get(0);
        assertThat(ann).isEqualTo(new StaffTimeView(ann.id(), StaffTimeKind.STANDBY, "ann", "安一",
                at("2026-10-01T00:00"), at("2026-10-08T00:00"), "年假", "keeper", 0));
        roster.run(() -> roster.times.withdraw(StaffTimeKind.STANDBY, ann.id()));

        assertThat(as(READER, () -> roster.standby.at(at("2026-10-03T00:00")))).containsExactly("dan");
        assertThat(catchThrowableOfType(BusinessException.class,
                () -> roster.run(() -> roster.times.withdraw(StaffTimeKind.STANDBY, ann.id()))).type()).isEqualTo(ProblemType.CONFLICT);
        assertThat(catchThrowableOfType(BusinessException.class,
                () -> roster.run(() -> roster.times.withdraw(StaffTimeKind.ABSENT, ann.id()))).type()).isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void anAbsenceHasAReasonAndTimesAnOrder() {
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(KEEPER, () -> roster.times.record(StaffTimeKind.ABSENT,
                new RecordStaffTime("ann", at("2026-10-01T00:00"), at("2026-10-02T00:00"), " ")))).errors())
                .extracting(error -> error.path() + " " + error.key()).containsExactly("note field.required");
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(KEEPER, () -> roster.times.record(StaffTimeKind.STANDBY,
                new RecordStaffTime("ann", at("2026-10-01T00:00"), at("2026-10-01T00:00"), null)))).errors())
                .extracting(error -> error.path() + " " + error.key()).containsExactly("to field.order");
    }

    private void call(String ticket) {
        as(SYSTEM, () -> {
            roster.standby.call(ticket, "结算全部中断");
            return 0;
        });
    }
}
