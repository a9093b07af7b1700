package org.yiyun.audit.retention;

import java.time.Instant;

/** A log about persons (个人信息日志) that is kept for a time and then forgotten. Features implement it as a bean, one for each log. */
public interface PersonalLog {
    /** Never another one, because periods are stated by it. Texts: {@code audit.log.<key>}. */
    String key();

    /** For how many days it has to be kept at least. */
    int leastDays();

    /**
     * Forgets some of what was written before a moment, the oldest first, in the caller's transaction.
     *
     * @param most entries
     * @return how many; fewer than the most if nothing is left
     */
    int forget(Instant before, int most);
}
