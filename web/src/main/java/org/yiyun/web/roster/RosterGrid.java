package org.yiyun.web.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.CalendarDay;
import org.yiyun.platform.BusinessClock;
import org.yiyun.roster.PlanShift;
import org.yiyun.roster.PlannedShift;
import org.yiyun.roster.RosterView;
import org.yiyun.roster.engine.ShiftPattern;
import org.yiyun.roster.engine.Span;

/**
 * A roster as the page draws it: a row for a day, a cell for a slot. What fits no slot, and the second person of one, stands beside
 * the grid.
 */
public final class RosterGrid {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(BusinessClock.ZONE);

    private final ShiftPattern pattern;
    private final List<Day> days;
    private final Map<String, PlannedShift> extras = new LinkedHashMap<>();

    /**
     * A slot.
     *
     * @param key    of its field
     * @param shift  who stands there; null for nobody
     * @param begun  what has begun is not changed any more
     */
    public record Cell(String key, Span slot, @Nullable PlannedShift shift, boolean begun) {}

    /** @param name of the holiday, null for none */
    public record Day(LocalDate date, String kind, @Nullable String name, List<Cell> cells) {}

    /** @param calendar the days of the roster */
    RosterGrid(RosterView roster, List<CalendarDay> calendar, Instant now) {
        pattern = ShiftPattern.parse(roster.parts());
        List<PlannedShift> rest = new ArrayList<>(roster.shifts());
        days = calendar.stream().map(day -> new Day(day.date(), day.kind().name(), day.name(), cells(day.date(), rest, now))).toList();
        rest.forEach(shift -> extras.put(key(shift), shift));
    }

    private List<Cell> cells(LocalDate date, List<PlannedShift> rest, Instant now) {
        List<Cell> cells = new ArrayList<>();
        for (int part = 0; part < pattern.parts().size(); part++) {
            Span slot = pattern.parts().get(part).on(date, BusinessClock.ZONE);
            PlannedShift shift = rest.stream().filter(one -> one.from().equals(slot.from()) && one.to().equals(slot.to()))
                    .findFirst().orElse(null);
            rest.remove(shift);
            cells.add(new Cell(date + "/" + part, slot, shift, slot.from().isBefore(now)));
        }
        return cells;
    }

    private static String key(PlannedShift shift) {
        return shift.staff() + "@" + shift.from() + "/" + shift.to();
    }

    /** The parts of the day that head the columns. */
    public List<String> getParts() {
        return pattern.parts().stream().map(ShiftPattern.Part::toString).toList();
    }

    public List<Day> getDays() {
        return days;
    }

    /** What stands beside the grid, by the key of its box. */
    public Map<String, PlannedShift> getExtras() {
        return extras;
    }

    /** Who, when, as beside a box. */
    public static String words(PlannedShift shift) {
        return shift.name() + " " + TIME.format(shift.from()) + "–" + TIME.format(shift.to());
    }

    /** What is in the cells, by their keys. */
    Map<String, String> chosen() {
        return cells().filter(cell -> cell.shift() != null).collect(Collectors.toMap(Cell::key, cell -> cell.shift().staff()));
    }

    /**
     * The shifts that the page stands for.
     *
     * @param chosen staff by key of the cell; nobody where there is none
     * @param kept   keys of the extras that stay
     */
    List<PlanShift> shifts(Map<String, String> chosen, Iterable<String> kept) {
        List<PlanShift> shifts = new ArrayList<>();
        cells().filter(cell -> !chosen.getOrDefault(cell.key(), "").isEmpty())
                .forEach(cell -> shifts.add(new PlanShift(chosen.get(cell.key()), cell.slot().from(), cell.slot().to())));
        for (String key : kept) {
            PlannedShift shift = extras.get(key);
            if (shift != null) {
                shifts.add(new PlanShift(shift.staff(), shift.from(), shift.to()));
            }
        }
        return shifts;
    }

    private Stream<Cell> cells() {
        return days.stream().flatMap(day -> day.cells().stream());
    }
}
