/**
 * Complaints (投诉), suggestions (建议) and praise (表扬, 表扬信), apart from tickets. Requirements CMPL-01, CMPL-02, CMPL-03 and
 * CMPL-05; the procedure is that of 001 §三(十五)3(2)④.
 *
 * <p>Life cycle: {@link org.yiyun.complaint.ComplaintVerb}. Invariants: the person complained about sees nothing of it, anywhere,
 * whatever permissions that person has; nobody else sees it without {@code COMPLAINT_READ}; the person is never its handler and is
 * never told of it; every step is an event with who, when and what; steps are done in their order.
 */
@NullMarked
package org.yiyun.complaint;

import org.jspecify.annotations.NullMarked;
