/**
 * The audit trail (审计): who did what, who saw personal data, who tried to log in. Requirements SEC-04, SEC-05.
 *
 * <p>Invariants: an entry is written in the transaction of what it tells of, so neither exists without the other; entries
 * are never changed or removed (triggers and rights of the database); each entry is linked into a chain of SM3 hashes,
 * so that a change made past the database's rules shows in {@link org.yiyun.audit.AuditQueries#verify()}. No entry
 * holds personal data in clear.
 *
 * <p>{@code audit.retention} says for how long logs about persons are kept; the trail itself is kept for ever.
 *
 * <p>Every feature may call {@link org.yiyun.audit.AuditService}; {@code security}, on which this feature stands, does so
 * through {@link org.yiyun.security.AuditTrail}.
 */
@NullMarked
package org.yiyun.audit;

import org.jspecify.annotations.NullMarked;
