package org.yiyun.web.transaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.transaction.TransactionFilter;
import org.yiyun.transaction.TransactionState;
import org.yiyun.web.faces.AddressValues;

/** What the address of the list of transactions says; what cannot be read there does not narrow. */
final class TransactionListQuery {
    private static final int DAYS = 2;

    private TransactionListQuery() {}

    /**
     * Of yesterday and today where neither a day nor one message or encounter is asked for.
     *
     * @param params empty text for what is not there
     */
    static TransactionFilter parse(UnaryOperator<String> params, LocalDate today) {
        Instant from = AddressValues.date(params.apply("from"), 0);
        Instant to = AddressValues.date(params.apply("to"), 1);
        boolean one = Stream.of("msgid", "encounter").anyMatch(name -> !params.apply(name).isBlank());
        return new TransactionFilter(
                AddressValues.text(params.apply("infno")), AddressValues.many(TransactionState.class, params.apply("state")),
                upper(params.apply("institution")), upper(params.apply("code")), upper(params.apply("msgid")), upper(params.apply("encounter")),
                from == null && to == null && !one ? BusinessClock.startOf(today.minusDays(DAYS - 1)) : from, to, number(params.apply("slow")));
    }

    /** Codes are written in capitals. */
    private static @Nullable String upper(String text) {
        return text.isBlank() ? null : text.strip().toUpperCase(Locale.ROOT);
    }

    private static @Nullable Integer number(String text) {
        return text.strip().matches("[0-9]{1,7}") ? Integer.valueOf(text.strip()) : null;
    }
}
