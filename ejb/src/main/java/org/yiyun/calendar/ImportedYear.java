package org.yiyun.calendar;

import java.util.List;

/** What an import made: the draft, what it would change, what could not be taken. */
public record ImportedYear(CalendarVersionView draft, List<CalendarChange> changes, List<RejectedRow> rejected) {
    public ImportedYear {
        changes = List.copyOf(changes);
        rejected = List.copyOf(rejected);
    }
}
