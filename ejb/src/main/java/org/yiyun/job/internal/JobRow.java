package org.yiyun.job.internal;

import org.jspecify.annotations.Nullable;
import org.yiyun.job.JobToken;

/**
 * What the dispatcher needs of a job that it has claimed.
 *
 * @param execution of the batch runtime, null if it has never begun
 * @param takeovers how often in a row its node died
 */
public record JobRow(JobToken token, String name, @Nullable Long execution, int takeovers) {}
