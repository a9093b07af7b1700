package org.yiyun.ticket.engine;

import java.time.Duration;

/**
 * What two tickets have in common.
 *
 * @param likeness of their words, 0 to 1
 * @param apart    between the moments at which they happened, whichever was first
 */
public record DuplicateFacts(boolean samePhone, boolean sameInstitution, boolean sameSystem, double likeness, Duration apart) {}
