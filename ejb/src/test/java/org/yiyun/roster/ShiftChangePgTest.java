package org.yiyun.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.roster.RosterFixture.KEEPER;
import static org.yiyun.roster.RosterFixture.at;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.roster.engine.Finding.Kind;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;

class ShiftChangePgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private static final Caller ANN = TestCallers.staff("ann", Permission.DUTY_READ);
    private static final Caller BOB = TestCallers.staff("bob", Permission.DUTY_READ);

    private final RosterFixture roster = new RosterFixture(db, at("2026-09-20T09:00"));

    /** Ann from 0, Bob from 8, Cid from 16 o'clock, each day. */
    @BeforeEach
    void published() {
        RosterFixture.people(db);
        long id = roster.open(new OpenRoster("FIRST_LINE", "2026国庆值班表", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 3), "THREE_8"));
        roster.fill(id, "ann", "bob", "cid");
        roster.publish(id);
    }

    @Covers("DUTY-02")
    @Test
    void anApprovedSwapChangesTheRosterAndBothAreTold() {
        var asked = request("2026-10-01T00:00", "2026-10-01T08:00", null);
        as(BOB, () -> roster.changes.answer(asked.id(), true));
        assertThat(roster.onDuty("FIRST_LINE", "2026-10-01T01:00")).containsExactly("ann");

        var approved = as(KEEPER, () -> roster.changes.decide(asked.id(), true, "", Texts.CHINESE));

        assertThat(approved.status()).isEqualTo(ShiftChangeStatus.APPROVED);
        assertThat(roster.onDuty("FIRST_LINE", "2026-10-01T01:00")).containsExactly("bob");
        assertThat(roster.onDuty("FIRST_LINE", "2026-10-01T09:00")).containsExactly("ann");
        assertThat(as(ANN, () -> roster.duty.gaps(at("2026-10-01T00:00"), at("2026-10-04T00:00"), Texts.CHINESE)))
                .extracting(DutyGap::post).containsExactly("HEADQUARTERS");
        assertThat(Rows.of(db, """
                select text_key, recipient from notification where text_key like 'roster.change%' order by id"""))
                .containsExactlyInAnyOrder(
                        List.of("roster.change.notice.request", "bob"), List.of("roster.change.notice.agreed", "ann"),
                        List.of("roster.change.notice.agreed", "keeper"),
                        List.of("roster.change.notice.approved", "ann"), List.of("roster.change.notice.approved", "bob"));
        assertThat(Rows.of(db, "select action, actor from audit_entry where action like 'duty.change%' order by id")).containsExactly(
                List.of("duty.change-request", "ann"), List.of("duty.change-agree", "bob"), List.of("duty.change-approve", "keeper"));
    }

    @Test
    void oneSeesOnesOwnAndTheKeeperAllHoweverManyThereAre() {
        var own = request("2026-10-01T00:00", "2026-10-01T08:00", null);
        db.sql("""
                insert into duty_change select 1000 + i, (select min(id) from duty_shift), null, 'cid', '丙', 'dan', '丁', '换', 'WITHDRAWN',
                       null, null, null, c.created_at + interval '1 minute', 'cid', c.updated_at, 'cid', 0
                from duty_change c cross join generate_series(1, 250) i""");

        assertThat(as(ANN, roster.changes::list)).containsExactly(own);
        assertThat(as(BOB, roster.changes::list)).containsExactly(own);
        assertThat(as(KEEPER, roster.changes::list)).hasSize(251).endsWith(own);
    }

    @Test
    void aCoverThatLeavesNoRestIsRefusedAtOnceAndAtTheApproval() {
        assertThat(problem(() -> request("2026-10-01T00:00", null, "bob")).errors())
                .extracting(error -> ProblemTexts.error(Texts.CHINESE, error)).containsExactly(
                        "白二 2026-10-01 00:00 至 2026-10-01 08:00 的班次与热线一线 2026-10-01 08:00 至 2026-10-01 16:00 的班次之间休息不足 8 小时，请换人。");
        var asked = request("2026-10-02T00:00", null, "dan");
        as(TestCallers.staff("dan", Permission.DUTY_READ), () -> roster.changes.answer(asked.id(), true));
        roster.time(StaffTimeKind.ABSENT, "dan", "2026-10-02T00:00", "2026-10-02T12:00");

        var refused = problem(() -> as(KEEPER, () -> roster.changes.decide(asked.id(), true, "", Texts.CHINESE)));

        assertThat(refused.type()).isEqualTo(ProblemType.ROSTER_UNFIT);
        assertThat(roster.onDuty("FIRST_LINE", "2026-10-02T01:00")).containsExactly("ann");
        assertThat(as(ANN, roster.changes::list)).extracting(ShiftChangeView::status).containsExactly(ShiftChangeStatus.AGREED);
    }

    @Test
    void onlyThoseWhomItConcernsMaySpeak() {
        assertThat(problem(() -> as(BOB, () -> roster.changes.request(
                new RequestShiftChange(shift("2026-10-01T00:00"), null, "cid", "有事"), Texts.CHINESE))).type()).isEqualTo(ProblemType.FORBIDDEN);
        var asked = request("2026-10-01T00:00", "2026-10-01T08:00", null);
        assertThat(problem(() -> request("2026-10-01T00:00", null, "dan")).type()).isEqualTo(ProblemType.ALREADY_EXISTS);
        assertThat(problem(() -> as(ANN, () -> roster.changes.answer(asked.id(), true))).type()).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(problem(() -> as(KEEPER, () -> roster.changes.decide(asked.id(), true, "", Texts.CHINESE))).type())
                .isEqualTo(ProblemType.CONFLICT);
        as(BOB, () -> roster.changes.answer(asked.id(), true));
        var interested = TestCallers.staff("bob", Permission.DUTY_READ, Permission.DUTY_EDIT);
        assertThat(problem(() -> as(interested, () -> roster.changes.decide(asked.id(), true, "", Texts.CHINESE))).type())
                .isEqualTo(ProblemType.SAME_PERSON);
        assertThat(as(TestCallers.staff("cid", Permission.DUTY_READ), roster.changes::list)).isEmpty();
        as(ANN, () -> roster.changes.withdraw(asked.id()));
        assertThat(problem(() -> as(KEEPER, () -> roster.changes.decide(asked.id(), true, "", Texts.CHINESE))).type())
                .isEqualTo(ProblemType.CONFLICT);
    }

    @Test
    void whatHasBegunIsNotChangedAnyMore() {
        var asked = request("2026-10-01T00:00", "2026-10-01T08:00", null);
        as(BOB, () -> roster.changes.answer(asked.id(), true));
        roster.time.advance(Duration.ofDays(11));

        assertThat(problem(() -> as(KEEPER, () -> roster.changes.decide(asked.id(), true, "", Texts.CHINESE))).errors())
                .extracting(error -> error.path() + " " + error.key()).containsExactly("shift field.roster.shift-gone");
        assertThat(problem(() -> request("2026-10-01T00:00", null, "dan")).errors())
                .extracting(error -> error.path() + " " + error.key()).containsExactly("shift field.roster.shift-gone");
    }

    @Test
    void aDraftThatWouldUndoAChangeCannotBePublished() {
        var days = new OpenRoster("FIRST_LINE", "2026国庆值班表", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 3), "THREE_8");
        long draft = roster.open(days);
        roster.time.advance(Duration.ofMinutes(1));
        var asked = request("2026-10-01T00:00", "2026-10-01T08:00", null);
        as(BOB, () -> roster.changes.answer(asked.id(), true));
        as(KEEPER, () -> roster.changes.decide(asked.id(), true, "", Texts.CHINESE));

        assertThat(roster.view(draft).findings()).extracting(RosterFinding::kind, RosterFinding::staff).containsExactly(
                tuple(Kind.CHANGED, "bob"), tuple(Kind.CHANGED, "ann"));
        assertThat(problem(() -> as(KEEPER, () -> {
            roster.publish(draft);
            return 0;
        })).type()).isEqualTo(ProblemType.ROSTER_UNFIT);
        roster.run(() -> roster.service.discard(draft, null));
        roster.publish(roster.open(days));
        assertThat(roster.onDuty("FIRST_LINE", "2026-10-01T01:00")).containsExactly("bob");
    }

    private ShiftChangeView request(String own, @Nullable String other, @Nullable String counterpart) {
        return as(ANN, () -> roster.changes.request(
                new RequestShiftChange(shift(own), other == null ? null : shift(other), counterpart, "家中有事"), Texts.CHINESE));
    }

    private long shift(String from) {
        return as(ANN, () -> roster.duty.shifts(at(from), at(from).plusSeconds(60))).get(0).id();
    }

    private static BusinessException problem(Supplier<?> act) {
        return catchThrowableOfType(BusinessException.class, act::get);
    }
}
