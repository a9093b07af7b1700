package org.yiyun.directive;

import java.io.Serializable;
import java.time.Instant;

/** @param size in bytes; {@code sha256} in hex */
public record DirectiveFileView(
        long id, DirectiveFileKind kind, String name, String mediaType, long size, String sha256, Instant createdAt, String createdBy)
        implements Serializable {}
