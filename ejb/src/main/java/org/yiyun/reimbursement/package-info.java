/**
 * Scattered reimbursement (零星报销): somebody has paid at an institution and claims the money afterwards with the invoice. Requirement
 * BEN-09. What is paid is worked out by a settled bill ({@link org.yiyun.benefit}); the claim (报销申请) is the paper around it: invoice,
 * institution, filing of off-city care (异地就医备案), account of the payee, and three reviews (初审, 复审, 终审).
 *
 * <p>Life cycle: {@link org.yiyun.reimbursement.ClaimVerb}. Invariants: an invoice of an institution is claimed once for a person, and a
 * bill belongs to one claim, unless the earlier claim was withdrawn; the three reviews that stand are by three different people, none of
 * whom registered or corrected the claim; a return goes one step back and keeps its reason; nothing passes whose bill was taken back;
 * what is said of the place (local or off-site class, filing) fits the figures of the bill; a withdrawn claim takes its bill back. The
 * settlement sheet (零星报销结算单) can be printed at each step and shows which reviews are still open.
 */
@NullMarked
package org.yiyun.reimbursement;

import org.jspecify.annotations.NullMarked;
