package org.yiyun.complaint;

/**
 * How it came in (REQ-CMPL-01: 独立的投诉电话号码、邮件地址). PHONE and EMAIL are the complaints' own number and address; HOTLINE is
 * what the service desk's line passed on. Texts: {@code complaint.channel.*}.
 */
public enum ComplaintChannel {
    PHONE, EMAIL, LETTER, VISIT, ONLINE, HOTLINE
}
