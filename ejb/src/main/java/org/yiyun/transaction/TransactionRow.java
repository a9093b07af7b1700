package org.yiyun.transaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transaction in a list.
 *
 * @param millis  from receipt to answer; null while it runs
 * @param repeats how often the same message came again and got the same answer
 * @param code    of the refusal; null for none
 */
public record TransactionRow(
        long id, Instant receivedAt, String infno, String msgid, String institution, TransactionState state, @Nullable Long millis,
        int repeats, @Nullable String code, @Nullable String field, @Nullable String message, @Nullable String encounter,
        @Nullable String bill) {}
