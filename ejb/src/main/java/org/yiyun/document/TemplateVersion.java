package org.yiyun.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of the template of a kind.
 *
 * @param shipped   whether it came with the product
 * @param name      of the file
 * @param note      why it was changed
 * @param size      in bytes
 * @param sha256    in hex
 * @param unused    placeholders that the kind has and this version does not use
 * @param effective first day on which documents are made by it; null before it is published
 * @param triedBy   who has last filled it with sample data; null before that
 */
public record TemplateVersion(
        String kind, int version, TemplateStatus status, boolean shipped, String name, String note, long size, String sha256,
        List<String> unused, @Nullable LocalDate effective, Instant createdAt, String createdBy, @Nullable Instant triedAt,
        @Nullable String triedBy, @Nullable Instant publishedAt, @Nullable String publishedBy) {
    public TemplateVersion {
        unused = List.copyOf(unused);
    }
}
