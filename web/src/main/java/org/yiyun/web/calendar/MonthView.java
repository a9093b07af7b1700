package org.yiyun.web.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.calendar.CalendarDay;
import org.yiyun.calendar.engine.DayKind;

/** A month as the page draws it: weeks from Monday to Sunday, with empty cells around it. */
public record MonthView(int number, List<List<Cell>> weeks) {
    private static final int WEEK = 7;

    /**
     * A day, or an empty place.
     *
     * @param style what it looks like: the kind, {@code HALF} for a half day, {@code blank} for an empty place
     */
    public record Cell(@Nullable LocalDate date, String style, @Nullable String name, boolean today) {
        static final Cell BLANK = new Cell(null, "blank", null, false);

        static Cell of(CalendarDay day, LocalDate today) {
            boolean half = day.kind() == DayKind.WORKDAY && day.name() != null;
            return new Cell(day.date(), half ? "HALF" : day.kind().name(), day.name(), day.date().equals(today));
        }

        public boolean isMarked() {
            return style.equals("HOLIDAY") || style.equals("MAKEUP_WORKDAY") || style.equals("HALF");
        }

        public int getDay() {
            return date == null ? 0 : date.getDayOfMonth();
        }
    }

    /** @param days of a whole year */
    static List<MonthView> of(int year, List<CalendarDay> days, LocalDate today) {
        List<MonthView> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            YearMonth of = YearMonth.of(year, month);
            List<Cell> cells = new ArrayList<>();
            for (int i = 1; i < of.atDay(1).getDayOfWeek().getValue(); i++) {
                cells.add(Cell.BLANK);
            }
            days.stream().filter(day -> YearMonth.from(day.date()).equals(of)).map(day -> Cell.of(day, today)).forEach(cells::add);
            while (cells.size() % WEEK != 0) {
                cells.add(Cell.BLANK);
            }
            months.add(new MonthView(month, weeks(cells)));
        }
        return months;
    }

    private static List<List<Cell>> weeks(List<Cell> cells) {
        List<List<Cell>> weeks = new ArrayList<>();
        for (int from = 0; from < cells.size(); from += WEEK) {
            weeks.add(List.copyOf(cells.subList(from, from + WEEK)));
        }
        return weeks;
    }
}
