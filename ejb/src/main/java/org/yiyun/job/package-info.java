/**
 * Long work (长任务): what is started now, runs on some node, shows its progress and can be stopped and restarted.
 *
 * <p>Life cycle of a job: QUEUED → RUNNING → COMPLETED | FAILED | STOPPED; FAILED and STOPPED may be restarted and go on
 * where they stopped. A feature orders work from {@link org.yiyun.job.JobService}; the batch module does it, as the
 * {@link org.yiyun.job.JobEngine}, and reports to {@link org.yiyun.job.JobProgress}. Work that does one thing to many
 * items needs no more than an {@link org.yiyun.job.ItemWork}. What an ended job has done can be taken back where a feature says how
 * ({@link org.yiyun.job.JobUndo}).
 *
 * <p>Invariants: at most one job of a name and key is queued or running; a running job belongs to one node, which says
 * every few seconds that it lives, and when it falls silent another node takes the job over from its last checkpoint; a
 * node that was silent and comes back can no longer write for the job that it lost ({@link org.yiyun.job.JobToken}).
 *
 * <p>Stands above security and below every feature that has long work: line 2 of the feature order. All features may call.
 */
@NullMarked
package org.yiyun.job;

import org.jspecify.annotations.NullMarked;
