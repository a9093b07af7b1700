package org.yiyun.web.calendar;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.yiyun.calendar.CalendarDay;
import org.yiyun.calendar.CalendarService;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Requires;
import org.yiyun.web.rest.Parameters;

/** The days of the legal calendar (contracts.md §2.2). */
@Path("calendar/days")
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {
    @Inject
    private CalendarService service;

    /** All days from {@code from} to {@code to}, both included; in pages only where {@code limit} asks for them. */
    @GET
    @Requires
    public Page<CalendarDay> days(@Context UriInfo uri) {
        Parameters parameters = new Parameters(uri.getQueryParameters());
        LocalDate from = parameters.requiredDate("from");
        LocalDate to = parameters.requiredDate("to");
        PageRequest page = parameters.page();
        parameters.check();
        List<CalendarDay> days = service.days(from, to);
        return uri.getQueryParameters().containsKey("limit") ? slice(days, page) : new Page<>(days, days.size(), null);
    }

    private static Page<CalendarDay> slice(List<CalendarDay> days, PageRequest page) {
        Cursor cursor = Cursor.parse(page.cursor(), 1);
        List<CalendarDay> rest = cursor == null
                ? days
                : days.stream().filter(day -> day.date().toString().compareTo(cursor.keys().get(0)) > 0).toList();
        List<CalendarDay> items = rest.stream().limit(page.limit()).toList();
        String next = items.size() < rest.size() ? Cursor.of(items.get(items.size() - 1).date()).text() : null;
        return new Page<>(items, days.size(), next);
    }
}
