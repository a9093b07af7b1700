package org.yiyun.calendar.internal;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiyun.calendar.RejectedRow;
import org.yiyun.calendar.engine.DayKind;
import org.yiyun.calendar.engine.HalfDay;
import org.yiyun.calendar.engine.SpecialDay;
import org.yiyun.calendar.engine.TimeWindow;
import org.yiyun.calendar.engine.WorkingHours;

/**
 * Makes a year's content of the rows of a file; what does not fit is kept with its reason. The kinds: a holiday (休), a
 * make-up working day (班), a half day with its hours (半天), and office hours from a date on (工作时间), which stand in
 * the column of the name as {@code 08:30-12:00,14:30-17:30}.
 */
final class YearReader {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm[:ss]");
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("HOLIDAY", "HOLIDAY"), Map.entry("休", "HOLIDAY"), Map.entry("放假", "HOLIDAY"), Map.entry("节假日", "HOLIDAY"),
            Map.entry("MAKEUP_WORKDAY", "MAKEUP_WORKDAY"), Map.entry("班", "MAKEUP_WORKDAY"),
            Map.entry("上班", "MAKEUP_WORKDAY"), Map.entry("调休上班", "MAKEUP_WORKDAY"),
            Map.entry("HALF_DAY", "HALF_DAY"), Map.entry("半天", "HALF_DAY"),
            Map.entry("HOURS", "HOURS"), Map.entry("工作时间", "HOURS"));

    private final int year;
    private final List<SpecialDay> days = new ArrayList<>();
    private final List<HalfDay> halfDays = new ArrayList<>();
    private final Map<LocalDate, List<TimeWindow>> hours = new java.util.TreeMap<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    YearReader(int year, List<YearRow> rows) {
        this.year = year;
        for (YearRow row : rows) {
            try {
                take(row);
            } catch (Unfit unfit) {
                rejected.add(new RejectedRow(row.number(), row.content(), unfit.getMessage()));
            }
        }
    }

    /** @param before the hours that hold where the file says nothing of hours */
    YearContent content(List<TimeWindow> before) {
        return new YearContent(days.stream().sorted(Comparator.comparing(SpecialDay::date)).toList(), halfDays, periods(before));
    }

    List<RejectedRow> rejected() {
        return rejected;
    }

    boolean isEmpty() {
        return days.isEmpty() && halfDays.isEmpty() && hours.isEmpty();
    }

    private void take(YearRow row) {
        LocalDate date = date(row.date());
        String kind = KINDS.get(row.kind().strip());
        if (kind == null) {
            throw new Unfit("kind");
        }
        if (row.name().isBlank() || row.name().length() > 60) {
            throw new Unfit("name");
        }
        if (!seen.add((kind.equals("HOURS") ? "HOURS " : "") + date)) {
            throw new Unfit("duplicate");
        }
        switch (kind) {
            case "HALF_DAY" -> halfDays.add(halfDay(date, row));
            case "HOURS" -> hours.put(date, windows(row.name()));
            default -> days.add(special(date, DayKind.valueOf(kind), row.name().strip()));
        }
    }

    private LocalDate date(String text) {
        LocalDate date;
        try {
            date = LocalDate.parse(text.strip().replace('/', '-'));
        } catch (DateTimeException notADate) {
            throw new Unfit("date");
        }
        boolean near = date.isAfter(LocalDate.of(year - 1, 12, 19)) && date.isBefore(LocalDate.of(year + 1, 1, 12));
        if (!near) {
            throw new Unfit("year");
        }
        return date;
    }

    private static SpecialDay special(LocalDate date, DayKind kind, String name) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (kind == DayKind.MAKEUP_WORKDAY && !weekend) {
            throw new Unfit("weekday");
        }
        return new SpecialDay(date, kind, name);
    }

    private static HalfDay halfDay(LocalDate date, YearRow row) {
        try {
            return new HalfDay(date, LocalTime.parse(row.from(), TIME), LocalTime.parse(row.to(), TIME), row.name().strip());
        } catch (DateTimeException | IllegalArgumentException wrong) {
            throw new Unfit("hours");
        }
    }

    private List<TimeWindow> windows(String text) {
        try {
            List<TimeWindow> windows = Arrays.stream(text.split("[,，;；、 ]+")).map(Plans::window).toList();
            return new WorkingHours(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1), windows).windows();
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw new Unfit("hours");
        }
    }

    private List<WorkingHours> periods(List<TimeWindow> before) {
        List<WorkingHours> periods = new ArrayList<>();
        LocalDate at = LocalDate.of(year, 1, 1);
        List<TimeWindow> windows = before;
        for (Map.Entry<LocalDate, List<TimeWindow>> change : hours.entrySet()) {
            if (change.getKey().isAfter(at)) {
                periods.add(new WorkingHours(at, change.getKey(), windows));
                at = change.getKey();
            }
            windows = change.getValue();
        }
        periods.add(new WorkingHours(at, LocalDate.of(year + 1, 1, 1), windows));
        return periods;
    }

    /** Why a row cannot be taken: last part of the key {@code calendar.reject.*}. */
    private static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unfit(String reason) {
            super(reason, null, false, false);
        }
    }
}
