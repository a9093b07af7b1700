package org.yiyun.web.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.calendar.CalendarDay;
import org.yiyun.calendar.engine.DayKind;
import org.yiyun.platform.BusinessClock;
import org.yiyun.roster.PlanShift;
import org.yiyun.roster.PlannedShift;
import org.yiyun.roster.RosterRow;
import org.yiyun.roster.RosterStatus;
import org.yiyun.roster.RosterView;

class RosterGridTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final PlannedShift DAY = shift("ann", "2026-10-01T08:00", "2026-10-01T20:00");
    private static final PlannedShift SECOND = shift("bob", "2026-10-01T08:00", "2026-10-01T20:00");
    private static final PlannedShift NIGHT = shift("cid", "2026-10-02T20:00", "2026-10-03T08:00");
    private static final PlannedShift MORNING = shift("dan", "2026-10-01T00:00", "2026-10-01T08:00");

    private final RosterGrid grid = new RosterGrid(
            view(List.of(DAY, SECOND, NIGHT, MORNING)),
            List.of(new CalendarDay(FIRST, DayKind.HOLIDAY, "国庆节"), new CalendarDay(FIRST.plusDays(1), DayKind.HOLIDAY, "国庆节")),
            at("2026-10-01T09:00"));

    @Test
    void putsEachShiftIntoItsSlotAndTheRestBesideTheGrid() {
        assertThat(grid.getParts()).containsExactly("08:00–20:00", "20:00–08:00");
        assertThat(grid.getDays()).extracting(RosterGrid.Day::date).containsExactly(FIRST, FIRST.plusDays(1));
        assertThat(grid.getDays().get(0).cells()).extracting(RosterGrid.Cell::shift).containsExactly(DAY, null);
        assertThat(grid.getDays().get(1).cells()).extracting(RosterGrid.Cell::shift).containsExactly(null, NIGHT);
        assertThat(grid.getDays().get(0).cells()).extracting(RosterGrid.Cell::begun).containsExactly(true, false);
        assertThat(grid.getExtras().values()).containsExactly(SECOND, MORNING);
        assertThat(RosterGrid.words(MORNING)).isEqualTo("dan 10-01 00:00–10-01 08:00");
    }

    @Test
    void whatIsChosenAndKeptAreTheShifts() {
        assertThat(grid.chosen()).isEqualTo(Map.of("2026-10-01/0", "ann", "2026-10-02/1", "cid"));
        var keys = List.copyOf(grid.getExtras().keySet());

        assertThat(grid.shifts(Map.of("2026-10-01/0", "", "2026-10-02/1", "bob", "turns", "x"), List.of(keys.get(1), "no such key")))
                .containsExactly(plan("bob", NIGHT), plan("dan", MORNING));
        assertThat(grid.shifts(grid.chosen(), keys)).containsExactly(plan("ann", DAY), plan("cid", NIGHT), plan("bob", SECOND), plan("dan", MORNING));
    }

    private static PlanShift plan(String staff, PlannedShift shift) {
        return new PlanShift(staff, shift.from(), shift.to());
    }

    private static RosterView view(List<PlannedShift> shifts) {
        var row = new RosterRow(1, "FIRST_LINE", "热线一线", "2026国庆节值班表", FIRST, FIRST.plusDays(1), "TWO_12", 1, RosterStatus.DRAFT,
                at("2026-09-01T09:00"), "keeper", null, null, 0);
        return new RosterView(row, "08:00-20:00 20:00-08:00", shifts, List.of());
    }

    private static PlannedShift shift(String staff, String from, String to) {
        return new PlannedShift(staff, staff, at(from), at(to));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessClock.ZONE).toInstant();
    }
}
