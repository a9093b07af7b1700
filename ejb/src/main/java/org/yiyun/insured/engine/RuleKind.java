package org.yiyun.insured.engine;

/** What a rule of suggestions looks at. Texts: {@code insured.rule.*}, {@code insured.suggest.*}, {@code insured.reason.*}. */
public enum RuleKind {
    /** 年度限额将用完. */
    LIMIT_NEAR(true, false),
    /** 季度或月度限额将用完, as that of chronic diseases in outpatient care (门特). */
    PERIOD_LIMIT_NEAR(true, false),
    /** 参保将到期. */
    COVER_ENDING(false, true),
    /** 参保已暂停. */
    COVER_PAUSED(false, false),
    /** 政策有变化. */
    POLICY_NEWS(false, true),
    /** 相关知识. */
    ARTICLE(false, false);

    private final boolean withShare;
    private final boolean withDays;

    RuleKind(boolean withShare, boolean withDays) {
        this.withShare = withShare;
        this.withDays = withDays;
    }

    public boolean hasShare() {
        return withShare;
    }

    public boolean hasDays() {
        return withDays;
    }
}
