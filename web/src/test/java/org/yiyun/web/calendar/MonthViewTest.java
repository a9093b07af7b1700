package org.yiyun.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yiyun.calendar.CalendarDay;
import org.yiyun.calendar.RejectedRow;
import org.yiyun.calendar.engine.DayKind;

class MonthViewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void startsEveryWeekOnMondayAndFillsTheLast() {
        MonthView february = MonthView.of(2026, year(), TODAY).get(1);
        assertThat(february.weeks().stream().map(MonthViewTest::line).toList()).containsExactly(
                "- - - - - - 1", "2 3 4 5 6 7 8", "9 10 11 12 13 14 15", "16 17 18 19 20 21 22", "23 24 25 26 27 28 -");
    }

    @Test
    void marksHolidaysMakeUpDaysAndHalfDays() {
        MonthView november = MonthView.of(2026, year(), TODAY).get(10);
        List<MonthView.Cell> marked = november.weeks().stream().flatMap(List::stream).filter(MonthView.Cell::isMarked).toList();
        assertThat(marked).containsExactly(
                new MonthView.Cell(LocalDate.of(2026, 11, 2), "HALF", "半天", false),
                new MonthView.Cell(TODAY, "MAKEUP_WORKDAY", "演示节", true),
                new MonthView.Cell(LocalDate.of(2026, 11, 23), "HOLIDAY", "演示节", false));
    }

    @Test
    void writesFormulasOfRejectedRowsAsText() {
        String csv = RejectsCsv.of(List.of(new RejectedRow(3, "=HYPERLINK(\"x\"),休", "date"), new RejectedRow(4, "2027-01-01,元旦", "duplicate")));
        assertThat(csv).isEqualTo(
                "\uFEFF行号,内容,原因\r\n3,\"'=HYPERLINK(\"\"x\"\"),休\",日期无法识别\r\n4,\"2027-01-01,元旦\",同一天重复\r\n");
    }

    private static String line(List<MonthView.Cell> week) {
        return week.stream().map(cell -> cell.date() == null ? "-" : Integer.toString(cell.getDay())).collect(Collectors.joining(" "));
    }

    private static List<CalendarDay> year() {
        return LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 1, 1)).map(MonthViewTest::day).toList();
    }

    private static CalendarDay day(LocalDate date) {
        if (date.equals(TODAY)) {
            return new CalendarDay(date, DayKind.MAKEUP_WORKDAY, "演示节");
        }
        if (date.equals(LocalDate.of(2026, 11, 23))) {
            return new CalendarDay(date, DayKind.HOLIDAY, "演示节");
        }
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        String name = date.equals(LocalDate.of(2026, 11, 2)) ? "半天" : null;
        return new CalendarDay(date, weekend ? DayKind.WEEKEND : DayKind.WORKDAY, name);
    }
}
