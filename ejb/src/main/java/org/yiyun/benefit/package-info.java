/**
 * Benefits (待遇计算): what a bill comes to under the policy that is in force, with every step explained (BEN-14).
 *
 * <p>The calculation itself is {@link org.yiyun.benefit.engine}; the version that decides comes from
 * {@link org.yiyun.policy.PolicyPrograms} by the day of the bill and the moment of knowledge, so the same question gives the
 * same answer years later.
 */
@NullMarked
package org.yiyun.benefit;

import org.jspecify.annotations.NullMarked;
