/**
 * Writes that may be sent again (幂等键): the same key and content give the same answer and one effect.
 *
 * <p>Invariant: the answer is stored in the transaction that made it. There is no answer without its effect and no effect
 * without its answer, whenever a node dies; and nothing is left "running" that would have to expire, because what runs is
 * marked by a lock that its transaction holds.
 */
@NullMarked
package org.yiyun.platform.idempotency;

import org.jspecify.annotations.NullMarked;
