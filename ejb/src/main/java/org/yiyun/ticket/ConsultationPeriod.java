package org.yiyun.ticket;

/** By what recorded questions are counted. Texts: {@code ticket.period.*}. */
public enum ConsultationPeriod {
    /** {@code 2026-03}. */
    MONTH("YYYY-MM"),
    /** {@code 2026Q1}. */
    QUARTER("YYYY\"Q\"Q"),
    /** {@code 2026}. */
    YEAR("YYYY");

    private final String format;

    ConsultationPeriod(String format) {
        this.format = format;
    }

    /** As PostgreSQL writes the period of a day. */
    public String format() {
        return format;
    }
}
