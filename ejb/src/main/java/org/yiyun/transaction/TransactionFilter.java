package org.yiyun.transaction;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which transactions; what is null or empty does not narrow.
 *
 * @param infno       number of the transaction
 * @param institution national code
 * @param code        of the refusal, {@code TX3016}
 * @param msgid       of the sender
 * @param encounter   number of the visit or stay
 * @param from        received from then on
 * @param to          received before
 * @param slow        took at least so many milliseconds
 */
public record TransactionFilter(
        @Nullable String infno, Set<TransactionState> state, @Nullable String institution, @Nullable String code, @Nullable String msgid,
        @Nullable String encounter, @Nullable Instant from, @Nullable Instant to, @Nullable Integer slow) {
    public static final TransactionFilter ALL = new TransactionFilter(null, Set.of(), null, null, null, null, null, null, null);

    public TransactionFilter {
        state = Set.copyOf(state);
    }
}
