package org.yiyun.flow.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step that a case took.
 *
 * @param ended  null while it is under way
 * @param role   who did it, as a role
 * @param online whether nobody had to come for it
 */
public record FlowEvent(String step, Instant began, @Nullable Instant ended, String role, String channel, boolean online) {}
