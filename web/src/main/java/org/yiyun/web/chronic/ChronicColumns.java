package org.yiyun.web.chronic;

import static org.yiyun.web.faces.Functions.exact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.chronic.ChronicRow;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.web.faces.SafeCells;

/** The columns of an exported list, as text that no spreadsheet takes for a formula. */
final class ChronicColumns {
    private static final List<String> KEYS = List.of(
            "number", "identity", "name", "diseaseCode", "disease", "insurance", "region", "from", "until", "status", "by", "createdAt");

    private final Locale locale;

    ChronicColumns(Locale locale) {
        this.locale = locale;
    }

    List<String> heads() {
        return KEYS.stream().map(key -> Texts.get(locale, "chronic.field." + key)).toList();
    }

    List<String> cells(ChronicRow row) {
        return Arrays.<@Nullable Object>asList(
                        row.number(), row.identity(), row.name(), row.disease(), row.diseaseName(),
                        Texts.find(locale, "insured.insutype." + row.insuranceType()).orElse(row.insuranceType()), row.region(), row.from(), row.until(),
                        Texts.of(locale, "chronic.status", row.status()), row.createdBy(), exact(row.createdAt()))
                .stream().map(SafeCells::text)
                .toList();
    }
}
