package org.yiyun.web.faces;

import org.jspecify.annotations.Nullable;

/** Text for spreadsheets that stays text: what a sheet would take for a formula gets an apostrophe before it (CWE-1236). */
public final class SafeCells {
    private static final String STARTERS = "=+-@\t\r\n＝＋－＠";
    private static final int LONGEST = 32_767;

    private SafeCells() {}

    public static String text(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        var safe = !text.isEmpty() && STARTERS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST);
    }
}
