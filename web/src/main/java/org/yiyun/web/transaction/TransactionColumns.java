package org.yiyun.web.transaction;

import static org.yiyun.web.faces.Functions.exact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.transaction.TransactionRow;
import org.yiyun.web.faces.SafeCells;

/** The columns of an exported list, as text that no spreadsheet takes for a formula. */
final class TransactionColumns {
    private static final List<String> KEYS = List.of(
            "transaction.field.receivedAt", "transaction.field.infno", "transaction.field.msgid", "transaction.field.institution",
            "transaction.field.state", "transaction.field.millis", "transaction.field.repeats", "transaction.field.code",
            "transaction.field.reason", "transaction.field.fieldName", "transaction.field.message", "transaction.field.encounter",
            "transaction.field.bill");

    private final Locale locale;

    TransactionColumns(Locale locale) {
        this.locale = locale;
    }

    List<String> heads() {
        return KEYS.stream().map(key -> Texts.get(locale, key)).toList();
    }

    List<String> cells(TransactionRow row) {
        return Arrays.<@Nullable Object>asList(
                        exact(row.receivedAt()), TransactionWords.name(locale, row.infno()), row.msgid(), row.institution(),
                        Texts.of(locale, "transaction.state", row.state()), row.millis(), row.repeats(), row.code(),
                        TransactionWords.reason(locale, row.code()), row.field(), row.message(), row.encounter(), row.bill())
                .stream().map(SafeCells::text)
                .toList();
    }
}
