package org.yiyun.task;

/**
 * What the reader has to do with tasks.
 *
 * @param mine    open, the reader being owner or co-worker
 * @param overdue of these, past their due moment
 * @param answers to be confirmed or with an extension to be answered, the reader having given them
 */
public record TaskCounts(long mine, long overdue, long answers) {}
