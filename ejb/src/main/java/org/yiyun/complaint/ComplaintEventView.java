package org.yiyun.complaint;

import java.time.Instant;
import java.util.Map;

/** A line of the history: {@code RECORDED} or the name of a {@link ComplaintVerb}. */
public record ComplaintEventView(int sequence, String type, Instant at, String actor, Map<String, String> details) {
    /** The first line of every history. */
    public static final String RECORDED = "RECORDED";

    public ComplaintEventView {
        details = Map.copyOf(details);
    }
}
