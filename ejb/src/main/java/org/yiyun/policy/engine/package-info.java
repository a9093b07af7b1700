/**
 * Policies as data (政策即数据): a text in YAML or JSON becomes a definition, is checked as a whole, and is compiled once
 * into method handles. Pure calculation, no Jakarta API.
 *
 * <ul>
 *   <li>{@link org.yiyun.policy.engine.PolicyReader} reads the text; unknown keys are faults.
 *   <li>{@link org.yiyun.policy.engine.PolicyCheck} finds gaps, overlaps, open parameters, tables with holes or conflicts.
 *   <li>{@link org.yiyun.policy.engine.PolicyProgram} is the compiled policy; {@link org.yiyun.policy.engine.Plan} what of
 *       it holds on one day.
 *   <li>{@link org.yiyun.policy.engine.Threshold} and {@link org.yiyun.policy.engine.Branch} are what cases should meet;
 *       {@link org.yiyun.policy.engine.Mutation} is what they should notice.
 * </ul>
 *
 * <p>The language of formulas knows decimals, truth values and the values of dimensions. It has no loops, no division and
 * no way out: every formula ends, and is exact until a named rounding point.
 */
@NullMarked
package org.yiyun.policy.engine;

import org.jspecify.annotations.NullMarked;
