package org.yiyun.catalog;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of limits or shares and what became of it.
 *
 * @param rows     that the file has
 * @param stated   rows that became proposals
 * @param rejected rows that were refused; the first ten thousand reasons are kept
 * @param repeated rows that say again what a row before said
 * @param leftOut  headings of columns that say nothing of a price
 * @param decision what the approver said
 */
public record PriceFileView(
        UUID id, String library, PriceKind kind, String label, String source, String fileName, long size, String sha256, long rows, long stated,
        long rejected, long repeated, List<String> leftOut, PriceFileStatus status, String createdBy, Instant createdAt,
        @Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable String decision) {
    public PriceFileView {
        leftOut = List.copyOf(leftOut);
    }
}
