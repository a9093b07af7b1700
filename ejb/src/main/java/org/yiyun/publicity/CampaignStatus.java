package org.yiyun.publicity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** How far a campaign has come; the moves are {@link CampaignVerb}'s. Texts: {@code publicity.status.*}. */
public enum CampaignStatus {
    /** 编制中. */
    DRAFT,
    /** 待审批. */
    SUBMITTED,
    /** 执行中: approved. */
    APPROVED,
    /** 已总结. */
    ENDED,
    /** 已撤回. */
    WITHDRAWN;

    /** Those in which there is something to do. */
    public static final Set<CampaignStatus> OPEN = Collections.unmodifiableSet(EnumSet.of(DRAFT, SUBMITTED, APPROVED));
}
