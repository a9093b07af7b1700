package org.yiyun.reporting;

import org.yiyun.register.PlanVolume;

/** A contracted quantity of a year and how far it is delivered. */
public record PlanProgress(PlanVolume volume, long delivered) {
    private static final int ALL = 100;

    /** Whole percent of the year's quantity; may exceed 100. */
    public int percent() {
        return (int) (delivered * ALL / volume.amount());
    }

    /** Percent as long as a bar can show them. */
    public int bar() {
        return Math.min(ALL, percent());
    }
}
