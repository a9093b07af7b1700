/**
 * Policies (政策): what the bureau decides, as dated data that a machine calculates by.
 *
 * <p>A policy (政策) has versions (版本); a version is a text (政策包) with parameters (参数), decision tables (决策表), steps (步骤)
 * and cases (测试案例). Life cycle of a version: DRAFT (草稿) → TESTED (已测试) → SUBMITTED (待审批) → APPROVED (已批准) → PUBLISHED
 * (已发布), or REJECTED (已退回). Who prepares does not approve.
 *
 * <p>Invariants: a version that has left the draft keeps its text; for one day and one moment of knowledge at most one
 * version is in force; nothing with an open value (待定) is submitted; what a version proposes as a case (界限案例) becomes one only
 * through a person, in a new draft. A return to an earlier version (回退) is a new version.
 *
 * <p>Stands beside the service levels in the feature order; {@code benefit} stands on it and tries its cases through
 * {@link org.yiyun.policy.PolicyTrial}.
 */
@NullMarked
package org.yiyun.policy;

import org.jspecify.annotations.NullMarked;
