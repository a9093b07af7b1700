/**
 * Evaluation of designated institutions (两定机构的服务质量评价体系), REQ-CMPL-07 (000 /两定机构服务情况/服务质量评估: 对表现优秀的机构进行
 * 表彰和奖励, 对存在问题的机构进行督促整改).
 *
 * <p>Criteria (评价标准) are dated versions with weights, written by one person and approved by another. A period (评价期, a quarter or
 * a year) is evaluated by the version in force on its first day: figures are proposed from what the system knows, people add what it
 * does not know, the result is announced (告知) to each institution, which may object (异议) within working days; somebody else decides
 * on that, and somebody else than who announced publishes (公布). Invariants: an institution sees its own result only, and none before
 * it is announced; after publication nothing of it changes; complaints about a member of staff are in no figure (ADR 097).
 */
@NullMarked
package org.yiyun.evaluation;

import org.jspecify.annotations.NullMarked;
