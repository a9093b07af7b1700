package org.yiyun.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import jakarta.validation.Validation;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.roster.internal.Deputies;
import org.yiyun.roster.internal.DutyPosts;
import org.yiyun.roster.internal.DutyShifts;
import org.yiyun.roster.internal.Presences;
import org.yiyun.roster.internal.StaffTimes;
import org.yiyun.roster.internal.StandingShifts;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;

class RosterPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private static final Caller PLANNER = TestCallers.staff("planner", Permission.DUTY_READ, Permission.DUTY_EDIT);
    private static final Instant EIGHT = Instant.parse("2026-03-02T00:00:00Z");
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final Instant SIX = Instant.parse("2026-03-02T10:00:00Z");

    private final TestClock time = new TestClock(EIGHT);
    private final DutyPosts posts = new DutyPosts(db.em());
    private final DutyShifts shifts = new DutyShifts(db.em());
    private final DutyQueries queries = db.bean(DutyQueries.class, new DutyQueries(
            posts, shifts, new StandingShifts(shifts, new StaffTimes(db.em()), new Deputies(db.em()), new Presences(db.em()))));
    private final DutyService service = db.bean(DutyService.class, new DutyService(
            posts, shifts,
            new RecordReader(Validation.byDefaultProvider().configure()
                    .messageInterpolator(new ParameterMessageInterpolator()).buildValidatorFactory().getValidator()),
            new AuditService(time.business(), db.em()), time.business()));

    @Covers("DUTY-01")
    @Test
    void showsWhoIsOnDutyAtAMomentTheEndNotIncluded() {
        assign("FIRST_LINE", "desk", EIGHT, NOON);
        assign("FIRST_LINE", "desk2", NOON, SIX);

        assertThat(at(NOON).get(0)).isEqualTo(new DutyPost(
                "FIRST_LINE", "热线一线", 1, true, List.of(new DutyPerson("desk2", "desk2", NOON, SIX))));
        assertThat(at(SIX).get(0).covered()).isFalse();
        assertThat(at(NOON)).extracting(DutyPost::post)
                .containsExactly("FIRST_LINE", "ON_SITE", "HEADQUARTERS", "PROVINCE", "LEADER");
    }

    @Covers("DUTY-01")
    @Test
    void tellsWhatIsNotCoveredOfThePostsThatWorkRoundTheClock() {
        assign("FIRST_LINE", "desk", EIGHT, NOON);
        assign("FIRST_LINE", "desk2", NOON.plusSeconds(60), SIX);
        assign("HEADQUARTERS", "leader", EIGHT, SIX);

        assertThat(as(PLANNER, () -> queries.gaps(EIGHT, SIX, Locale.ENGLISH)))
                .containsExactly(new DutyGap("FIRST_LINE", "Hotline, first line", NOON, NOON.plusSeconds(60)));
    }

    @Test
    void nobodyStandsTwiceInOnePostAtOneTime() {
        assign("FIRST_LINE", "desk", EIGHT, NOON);

        var refused = catchThrowableOfType(BusinessException.class, () -> assign("FIRST_LINE", "desk", NOON.minusSeconds(1), SIX));

        assertThat(refused.type()).isEqualTo(ProblemType.ALREADY_EXISTS);
    }

    @Test
    void aCancelledShiftIsKeptAndCountsNoMore() {
        var shift = assign("FIRST_LINE", "desk", EIGHT, NOON);
        as(PLANNER, () -> { service.cancel(shift.id(), "生病", shift.version()); return 0; });

        assertThat(at(EIGHT).get(0).people()).isEmpty();
        assertThat(Rows.of(db, "select voided_by, void_reason from duty_shift")).containsExactly(List.of("planner", "生病"));
        assign("FIRST_LINE", "desk", EIGHT, NOON);
    }

    @Test
    void refusesUnknownPostsAndTimesInTheWrongOrder() {
        assertThat(catchThrowableOfType(BusinessException.class, () -> assign("NOWHERE", "desk", EIGHT, NOON)).errors())
                .extracting(e -> e.path() + " " + e.key()).containsExactly("post field.unknown");
        assertThat(catchThrowableOfType(BusinessException.class, () -> assign("FIRST_LINE", "desk", NOON, NOON)).errors())
                .extracting(e -> e.path() + " " + e.key()).containsExactly("to field.order");
    }

    private List<DutyPost> at(Instant moment) {
        return as(PLANNER, () -> queries.at(moment, Texts.CHINESE));
    }

    private DutyShiftView assign(String post, String staff, Instant from, Instant to) {
        return as(PLANNER, () -> service.assign(new AssignShift(post, staff, staff, from, to)));
    }
}
