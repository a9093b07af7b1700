/**
 * How all jobs run (批处理引擎): {@link org.yiyun.batch.job.BatchEngine} gives the platform's jobs to the server's batch
 * runtime; every job definition has {@code jobListener} as its listener and artifacts marked
 * {@link org.yiyun.batch.job.JobArtifact}.
 */
@NullMarked
package org.yiyun.batch.job;

import org.jspecify.annotations.NullMarked;
