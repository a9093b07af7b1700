package org.yiyun.policy.engine;

/** What a figure of a policy counts (单位). */
public enum FigureUnit {
    /** Yuan with two decimals, 元. */
    MONEY,
    /** Days, 天. */
    DAYS,
    /** A ratio, shown in per cent. */
    RATE,
    /** How often or how many; without a word of its own, the title says of what. */
    COUNT,
    /** Yes or no, 是否. */
    YES_NO,
    /** A value of a dimension, shown by its title. */
    VALUE
}
