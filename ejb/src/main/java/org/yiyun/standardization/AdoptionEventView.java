package org.yiyun.standardization;

import java.time.Instant;
import java.util.Map;

/**
 * A line of the history.
 *
 * @param type {@link #ATTACHED}, {@link #REMINDED}, or the name of an {@link AdoptionVerb}
 */
public record AdoptionEventView(int sequence, String type, Instant at, String actor, Map<String, String> details) {
    public static final String ATTACHED = "ATTACHED";
    public static final String REMINDED = "REMINDED";
}
