package org.yiyun.catalog.reading;

/** The apostrophe that keeps Excel from taking a text of a csv for a formula. Whoever writes sets it, the reader takes it away again. */
public final class FormulaMark {
    private static final String STARTS = "=+-@\t\r";

    private FormulaMark() {}

    public static String set(String text) {
        return isFormula(text, 0) ? "'" + text : text;
    }

    public static String taken(String text) {
        return text.startsWith("'") && isFormula(text, 1) ? text.substring(1) : text;
    }

    private static boolean isFormula(String text, int from) {
        return text.length() > from && STARTS.indexOf(text.charAt(from)) >= 0;
    }
}
