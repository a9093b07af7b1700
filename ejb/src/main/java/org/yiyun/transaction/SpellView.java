package org.yiyun.transaction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transaction was over its threshold.
 *
 * @param kind   REFUSED or FAILED
 * @param until  null while it lasts
 * @param ticket number of the ticket that was opened for it
 * @param count  how many there were in the time that was looked at when it began
 */
public record SpellView(String infno, TransactionState kind, Instant since, @Nullable Instant until, String ticket, long count) {}
