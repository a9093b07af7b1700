package org.yiyun.transaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;

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

    /** How many days are looked at where nobody says from when on. */
    private static final int DAYS = 2;

    public TransactionFilter {
        state = Set.copyOf(state);
    }

    /**
     * The same of two days, the last one and the one before it, if neither a beginning nor one message or encounter is asked for: nobody
     * means the whole log, which has millions of rows.
     *
     * @param today the last day, where no end is asked for
     */
    public TransactionFilter bounded(LocalDate today) {
        if (from != null || msgid != null || encounter != null) {
            return this;
        }
        LocalDate last = to == null ? today : LocalDate.ofInstant(to.minusMillis(1), BusinessClock.ZONE);
        return new TransactionFilter(
                infno, state, institution, code, msgid, encounter, BusinessClock.startOf(last.minusDays(DAYS - 1)), to, slow);
    }
}
