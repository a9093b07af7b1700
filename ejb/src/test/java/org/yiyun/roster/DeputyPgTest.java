package org.yiyun.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.roster.RosterFixture.KEEPER;
import static org.yiyun.roster.RosterFixture.READER;
import static org.yiyun.roster.RosterFixture.at;
import static org.yiyun.testing.TestCallers.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

class DeputyPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private final RosterFixture roster = new RosterFixture(db, at("2026-09-20T09:00"));

    @BeforeEach
    void published() {
        RosterFixture.people(db);
        long id = roster.open(new OpenRoster("FIRST_LINE", "2026国庆值班表", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 2), "THREE_8"));
        roster.fill(id, "ann", "bob", "cid");
        roster.publish(id);
    }

    @Covers({"DUTY-05", "PER-04"})
    @Test
    void theBPersonStandsInWhileTheAPersonIsAway() {
        var named = as(KEEPER, () -> roster.deputies.name(new NameDeputy("热线班长", "ann", "dan")));
        assertThat(named).isEqualTo(new DeputyView(named.id(), "热线班长", "ann", "安一", "dan", "丁四", 0));
        roster.time(StaffTimeKind.ABSENT, "ann", "2026-10-01T02:00", "2026-10-01T05:00");

        assertThat(roster.onDuty("FIRST_LINE", "2026-10-01T01:59")).containsExactly("ann");
        assertThat(as(READER, () -> roster.duty.at(at("2026-10-01T03:00"), Texts.CHINESE)).get(0).people()).containsExactly(
                new DutyPerson("dan", "丁四", at("2026-10-01T02:00"), at("2026-10-01T05:00"), "安一"));
        assertThat(roster.onDuty("FIRST_LINE", "2026-10-01T05:00")).containsExactly("ann");
        assertThat(gaps()).isEmpty();
        assertThat(Rows.of(db, "select recipient from notification where text_key = 'roster.notice.deputy'")).containsExactly(List.of("dan"));
    }

    @Test
    void presenceAtAMomentIsWhatTheRosterSaysOfIt() {
        as(KEEPER, () -> roster.deputies.name(new NameDeputy("热线班长", "ann", "dan")));
        as(KEEPER, () -> roster.deputies.name(new NameDeputy("值班长", "cid", "dan")));
        roster.time(StaffTimeKind.ABSENT, "ann", "2026-10-01T02:00", "2026-10-01T05:00");
        roster.time(StaffTimeKind.ABSENT, "dan", "2026-10-01T03:00", "2026-10-01T04:00");
        roster.time(StaffTimeKind.STANDBY, "bob", "2026-10-01T02:00", "2026-10-01T05:00");

        var standsIn = Map.of("dan", "安一");
        assertThat(presence("2026-10-01T01:59")).isEqualTo(new Presence(Set.of("ann"), Set.of(), Map.of()));
        assertThat(presence("2026-10-01T02:00")).isEqualTo(new Presence(Set.of("dan"), Set.of("ann"), standsIn));
        assertThat(presence("2026-10-01T03:30")).isEqualTo(new Presence(Set.of(), Set.of("ann", "dan"), standsIn));
        assertThat(presence("2026-10-01T05:00")).isEqualTo(new Presence(Set.of("ann"), Set.of(), Map.of()));
    }

    private Presence presence(String local) {
        return as(READER, () -> roster.duty.presence(at(local)));
    }

    @Covers("DUTY-05")
    @Test
    void aTimeInWhichBothAreAwayOrNobodyIsNamedIsAGap() {
        roster.time(StaffTimeKind.ABSENT, "bob", "2026-10-01T08:00", "2026-10-01T09:00");
        var named = as(KEEPER, () -> roster.deputies.name(new NameDeputy("热线班长", "ann", "dan")));
        roster.time(StaffTimeKind.ABSENT, "ann", "2026-10-02T00:00", "2026-10-02T08:00");
        roster.time(StaffTimeKind.ABSENT, "dan", "2026-10-02T06:00", "2026-10-02T07:00");

        assertThat(gaps()).containsExactly(
                new DutyGap("FIRST_LINE", "热线一线", at("2026-10-01T08:00"), at("2026-10-01T09:00")),
                new DutyGap("FIRST_LINE", "热线一线", at("2026-10-02T06:00"), at("2026-10-02T07:00")));
        roster.run(() -> roster.deputies.end(named.id()));
        assertThat(roster.onDuty("FIRST_LINE", "2026-10-02T01:00")).isEmpty();
    }

    @Test
    void anAPersonHasOneBPersonAndNobodyIsBoth() {
        as(KEEPER, () -> roster.deputies.name(new NameDeputy("热线班长", "ann", "dan")));

        assertThat(catchThrowableOfType(BusinessException.class,
                () -> as(KEEPER, () -> roster.deputies.name(new NameDeputy("热线班长", "ann", "bob")))).type())
                .isEqualTo(ProblemType.ALREADY_EXISTS);
        assertThat(catchThrowableOfType(BusinessException.class,
                () -> as(KEEPER, () -> roster.deputies.name(new NameDeputy("热线班长", "bob", "bob")))).errors())
                .extracting(error -> error.path() + " " + error.key()).containsExactly("deputy field.roster.oneself");
    }

    private List<DutyGap> gaps() {
        return as(READER, () -> roster.duty.gaps(at("2026-10-01T00:00"), at("2026-10-03T00:00"), Texts.CHINESE)).stream()
                .filter(gap -> gap.post().equals("FIRST_LINE")).toList();
    }
}
