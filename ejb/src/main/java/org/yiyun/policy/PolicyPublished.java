package org.yiyun.policy;

import java.time.LocalDate;

/** A version has been published and is in force from a day on. */
public record PolicyPublished(String policy, int version, LocalDate from) {
    /** Type of the message. */
    public static final String TYPE = "PolicyPublished";
}
