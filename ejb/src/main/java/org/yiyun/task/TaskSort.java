package org.yiyun.task;

/** Orders of the list. Each is total, so that pages neither repeat nor lose a row. */
public enum TaskSort {
    NEWEST("t.createdAt desc, t.id desc"),
    OLDEST("t.createdAt, t.id"),
    DUE("t.dueAt, t.id"),
    STATUS("t.status, t.dueAt, t.id"),
    PRIORITY("t.priority desc, t.dueAt, t.id"),
    OWNER("t.owner, t.dueAt, t.id");

    private final String order;

    TaskSort(String order) {
        this.order = order;
    }

    /** The {@code order by} of the query. */
    public String order() {
        return order;
    }
}
