package org.yiyun.task;

import java.time.Instant;

/**
 * A file that proves what was done.
 *
 * @param size   in bytes
 * @param sha256 in hex
 */
public record TaskFileView(long id, String name, String mediaType, long size, String sha256, Instant createdAt, String createdBy) {}
