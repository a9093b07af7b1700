/**
 * The hotline (热线): messages of call centres become tickets. Requirement DESK-02, contract §3.
 *
 * <p>One ticket per {@code key} of the sender, however often and wherever a message is delivered. What cannot become a
 * ticket becomes a dead letter (死信) with its reason, is corrected and sent again by a person or discarded with a reason,
 * and is never dropped. Life of a dead letter: OPEN, then RESENT (a ticket came of it) or DISCARDED (kept, marked).
 */
@NullMarked
package org.yiyun.hotline;

import org.jspecify.annotations.NullMarked;
