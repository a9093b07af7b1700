package org.yiyun.ticket;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Orders of the ticket list. Each is total, so that pages neither repeat nor lose a row. */
public enum TicketSort {
    NEWEST("created_at desc, id desc"),
    OLDEST("created_at, id"),
    DUE("next_due_at nulls last, id"),
    LEVEL("level nulls last, created_at desc, id desc"),
    STATUS("status, created_at desc, id desc"),
    KIND("kind, created_at desc, id desc"),
    INSTITUTION("institution nulls last, created_at desc, id desc"),
    ASSIGNEE("assignee nulls last, created_at desc, id desc");

    private static final String DESCENDING = " desc";
    private static final String EMPTY_LAST = " nulls last";

    private final String order;

    TicketSort(String order) {
        this.order = order;
    }

    /** The {@code order by} of the query. */
    public String order() {
        return order;
    }

    /** The same from the other end. */
    public String reversed() {
        return Arrays.stream(order.split(", ")).map(TicketSort::reversed).collect(Collectors.joining(", "));
    }

    private static String reversed(String term) {
        return term.endsWith(DESCENDING) ? term.substring(0, term.length() - DESCENDING.length())
                : term.endsWith(EMPTY_LAST) ? term.replace(EMPTY_LAST, DESCENDING + " nulls first") : term + DESCENDING;
    }
}
