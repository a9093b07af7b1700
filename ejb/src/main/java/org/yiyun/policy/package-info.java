/**
 * Policies (政策): what the bureau decides, as dated data that a machine calculates by.
 *
 * <p>A policy (政策) has versions (版本); a version is a text (政策包) with parameters (参数), decision tables (决策表), steps (步骤)
 * and cases (测试案例). Life cycle of a version: DRAFT (草稿) → TESTED (已测试) → SUBMITTED (待审批) → APPROVED (已批准) → PUBLISHED
 * (已发布), or REJECTED (已退回). Who prepares does not approve.
 *
 * <p>The bureau confirms the configuration plan (政策配置方案) of a version whose cases have passed, and may take that back until
 * it is published; without it nothing is approved or published (确认后进行实施, POL-03, POL-04).
 *
 * <p>Invariants: a version that has left the draft keeps its text; for one day and one moment of knowledge at most one
 * version is in force; nothing with an open value (待定) is submitted; what a version proposes as a case (界限案例) becomes one only
 * through a person, in a new draft, and rows of a table (表行) are edited into a new draft too. A return to an earlier version (回退) is a
 * new version.
 *
 * <p>Posts and institutions are told of each published version once (通报, POL-11). A parameter that changes every year and has not
 * been changed for the policy year is on a list (应调整未调整) until it is, or until somebody says by which document it stays.
 *
 * <p>Stands beside the service levels in the feature order; {@code benefit} stands on it and tries its cases through
 * {@link org.yiyun.policy.PolicyTrial}.
 */
@NullMarked
package org.yiyun.policy;

import org.jspecify.annotations.NullMarked;
