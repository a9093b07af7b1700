package org.yiyun.web.reimbursement;

import static org.yiyun.web.faces.Functions.exact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.reimbursement.ClaimRow;
import org.yiyun.web.faces.SafeCells;

/** The columns of an exported list, as text that no spreadsheet takes for a formula. */
final class ReimbursementColumns {
    private static final List<String> KEYS = List.of(
            "reimbursement.number", "reimbursement.status", "reimbursement.kind", "reimbursement.person", "reimbursement.institutionName",
            "reimbursement.institution", "reimbursement.invoice", "reimbursement.day", "reimbursement.total", "reimbursement.bill",
            "reimbursement.registeredBy", "reimbursement.registeredAt");

    private final Locale locale;

    ReimbursementColumns(Locale locale) {
        this.locale = locale;
    }

    List<String> heads() {
        return KEYS.stream().map(key -> Texts.get(locale, key)).toList();
    }

    List<String> cells(ClaimRow row) {
        return Arrays.<@Nullable Object>asList(
                        row.number(), Texts.of(locale, "reimbursement.status", row.status()), Texts.of(locale, "reimbursement.kind", row.kind()),
                        row.person(), row.institutionName(), row.institution(), row.invoice(), row.day(), row.amount(), row.bill(),
                        row.registeredBy(), exact(row.registeredAt()))
                .stream().map(SafeCells::text)
                .toList();
    }
}
