package org.yiyun.roster.engine;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yiyun.calendar.engine.DayKind;

/**
 * What a person has stood in a period.
 *
 * @param nights   shifts of which a part lies between midnight and six in the morning
 * @param weekends shifts that begin on a weekend day that is neither a holiday nor worked in exchange for one
 * @param holidays shifts that begin on a legal holiday or on a day off moved beside one
 */
public record Workload(String staff, int shifts, Duration time, int nights, int weekends, int holidays) {
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    /** One for each person of the shifts, in order of their first. */
    public static List<Workload> of(Collection<Shift> shifts, Function<LocalDate, DayKind> calendar, ZoneId zone) {
        Map<String, List<Shift>> byStaff = new LinkedHashMap<>();
        shifts.forEach(shift -> byStaff.computeIfAbsent(shift.staff(), staff -> new ArrayList<>()).add(shift));
        return byStaff.entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue(), calendar, zone)).toList();
    }

    private static Workload of(String staff, List<Shift> shifts, Function<LocalDate, DayKind> calendar, ZoneId zone) {
        List<DayKind> days = shifts.stream().map(shift -> calendar.apply(LocalDate.ofInstant(shift.from(), zone))).toList();
        return new Workload(
                staff, shifts.size(), shifts.stream().map(shift -> shift.span().length()).reduce(Duration.ZERO, Duration::plus),
                (int) shifts.stream().filter(shift -> isNight(shift, zone)).count(),
                (int) days.stream().filter(kind -> kind == DayKind.WEEKEND).count(),
                (int) days.stream().filter(kind -> kind == DayKind.HOLIDAY).count());
    }

    private static boolean isNight(Shift shift, ZoneId zone) {
        LocalDateTime from = LocalDateTime.ofInstant(shift.from(), zone);
        LocalDateTime to = LocalDateTime.ofInstant(shift.to(), zone);
        // it begins before six, or goes on past midnight
        return from.toLocalTime().isBefore(MORNING) || to.isAfter(from.toLocalDate().plusDays(1).atStartOfDay());
    }
}
