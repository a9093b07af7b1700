package org.yiyun.platform.source;

import java.time.Instant;

/**
 * CDI event, fired in the transaction that makes a new version of something count: a policy, a parameter, a code. Whoever
 * keeps texts that cite it learns by this that they may be wrong.
 *
 * @param kind    what it is, a name of {@code org.yiyun.knowledge.CitedKind}: {@code POLICY}, {@code PARAMETER}, {@code CODE}
 * @param key     its business key, as it is cited: {@code HUADIAN_LARGE_SUM}, {@code 1301/XA01AB}
 * @param version the version that counts from now on
 */
public record SourceChanged(String kind, String key, String version, Instant at) {}
