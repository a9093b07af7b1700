package org.yiyun.knowledge;

import java.io.Serializable;
import java.time.Instant;

/**
 * A file of a version of an article. A page keeps those that it showed.
 *
 * @param text   number of the version
 * @param sha256 in hex
 */
public record ArticleFileView(
        long id, int text, String name, String mediaType, long size, String sha256, Instant createdAt, String createdBy)
        implements Serializable {}
