package org.yiyun.audit.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A log about persons and for how long it is kept.
 *
 * @param log        texts: {@code audit.log.<log>}
 * @param leastDays  for which it has to be kept
 * @param days       for which it is kept today; null if nobody has said: nothing of it is forgotten
 * @param lookedOn   the last day on which all that was older had been forgotten; null before the first
 * @param forgotten  entries on that day
 */
public record LogView(String log, int leastDays, @Nullable Integer days, @Nullable LocalDate lookedOn, long forgotten) {}
