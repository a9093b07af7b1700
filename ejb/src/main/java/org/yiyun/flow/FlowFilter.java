package org.yiyun.flow;

import org.jspecify.annotations.Nullable;
import org.yiyun.flow.engine.Side;

/**
 * Which cases of a change; what is null or false does not narrow.
 *
 * @param variant  key of a path
 * @param done     only those that are done within their side's time
 * @param reworked only those in which a step was done again
 * @param online   only those for which nobody had to come
 */
public record FlowFilter(@Nullable Side side, @Nullable String variant, boolean done, boolean open, boolean reworked, boolean online) {}
