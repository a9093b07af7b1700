/**
 * Findings about members of staff that are served on them, and their appeals (申诉), REQ-CMPL-06 (000 /优化业务管理流程/监督考核机制:
 * 建立监督考核的申诉机制, 保障业务人员的合法权益).
 *
 * <p>A finding (处理结论) is a record of its own that shows what was served and nothing else: of the complaint behind it the person
 * learns no number, no words and no complainant (ADR 070, 098). Life cycle: {@link org.yiyun.appeal.AppealVerb}. Invariants: only the
 * person appeals, within working days; who served the finding or had a part in the complaint neither reviews nor decides; a decision
 * follows a review; every step is an event with who, when and what.
 */
@NullMarked
package org.yiyun.appeal;

import org.jspecify.annotations.NullMarked;
