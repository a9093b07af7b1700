package org.yiyun.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.roster.RosterFixture.READER;
import static org.yiyun.roster.RosterFixture.at;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.roster.engine.Finding.Kind;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

class RosterVersionPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 10, 3);
    private static final OpenRoster HOLIDAY = new OpenRoster("FIRST_LINE", "2026国庆值班表", FIRST, LAST, "THREE_8");

    private final RosterFixture roster = new RosterFixture(db, at("2026-09-20T09:00"));

    @BeforeEach
    void people() {
        RosterFixture.people(db);
    }

    @Covers("DUTY-01")
    @Test
    void aRosterWithAGapCannotBePublishedAndTheSlotIsNamed() {
        long id = roster.open(HOLIDAY);
        roster.fill(id, "ann", "bob", "cid");
        var complete = roster.view(id).shifts();
        roster.arrange(id, complete.stream().filter(shift -> !shift.from().equals(at("2026-10-02T08:00")))
                .map(shift -> new PlanShift(shift.staff(), shift.from(), shift.to())).toArray(PlanShift[]::new));

        var refused = catchThrowableOfType(BusinessException.class, () -> roster.publish(id));

        assertThat(refused.type()).isEqualTo(ProblemType.ROSTER_UNFIT);
        assertThat(refused.errors()).extracting(error -> ProblemTexts.error(Texts.CHINESE, error))
                .containsExactly("热线一线在 2026-10-02 08:00 至 2026-10-02 16:00 无人值班，请安排人员。");
        assertThat(roster.view(id).findings()).containsExactly(new RosterFinding(
                Kind.GAP, null, null, at("2026-10-02T08:00"), at("2026-10-02T16:00"), "热线一线在 2026-10-02 08:00 至 2026-10-02 16:00 无人值班，请安排人员。"));
        assertThat(Rows.of(db, "select count(*) from duty_shift")).containsExactly(List.of(0L));
        assertThat(roster.view(id).roster().status()).isEqualTo(RosterStatus.DRAFT);
        assertThat(Rows.of(db, "select count(*) from notification")).containsExactly(List.of(0L));
    }

    @Covers("DUTY-02")
    @Test
    void aCompleteRosterIsWhatStandsAndItsPeopleAreTold() {
        long id = roster.open(HOLIDAY);
        assertThat(roster.view(id).findings()).extracting(RosterFinding::kind).containsExactly(Kind.GAP);
        assertThat(roster.onDuty("FIRST_LINE", "2026-10-02T09:00")).isEmpty();

        roster.fill(id, "ann", "bob", "cid");
        roster.publish(id);

        assertThat(roster.onDuty("FIRST_LINE", "2026-10-02T07:59")).containsExactly("ann");
        assertThat(roster.onDuty("FIRST_LINE", "2026-10-02T08:00")).containsExactly("bob");
        assertThat(roster.onDuty("FIRST_LINE", "2026-10-04T00:00")).isEmpty();
        assertThat(as(READER, () -> roster.duty.gaps(at("2026-10-01T00:00"), at("2026-10-04T00:00"), Texts.CHINESE)))
                .extracting(DutyGap::post).containsExactly("HEADQUARTERS");
        assertThat(Rows.of(db, "select recipient, text_key, page from notification order by recipient")).containsExactly(
                List.of("ann", "roster.notice.published", "/roster.xhtml?id=" + id),
                List.of("bob", "roster.notice.published", "/roster.xhtml?id=" + id),
                List.of("cid", "roster.notice.published", "/roster.xhtml?id=" + id));
        assertThat(Rows.of(db, "select action, actor from audit_entry order by id")).containsExactly(
                List.of("duty.roster-open", "keeper"), List.of("duty.roster-fill", "keeper"), List.of("duty.roster-publish", "keeper"));
        assertThat(as(READER, () -> roster.queries.get(id, Texts.CHINESE)).shifts()).hasSize(9).first()
                .isEqualTo(new PlannedShift("ann", "安一", at("2026-10-01T00:00"), at("2026-10-01T08:00")));
    }

    @Test
    void theNextVersionBeginsWithWhatStandsReplacesItAndLeavesThePastAlone() {
        long first = published();
        roster.time.advance(Duration.ofDays(11).plusHours(8));
        long second = roster.open(HOLIDAY);
        assertThat(roster.view(second).shifts()).isEqualTo(roster.view(first).shifts()).hasSize(9);
        roster.run(() -> roster.service.fill(second, new FillRoster(List.of("bob"), true), null));
        assertThat(roster.view(second).shifts()).filteredOn(shift -> shift.from().isBefore(at("2026-10-02T00:00")))
                .extracting(PlannedShift::staff).containsExactly("ann", "bob", "cid");
        roster.arrange(second, roster.view(first).shifts().stream()
                .map(shift -> new PlanShift(shift.staff(), shift.from(), shift.to())).toArray(PlanShift[]::new));
        var planned = roster.view(second).shifts();
        roster.arrange(second, planned.stream().map(shift -> new PlanShift(
                shift.from().equals(at("2026-10-03T16:00")) ? "bob" : shift.staff(), shift.from(), shift.to())).toArray(PlanShift[]::new));
        assertThat(roster.view(second).findings()).extracting(RosterFinding::message).containsExactly(
                "白二 2026-10-03 08:00 至 2026-10-03 16:00 的班次与热线一线 2026-10-03 16:00 至 2026-10-04 00:00 的班次之间休息不足 8 小时，请换人。");
        roster.arrange(second, planned.stream().map(shift -> new PlanShift(
                shift.from().equals(at("2026-10-03T16:00")) ? "ann" : shift.staff(), shift.from(), shift.to())).toArray(PlanShift[]::new));
        roster.publish(second);

        assertThat(roster.onDuty("FIRST_LINE", "2026-10-03T17:00")).containsExactly("ann");
        assertThat(roster.onDuty("FIRST_LINE", "2026-10-01T17:00")).containsExactly("cid");
        assertThat(Rows.of(db, "select void_reason from duty_shift where voided_at is not null")).containsExactly(List.of("2026国庆值班表 #2"));
        assertThat(roster.view(first).roster().status()).isEqualTo(RosterStatus.REPLACED);
        assertThat(roster.view(first).shifts()).hasSize(9);
        assertThat(as(READER, () -> roster.queries.list(Texts.CHINESE))).extracting(RosterRow::number, RosterRow::status)
                .containsExactly(tuple(2, RosterStatus.PUBLISHED), tuple(1, RosterStatus.REPLACED));
    }

    @Test
    void nobodyIsPutWhereTheyAreAwayLackTheSkillOrStandAlready() {
        published();
        roster.time(StaffTimeKind.ABSENT, "dan", "2026-10-02T00:00", "2026-10-02T12:00");
        long id = roster.open(new OpenRoster("HEADQUARTERS", null, FIRST, LAST, "WHOLE_DAY"));
        assertThat(roster.view(id).roster().name()).isEqualTo("总部支持 2026-10-01–2026-10-03");
        roster.arrange(id, whole("dan", 1), whole("dan", 2), whole("ann", 3));

        assertThat(roster.view(id).findings()).extracting(RosterFinding::kind, RosterFinding::staff).containsExactly(
                tuple(Kind.ABSENT, "dan"), tuple(Kind.OVERLAP, "ann"),
                tuple(Kind.SKILL, "ann"));
        roster.fill(id, "ann", "dan");
        assertThat(catchThrowableOfType(BusinessException.class, () -> roster.publish(id)).type()).isEqualTo(ProblemType.ROSTER_UNFIT);
    }

    @Test
    void draftsAreForThoseWhoKeepTheRosterAndKnowWhoChangedThem() {
        long id = roster.open(HOLIDAY);

        assertThat(as(READER, () -> roster.queries.list(Texts.CHINESE))).isEmpty();
        assertThat(catchThrowableOfType(BusinessException.class, () -> as(READER, () -> roster.queries.get(id, Texts.CHINESE))).type())
                .isEqualTo(ProblemType.NOT_FOUND);
        assertThat(catchThrowableOfType(BusinessException.class, () -> roster.open(HOLIDAY)).type()).isEqualTo(ProblemType.ALREADY_EXISTS);
        roster.fill(id, "ann");
        assertThat(catchThrowableOfType(BusinessException.class,
                () -> roster.run(() -> roster.service.publish(id, 0, Texts.CHINESE))).type()).isEqualTo(ProblemType.STALE_DATA);
        roster.run(() -> roster.service.discard(id, null));
        assertThat(catchThrowableOfType(BusinessException.class, () -> roster.publish(id)).type()).isEqualTo(ProblemType.CONFLICT);
        assertThat(roster.view(roster.open(HOLIDAY)).roster().number()).isEqualTo(2);
    }

    @Test
    void refusesUnknownPeopleAndTimesOutsideTheDays() {
        long id = roster.open(HOLIDAY);

        assertThat(catchThrowableOfType(BusinessException.class, () -> roster.arrange(id,
                new PlanShift("eve", at("2026-10-01T00:00"), at("2026-10-01T08:00")),
                new PlanShift("ann", at("2026-10-04T00:00"), at("2026-10-04T08:00")),
                new PlanShift("ann", at("2026-10-02T08:00"), at("2026-10-02T08:00")),
                new PlanShift("ann", at("2026-10-03T08:00"), at("2026-10-03T12:00")),
                new PlanShift("ann", at("2026-10-03T08:00"), at("2026-10-03T16:00")))).errors())
                .extracting(error -> error.path() + " " + error.key())
                .containsExactly("shifts[0].staff field.unknown", "shifts[1].from field.range", "shifts[2].to field.order",
                        "shifts[4].from field.roster.twice");
        assertThat(catchThrowableOfType(BusinessException.class, () -> roster.open(
                new OpenRoster("FIRST_LINE", null, FIRST.minusYears(1), LAST.minusYears(1), "THREE_8"))).errors())
                .extracting(error -> error.path() + " " + error.key()).containsExactly("last field.range");
    }

    @Covers("DUTY-02")
    @Test
    void theKeeperSaysWhatAPostAsksFor() {
        long id = roster.open(HOLIDAY);
        roster.fill(id, "ann", "bob", "cid");
        assertThat(roster.view(id).findings()).isEmpty();

        roster.run(() -> roster.rules.require("FIRST_LINE", new RequireOfPost("POLICY", 18)));

        assertThat(as(READER, () -> roster.rules.list(Texts.CHINESE))).first()
                .isEqualTo(new DutyPostRule("FIRST_LINE", "热线一线", true, "POLICY", "政策与参数", 18, false));
        assertThat(as(READER, () -> roster.rules.list(Texts.CHINESE))).extracting(DutyPostRule::restHours).containsExactly(18L, 8L, 0L, 0L, 0L);
        assertThat(roster.view(id).findings()).extracting(RosterFinding::kind).containsOnly(Kind.SKILL, Kind.REST)
                .filteredOn(kind -> kind == Kind.REST).hasSize(6);
        assertThat(catchThrowableOfType(BusinessException.class,
                () -> roster.run(() -> roster.rules.require("FIRST_LINE", new RequireOfPost("COOKING", null)))).errors())
                .extracting(error -> error.path() + " " + error.key()).containsExactly("skill field.unknown");
        assertThat(catchThrowableOfType(BusinessException.class,
                () -> roster.run(() -> roster.rules.require("FIRST_LINE", new RequireOfPost(null, 49)))).errors())
                .extracting(error -> error.path()).containsExactly("restHours");
    }

    private long published() {
        long id = roster.open(HOLIDAY);
        roster.fill(id, "ann", "bob", "cid");
        roster.publish(id);
        return id;
    }

    private static PlanShift whole(String staff, int day) {
        return new PlanShift(staff, at("2026-10-0" + day + "T00:00"), at("2026-10-0" + (day + 1) + "T00:00"));
    }
}
