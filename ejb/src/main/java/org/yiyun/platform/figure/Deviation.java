package org.yiyun.platform.figure;

/** Of what the deviation of a list of values is taken. Which one holds is a dated choice of whoever uses it, and no constant. */
public enum Deviation {
    /** The values are all there are (总体): squares are divided by their number. */
    POPULATION,
    /** The values stand for others too (样本): squares are divided by their number less one. */
    SAMPLE
}
