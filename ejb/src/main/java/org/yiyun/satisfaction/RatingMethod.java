package org.yiyun.satisfaction;

/** How an answer came (调查方式). Texts: {@code satisfaction.method.*}. */
public enum RatingMethod {
    /** By the user over the link (链接评价). */
    LINK,
    /** Asked by whoever closed the ticket, and entered there (关闭时询问). */
    CLOSING,
    /** Said on the spot (现场交流) and entered by staff. */
    ON_SITE,
    /** Written on paper (问卷调查) and entered by staff. */
    QUESTIONNAIRE,
    /** Said by telephone (电话回访) and entered by staff. */
    PHONE;

    /** Whether staff may name it when they enter what somebody else said. */
    public boolean isEntered() {
        return this == ON_SITE || this == QUESTIONNAIRE || this == PHONE;
    }
}
