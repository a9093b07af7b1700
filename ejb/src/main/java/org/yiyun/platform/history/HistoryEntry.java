package org.yiyun.platform.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the history of a thing.
 *
 * @param subject number of the thing
 * @param type    what happened, as the feature calls it
 * @param actor   login, client or {@code system:…}
 * @param channel over which the thing came, as its feature calls it; null where it knows none
 */
public record HistoryEntry(String subject, String type, Instant at, String actor, @Nullable String channel) {}
