package org.yiyun.roster.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyun.roster.engine.Finding.Kind;
import org.yiyun.testing.Covers;

class RosterCheckTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final PostRule DESK = new PostRule("DESK", true, null, Duration.ofHours(8));
    private static final PostRule SITE = new PostRule("SITE", false, "NETWORK", Duration.ofHours(8));
    private static final PostRule CALL = new PostRule("CALL", false, null, Duration.ZERO);
    private static final Map<String, PostRule> POSTS = Map.of("DESK", DESK, "SITE", SITE, "CALL", CALL);
    private static final Map<String, Set<String>> SKILLS = Map.of("ann", Set.of("NETWORK"), "bob", Set.of(), "cid", Set.of());
    private static final Span WHOLE = span(0, 24);

    private final RosterCheck check = new RosterCheck(POSTS, SKILLS, List.of(new Absence("cid", span(30, 40))));

    @Test
    void aCoveredDayHasNoFindings() {
        assertThat(check.of(DESK, WHOLE, List.of(shift("DESK", "ann", 8, 20)), List.of(shift("DESK", "bob", -4, 8), shift("DESK", "bob", 20, 32))))
                .isEmpty();
    }

    @Test
    void namesTheSlotThatNobodyCovers() {
        assertThat(check.of(DESK, WHOLE, List.of(shift("DESK", "ann", 0, 8), shift("DESK", "bob", 9, 23)), List.of())).containsExactly(
                new Finding(Kind.GAP, "DESK", null, span(8, 9), null), new Finding(Kind.GAP, "DESK", null, span(23, 24), null));
    }

    @Test
    void anotherPostCoversNothing() {
        assertThat(check.of(DESK, WHOLE, List.of(), List.of(shift("CALL", "ann", 0, 24))))
                .containsExactly(new Finding(Kind.GAP, "DESK", null, WHOLE, null));
    }

    @Test
    void nobodyStandsInTwoPostsAtOneTime() {
        Shift call = shift("CALL", "ann", 0, 24);
        assertThat(check.of(SITE, WHOLE, List.of(shift("SITE", "ann", 8, 18)), List.of(call)))
                .containsExactly(new Finding(Kind.OVERLAP, "SITE", "ann", span(8, 18), call));
    }

    @Test
    void theStricterPostSaysHowLongToRest() {
        Shift call = shift("CALL", "bob", 20, 24);
        assertThat(check.of(DESK, span(0, 8), List.of(shift("DESK", "bob", 0, 13)), List.of(call)))
                .containsExactly(new Finding(Kind.REST, "DESK", "bob", span(0, 13), call));
        assertThat(check.of(DESK, span(0, 8), List.of(shift("DESK", "bob", 0, 12)), List.of(call))).isEmpty();
        assertThat(check.of(CALL, WHOLE, List.of(shift("CALL", "bob", 0, 24)), List.of(shift("CALL", "bob", 24, 48)))).isEmpty();
    }

    @Covers("DUTY-02")
    @Test
    void asksForTheSkillThePresenceAndThePerson() {
        assertThat(check.of(SITE, WHOLE, List.of(shift("SITE", "bob", 0, 8), shift("SITE", "dan", 8, 16)), List.of())).containsExactly(
                new Finding(Kind.SKILL, "SITE", "bob", span(0, 8), null), new Finding(Kind.UNKNOWN, "SITE", "dan", span(8, 16), null));
        assertThat(check.of(CALL, WHOLE, List.of(shift("CALL", "cid", 20, 31)), List.of()))
                .containsExactly(new Finding(Kind.ABSENT, "CALL", "cid", span(20, 31), null));
        assertThat(check.of(CALL, WHOLE, List.of(shift("CALL", "cid", 20, 30)), List.of())).isEmpty();
    }

    @Test
    void turnsGoRoundAndWhoCannotWaitsForTheNext() {
        List<Span> slots = ShiftPattern.parse("08:00-20:00 20:00-08:00").slots(DAY, DAY.plusDays(1), ZONE);

        assertThat(Rotation.fill("DESK", slots, List.of("ann", "cid", "bob"), List.of(), check)).extracting(Shift::staff)
                .containsExactly("ann", "bob", "ann", "cid");
    }

    @Test
    void aPatternCutsDaysIntoSlotsThatMayEndOnTheNext() {
        assertThat(ShiftPattern.parse("08:00-20:00 20:00-08:00").slots(DAY, DAY.plusDays(1), ZONE))
                .containsExactly(span(8, 20), span(20, 32), span(32, 44), span(44, 56));
        assertThat(ShiftPattern.parse("00:00-00:00").slots(DAY, DAY, ZONE)).containsExactly(WHOLE);
        assertThatThrownBy(() -> ShiftPattern.parse("08:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ShiftPattern.parse("08:00-25:00")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Shift shift(String post, String staff, int from, int to) {
        return new Shift(post, staff, hour(from), hour(to));
    }

    private static Span span(int from, int to) {
        return new Span(hour(from), hour(to));
    }

    private static Instant hour(int hour) {
        return DAY.atStartOfDay(ZONE).toInstant().plus(Duration.ofHours(hour));
    }
}
