package org.yiyun.task;

/**
 * How urgent a task is: 一般, 加急, 特急, the last two as official documents are marked (党政机关公文处理工作条例, article 9 (3)). The
 * names stand in the order of their urgency by alphabet too, by which the list is sorted. Texts: {@code task.priority.*}.
 */
public enum TaskPriority {
    NORMAL, URGENT, VERY_URGENT
}
