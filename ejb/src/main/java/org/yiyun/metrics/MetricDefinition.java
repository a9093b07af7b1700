package org.yiyun.metrics;

/** What a figure means: its name and formula in words, its unit, and the clause that asks for it. */
public record MetricDefinition(String metric, String name, String formula, MetricUnit unit, String source) {}
