package org.yiyun.chronic;

import java.time.Instant;

/**
 * A file that proves the disease.
 *
 * @param size   in bytes
 * @param sha256 in hex
 */
public record ChronicFileView(long id, String name, String mediaType, long size, String sha256, Instant createdAt, String createdBy) {}
