package org.yiyun.ticket;

import java.time.Instant;

/** A file attached to a ticket. {@code mediaType} is what the content is, whatever its sender called it. */
public record AttachmentView(long id, String name, String mediaType, long size, String sha256, Instant createdAt, String createdBy) {}
