package org.yiyun.catalog.maintenance;

import java.time.Instant;
import java.util.Map;

/**
 * A line of the history.
 *
 * @param type {@link #RECORDED}, {@link #ATTACHED}, or the name of a {@link MaintenanceVerb}
 */
public record MaintenanceEventView(int sequence, String type, Instant at, String actor, Map<String, String> details) {
    public static final String RECORDED = "RECORDED";
    public static final String ATTACHED = "ATTACHED";
}
