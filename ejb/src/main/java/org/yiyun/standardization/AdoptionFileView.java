package org.yiyun.standardization;

import java.io.Serializable;
import java.time.Instant;

/**
 * A file of evidence. A page keeps those that it showed.
 *
 * @param size   in bytes
 * @param sha256 in hex
 */
public record AdoptionFileView(long id, String name, String mediaType, long size, String sha256, Instant createdAt, String createdBy)
        implements Serializable {}
