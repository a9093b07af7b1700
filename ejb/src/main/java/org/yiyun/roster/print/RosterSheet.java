package org.yiyun.roster.print;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.yiyun.calendar.CalendarDay;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.roster.PlannedShift;
import org.yiyun.roster.RosterView;
import org.yiyun.roster.engine.ShiftPattern;
import org.yiyun.roster.engine.Span;

/**
 * What stands on a printed roster: a row for a day, a column for a part of it, and one for shifts of other times. In Chinese whoever
 * prints it: it hangs on the wall.
 *
 * @param time that stands as created and modified in the file
 */
public record RosterSheet(String title, String subtitle, List<String> header, List<List<String>> rows, Instant time) {
    private static final String COMMA = "、";

    /** @param calendar the days of the roster */
    public static RosterSheet of(RosterView roster, List<CalendarDay> calendar) {
        ShiftPattern pattern = ShiftPattern.parse(roster.parts());
        List<String> header = new ArrayList<>(List.of(text("roster.day")));
        pattern.parts().forEach(part -> header.add(part.toString()));
        header.add(text("roster.extras"));
        String subtitle = roster.roster().postName() + "　" + roster.roster().first() + " – " + roster.roster().last() + "　"
                + text("roster.number") + " " + roster.roster().number() + "　" + text("roster.status." + roster.roster().status());
        Instant time = roster.roster().publishedAt() == null ? roster.roster().createdAt() : roster.roster().publishedAt();
        return new RosterSheet(roster.roster().name(), subtitle, header,
                calendar.stream().map(day -> row(day, pattern, roster.shifts())).toList(), time);
    }

    private static List<String> row(CalendarDay day, ShiftPattern pattern, List<PlannedShift> shifts) {
        List<String> row = new ArrayList<>();
        row.add(day.date() + " " + text("calendar.weekday." + day.date().getDayOfWeek().getValue())
                + (day.name() == null ? "" : " " + day.name()));
        List<Span> slots = pattern.parts().stream().map(part -> part.on(day.date(), BusinessClock.ZONE)).toList();
        slots.forEach(slot -> row.add(shifts.stream().filter(shift -> span(shift).equals(slot)).map(PlannedShift::name)
                .collect(Collectors.joining(COMMA))));
        row.add(shifts.stream()
                .filter(shift -> shift.from().atZone(BusinessClock.ZONE).toLocalDate().equals(day.date()) && !slots.contains(span(shift)))
                .map(shift -> shift.name() + " " + clock(shift.from()) + "–" + clock(shift.to()))
                .collect(Collectors.joining(COMMA)));
        return row;
    }

    private static Span span(PlannedShift shift) {
        return new Span(shift.from(), shift.to());
    }

    private static String clock(Instant time) {
        return time.atZone(BusinessClock.ZONE).toLocalTime().toString();
    }

    private static String text(String key) {
        return Texts.get(Texts.CHINESE, key);
    }
}
