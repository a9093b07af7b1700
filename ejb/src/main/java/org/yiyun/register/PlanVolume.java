package org.yiyun.register;

/** A quantity that the contract wants delivered in a year (年度服务量). */
public record PlanVolume(
        String item, int position, String nameZh, String nameEn, String serviceLine, int amount, Counted counted, String source) {
    /** By what the delivered quantity is counted. Texts: {@code register.counted.*}. */
    public enum Counted {
        /** All consultations that came in. */
        CONSULTATIONS,
        /** Those that ended in the first line: daily ones. */
        FIRST_LINE_CONSULTATIONS,
        /** Those that were passed on: professional ones. */
        PASSED_ON_CONSULTATIONS,
        /** Operation reports made. */
        OPERATION_REPORTS,
        /** Recorded by hand. */
        RECORDED
    }
}
