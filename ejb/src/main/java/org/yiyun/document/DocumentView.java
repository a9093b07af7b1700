package org.yiyun.document;

import java.io.Serializable;
import java.time.Instant;

/**
 * A document that was made. A page keeps those that it showed.
 *
 * @param kind            code of the {@link DocumentKind}
 * @param subjectType     what it is about, with {@code subject}: {@code directive}, {@code ticket}
 * @param template        version of the template by which it was made
 * @param name            of the file
 * @param size            in bytes
 * @param sha256          in hex
 */
public record DocumentView(
        long id, String kind, String title, String subjectType, String subject, int template, String name, long size, String sha256,
        Instant createdAt, String createdBy) implements Serializable {}
