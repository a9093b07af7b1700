/**
 * Replacing a person for good (人员更换, REQ-PER-04): what the person holds is listed by the features themselves, a successor is proposed,
 * the bureau consents, and on the day everything is handed over in one go, each thing with an event of its own.
 *
 * <p>Life cycle: PROPOSED (待同意) → CONSENTED (已同意) → DONE (已交接), or DECLINED (不同意), or WITHDRAWN (已撤回) before it is done.
 * Invariants: the bureau's word is that of somebody without a part in it; at the hand-over nothing is left behind, or nothing is handed
 * over; what was handed over stays as a list. Features say what somebody holds through {@link org.yiyun.organisation.HeldWork}
 * (ADR 103); nothing that is about complaints is among it.
 */
@NullMarked
package org.yiyun.handover;

import org.jspecify.annotations.NullMarked;
