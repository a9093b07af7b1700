package org.yiyun.job;

import java.util.UUID;

/**
 * The right to write for a job. A job that is taken over gets a new attempt, and the token of the one before is worth
 * nothing from then on (fencing).
 */
public record JobToken(UUID id, int attempt) {}
