package org.yiyun.audit.retention;

import java.util.List;

/**
 * A log about persons (个人信息日志) that is kept for a time and then forgotten. A feature brings its own by producing it as a bean.
 *
 * @param key       never another one, because periods are stated by it. Texts: {@code audit.log.<key>}
 * @param leastDays for how many days it has to be kept at least
 * @param deletions SQL, one for each table: deletes up to {@code :most} entries of what was written before {@code :before}, the oldest first
 */
public record PersonalLog(String key, int leastDays, List<String> deletions) {
    public PersonalLog {
        deletions = List.copyOf(deletions);
    }

    /** One that is in one table. */
    public PersonalLog(String key, int leastDays, String deletion) {
        this(key, leastDays, List.of(deletion));
    }
}
