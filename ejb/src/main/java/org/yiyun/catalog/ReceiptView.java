package org.yiyun.catalog;

import java.time.Instant;

/**
 * A receipt (回执): an institution has said which version of a library it has loaded.
 *
 * @param current number of the version published last
 * @param state   of the institution, after this receipt
 */
public record ReceiptView(
        String library, String institution, int version, Instant receivedAt, String receivedBy, int current, LoadState state) {}
