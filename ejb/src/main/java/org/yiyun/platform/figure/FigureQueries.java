package org.yiyun.platform.figure;

import java.util.Map;

/** Figures of a feature that the whole cluster has once: each name with a query of one row and one whole number, answered by an index. */
@FunctionalInterface
public interface FigureQueries {
    Map<String, String> queries();
}
