package org.yiyun.security;

import java.util.Collection;
import java.util.Map;

/** Where this feature leaves its audit entries; implemented by {@code audit}, which stands on this one. */
public interface AuditTrail {
    /**
     * Writes an entry in the running transaction.
     *
     * @param action  {@code <feature>.<verb>}, for example {@code security.user-locked}
     * @param details texts, numbers, truth values, dates, enums, lists and maps of them; no personal data in clear
     */
    void record(String action, String subjectType, String subjectId, Map<String, ?> details);

    /** An entry by somebody who is not (yet) a caller, as a failed login. */
    void recordAs(Actor actor, String action, String subjectType, String subjectId, Map<String, ?> details);

    /** Sight of personal data in clear (查看个人信息). */
    void sight(String subjectType, String subjectId, Collection<String> fields);
}
