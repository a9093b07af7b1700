package org.yiyun.complaint;

/** Orders of the list. Each is total, so that pages neither repeat nor lose a row; PostgreSQL puts what is empty last. */
public enum ComplaintSort {
    NEWEST("c.receivedAt desc, c.id desc"),
    OLDEST("c.receivedAt, c.id"),
    DUE("c.dueAt, c.id"),
    STATUS("c.status, c.receivedAt desc, c.id desc"),
    KIND("c.kind, c.receivedAt desc, c.id desc"),
    ABOUT("c.about.name, c.about.organisation, c.receivedAt desc, c.id desc"),
    HANDLER("c.handler, c.receivedAt desc, c.id desc");

    private final String order;

    ComplaintSort(String order) {
        this.order = order;
    }

    /** The {@code order by} of the query. */
    public String order() {
        return order;
    }
}
