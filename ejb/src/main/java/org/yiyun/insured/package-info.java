/**
 * Query services for insured persons (参保人员便捷服务), REQ-SCP-08 (000 /参保人员服务需求: 手机APP、网站、自助终端; 随时查询; 个性化的医保建议).
 *
 * <p>The pages stay on the intranet. Mobile app, website and self-service terminals are programs of others, the channels (渠道): each
 * has one account, says for what and after which verification of the person it asks, and gets what the product knows of the person:
 * covers (参保信息), what has accumulated and what is left to limits, settled bills with their explanation, the progress of what is
 * under way, and suggestions. Covers come from the core system, which leads; they are kept as they were known, and rows end but do not
 * change.
 *
 * <p>Invariants: the number of a person is in bodies and never in an address, and neither in the audit trail nor in the record of
 * queries, which know the person by a keyed digest; a name that does not belong to the number, a person outside of the caller's
 * regions and a number that nobody has get the same answer; each answer is recorded as a sight of personal data; a suggestion names
 * the rule and the source it comes from.
 */
@NullMarked
package org.yiyun.insured;

import org.jspecify.annotations.NullMarked;
