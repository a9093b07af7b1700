package org.yiyun.metrics;

/**
 * A figure of this moment.
 *
 * @param item one of {@link LiveMetric#items()}
 */
public record LiveFigure(LiveMetric metric, String item, long tickets) {}
