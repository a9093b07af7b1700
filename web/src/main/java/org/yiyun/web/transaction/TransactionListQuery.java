package org.yiyun.web.transaction;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yiyun.transaction.TransactionFilter;
import org.yiyun.transaction.TransactionState;
import org.yiyun.web.faces.AddressValues;

/** What the address of the list of transactions says; what cannot be read there does not narrow. */
final class TransactionListQuery {
    private TransactionListQuery() {}

    /**
     * Bounded as {@link TransactionFilter#bounded} says.
     *
     * @param params empty text for what is not there
     */
    static TransactionFilter parse(UnaryOperator<String> params, LocalDate today) {
        return new TransactionFilter(
                AddressValues.text(params.apply("infno")), AddressValues.many(TransactionState.class, params.apply("state")),
                upper(params.apply("institution")), upper(params.apply("code")), upper(params.apply("msgid")), upper(params.apply("encounter")),
                AddressValues.date(params.apply("from"), 0), AddressValues.date(params.apply("to"), 1), number(params.apply("slow")))
                .bounded(today);
    }

    /** Codes are written in capitals. */
    private static @Nullable String upper(String text) {
        return text.isBlank() ? null : text.strip().toUpperCase(Locale.ROOT);
    }

    private static @Nullable Integer number(String text) {
        return text.strip().matches("[0-9]{1,7}") ? Integer.valueOf(text.strip()) : null;
    }
}
