package org.yiyun.publicity;

import java.io.Serializable;
import java.time.Instant;

/**
 * Material of an activity (资料). A page keeps those that it showed.
 *
 * @param size   in bytes
 * @param sha256 in hex
 */
public record PublicityFileView(long id, String name, String mediaType, long size, String sha256, Instant createdAt, String createdBy)
        implements Serializable {}
