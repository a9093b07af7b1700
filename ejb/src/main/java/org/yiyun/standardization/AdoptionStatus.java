package org.yiyun.standardization;

import java.util.EnumSet;
import java.util.Set;

/** How far an institution has come with a code; the moves are {@link AdoptionVerb}'s. Texts: {@code standardization.status.*}. */
public enum AdoptionStatus {
    /** 未开始. */
    NOT_BEGUN,
    /** 对照中: own codes are mapped to national ones. */
    MAPPING,
    /** 接口已改造. */
    ADAPTED,
    /** 已核验: the operator has looked. */
    VERIFIED,
    /** 已验收: the bureau agrees. */
    ACCEPTED,
    /** 暂停. */
    SUSPENDED;

    /** In which something is still to be done, so that it can be overdue. */
    public static final Set<AdoptionStatus> OPEN = Set.copyOf(EnumSet.of(NOT_BEGUN, MAPPING, ADAPTED, VERIFIED));

    public boolean isOpen() {
        return OPEN.contains(this);
    }
}
