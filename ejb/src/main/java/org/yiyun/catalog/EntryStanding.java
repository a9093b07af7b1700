package org.yiyun.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a code stands on a day, as is known now.
 *
 * @param endedOn the last day before it on which the code was in force; null if it is in force, or never was until then
 */
public record EntryStanding(String code, boolean inForce, @Nullable LocalDate endedOn) {}
