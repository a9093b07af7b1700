package org.yiyun.benefit;

import org.yiyun.benefit.internal.ImpactCount;

/** What some persons of an impact run come to, worked out and not yet kept. */
public final class ImpactShare {
    private final String after;
    private final String last;
    private final ImpactCount count;

    ImpactShare(String after, String last, ImpactCount count) {
        this.after = after;
        this.last = last;
        this.count = count;
    }

    /** The last person before it. */
    String after() {
        return after;
    }

    /** Its own last person. */
    String last() {
        return last;
    }

    ImpactCount count() {
        return count;
    }
}
