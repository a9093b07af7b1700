package org.yiyun.policy.engine;

import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.PolicyDefinition.Row;

/**
 * A row of a decision table as an editor leaves it.
 *
 * @param was position, from 0, of the row of the version that it was made from, by changing or copying; null for one that is new
 */
public record EditedRow(@Nullable Integer was, Row row) {}
