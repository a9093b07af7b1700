package org.yiyun.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Which institutions of a board; what is null does not narrow.
 *
 * @param text   part of code or name
 * @param region by prefix
 */
public record ReceiptFilter(@Nullable LoadState state, @Nullable String text, @Nullable String region) {
    public static final ReceiptFilter ALL = new ReceiptFilter(null, null, null);
}
