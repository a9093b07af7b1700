package org.yiyun.task;

import java.io.Serializable;
import java.time.Instant;

/**
 * A file that proves what was done. A page keeps those that it showed.
 *
 * @param size   in bytes
 * @param sha256 in hex
 */
public record TaskFileView(long id, String name, String mediaType, long size, String sha256, Instant createdAt, String createdBy)
        implements Serializable {}
