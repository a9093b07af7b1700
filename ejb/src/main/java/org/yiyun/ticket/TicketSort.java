package org.yiyun.ticket;

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

    private final String order;

    TicketSort(String order) {
        this.order = order;
    }

    /** The {@code order by} of the query. */
    public String order() {
        return order;
    }
}
