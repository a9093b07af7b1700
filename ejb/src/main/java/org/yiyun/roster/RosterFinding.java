package org.yiyun.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yiyun.roster.engine.Finding;

/**
 * What keeps a draft from being published.
 *
 * @param staff   login name; null for a gap
 * @param message the slot, the person and what to do, in the reader's language
 */
public record RosterFinding(
        Finding.Kind kind, @Nullable String staff, @Nullable String name, Instant from, Instant to, String message) {}
