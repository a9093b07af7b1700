package org.yiyun.web.rest;

/** Names of files that were sent. */
public final class FileNames {
    private static final int LONGEST = 200;

    private FileNames() {}

    /** A label without what could be a path or a control character. */
    public static String label(String sent) {
        String last = sent.replace('\\', '/');
        String clean = last.substring(last.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "").strip();
        return clean.isEmpty() ? "file" : clean.length() > LONGEST ? clean.substring(clean.length() - LONGEST) : clean;
    }
}
