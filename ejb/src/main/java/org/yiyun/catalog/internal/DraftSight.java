package org.yiyun.catalog.internal;

import org.yiyun.security.Caller;
import org.yiyun.security.Callers;

/** What is not published yet is the bureau's and its operator's own business, and does not exist for institutions. */
public final class DraftSight {
    private DraftSight() {}

    /** Whether the caller may know of what is not published. */
    public static boolean isOpen() {
        return isOpen(Callers.current());
    }

    public static boolean isOpen(Caller caller) {
        return caller.scope().institution() == null;
    }
}
