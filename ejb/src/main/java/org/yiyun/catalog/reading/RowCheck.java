package org.yiyun.catalog.reading;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.CheckedRow;
import org.yiyun.catalog.engine.EntryContent;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.engine.RowFault;

/** Makes canonical content of a row, or tells everything that is wrong with it, so that one correction is enough. */
public final class RowCheck {
    private static final Pattern EXCEL_ERROR = Pattern.compile("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|SPILL!|CALC!)");
    private static final Pattern NUMBER_OF_EXCEL = Pattern.compile("\\d+(\\.\\d+)?E\\+?\\d+|\\d+");
    private static final int LONGEST = 8_000;
    private static final int SHOWN = 60;

    private final LibraryDefinition definition;
    private final @Nullable Pattern code;

    public RowCheck(LibraryDefinition definition) {
        this.definition = definition;
        var regex = definition.pattern().regex();
        code = regex.isEmpty() ? null : Pattern.compile(regex);
    }

    /** Canonical content, or the faults of every field that has one. */
    public CheckedRow check(SourceRow row) {
        var values = new LinkedHashMap<String, String>();
        List<RowFault> faults = List.of();
        for (var field : definition.fields()) {
            var raw = row.values().get(field.key());
            var folded = raw == null ? "" : CanonicalText.folded(raw);
            var fault = folded.isEmpty() ? missing(field) : fault(field, folded, values);
            if (fault.isPresent()) {
                faults = faults.isEmpty() ? new ArrayList<>() : faults;
                faults.add(new RowFault(row.line(), row.sheet(), field.key(), fault.get().key(), fault.get().arguments(), row.values()));
            }
        }
        return faults.isEmpty() ? CheckedRow.accepted(new EntryContent(values)) : CheckedRow.refused(faults);
    }

    private record Fault(String key, List<String> arguments) {}

    private static Optional<Fault> missing(FieldDefinition field) {
        return field.required() ? Optional.of(new Fault("catalog.row.required", List.of(field.nameZh()))) : Optional.empty();
    }

    /** Puts the canonical text among the values, or says why there is none. */
    private Optional<Fault> fault(FieldDefinition field, String folded, Map<String, String> values) {
        if (folded.charAt(0) == '=') {
            return Optional.of(new Fault("catalog.row.formula", List.of(field.nameZh(), shown(folded))));
        }
        if (folded.charAt(0) == '#' && EXCEL_ERROR.matcher(folded).matches()) {
            return Optional.of(new Fault("catalog.row.error", List.of(field.nameZh(), folded)));
        }
        if (CanonicalText.hasControls(folded)) {
            return Optional.of(new Fault("catalog.row.control", List.of(field.nameZh())));
        }
        if (field.key().equals(definition.codeField())) {
            return codeFault(field, CanonicalText.narrow(folded), values);
        }
        var canonical = FieldText.of(field.type(), folded);
        if (canonical.isEmpty()) {
            var key = "catalog.row." + field.type().name().toLowerCase(Locale.ROOT);
            return Optional.of(new Fault(key, List.of(field.nameZh(), shown(folded))));
        }
        return put(field, canonical.get(), values);
    }

    private Optional<Fault> codeFault(FieldDefinition field, String text, Map<String, String> values) {
        if (matches(text)) {
            return put(field, text, values);
        }
        var key = NUMBER_OF_EXCEL.matcher(text).matches() ? "catalog.row.code.number" : "catalog.row.code";
        return Optional.of(new Fault(key, List.of(shown(text), definition.nameZh())));
    }

    /** Which code a row that was refused speaks of, as far as that can be told: the code itself may be what is wrong with it. */
    public static String likelyCode(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFKC).strip();
    }

    /** Whether the text has the structure of the library's codes. */
    boolean matches(String text) {
        return code == null || code.matcher(text).matches();
    }

    private static Optional<Fault> put(FieldDefinition field, String text, Map<String, String> values) {
        int most = field.maxLength() > 0 ? field.maxLength() : LONGEST;
        if (text.length() > most && text.codePointCount(0, text.length()) > most) {
            var length = text.codePointCount(0, text.length());
            return Optional.of(new Fault(
                    "catalog.row.length", List.of(field.nameZh(), String.valueOf(most), String.valueOf(length))));
        }
        values.put(field.key(), text);
        return Optional.empty();
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
