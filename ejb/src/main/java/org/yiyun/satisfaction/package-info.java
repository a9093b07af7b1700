/**
 * Satisfaction (满意度, REQ-CMPL-04): what users say of the service.
 *
 * <p>When a ticket closes, a rating (服务评价) is asked for in the transaction that closes it; tickets that are complaints are never
 * rated. The user opens the link (评价链接), which needs no account, gives one to five stars (星级) and a comment, and may change both
 * until the link expires. Staff with the permission record what a user says on the spot (现场交流), on paper (问卷调查) or by telephone,
 * unless the user has answered by the link. Nobody rates what was one's own work. A ticket that is reopened ends what was not yet
 * said of it and is asked about again when it closes the next time.
 *
 * <p>Surveys (满意度调查) ask a sample (样本) of users, institutions or insured persons from one day to another; who is silent is reminded
 * (催答). How the sample is drawn from its frame (抽样框) is {@link org.yiyun.satisfaction.engine.Sampling}'s.
 *
 * <p>Satisfied (满意) are four and five stars; the share of them (满意率) comes with its 95 % interval (置信区间), so that two answers are
 * not taken for a trend.
 */
@NullMarked
package org.yiyun.satisfaction;

import org.jspecify.annotations.NullMarked;
