package org.yiyun.catalog.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.CheckedRow;
import org.yiyun.catalog.engine.CodeComposition;
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
    private final @Nullable CodeComposition composition;

    public RowCheck(LibraryDefinition definition) {
        this(definition, null);
    }

    /** @param composition how codes are made of fields; null if the rows bring them */
    public RowCheck(LibraryDefinition definition, @Nullable CodeComposition composition) {
        this.definition = definition;
        this.composition = composition;
        var regex = definition.pattern().regex();
        code = regex.isEmpty() ? null : Pattern.compile(regex);
    }

    /** Canonical content, or the faults of every field that has one. */
    public CheckedRow check(SourceRow row) {
        var values = new LinkedHashMap<String, String>();
        List<RowFault> faults = List.of();
        for (var field : definition.fields()) {
            var fault = fault(field, row, values);
            if (fault.isPresent()) {
                faults = faults.isEmpty() ? new ArrayList<>() : faults;
                faults.add(fault(row, field.key(), fault.get()));
            }
        }
        if (composition != null && faults.stream().noneMatch(fault -> composition.fields().contains(fault.field()))) {
            var fault = composed(composition, values);
            if (fault.isPresent()) {
                faults = new ArrayList<>(faults);
                faults.add(fault(row, "", fault.get()));
            }
        }
        return faults.isEmpty() ? CheckedRow.accepted(new EntryContent(values)) : CheckedRow.refused(faults);
    }

    private static RowFault fault(SourceRow row, String field, Fault fault) {
        return new RowFault(row.line(), row.sheet(), field, fault.key(), fault.arguments(), row.values());
    }

    private Optional<Fault> fault(FieldDefinition field, SourceRow row, Map<String, String> values) {
        if (composition != null && field.key().equals(definition.codeField())) {
            values.put(field.key(), "");
            return Optional.empty();
        }
        var raw = row.values().get(field.key());
        var folded = raw == null ? "" : CanonicalText.folded(raw);
        return folded.isEmpty() ? missing(field) : fault(field, folded, values);
    }

    /** Puts the code that the other values make in its place among them, or says why it is none. */
    private Optional<Fault> composed(CodeComposition how, Map<String, String> values) {
        var parts = new LinkedHashMap<String, String>();
        how.fields().forEach(key -> parts.put(key, CanonicalText.narrow(values.getOrDefault(key, ""))));
        var text = how.of(parts);
        if (text.isEmpty()) {
            return Optional.of(new Fault("catalog.row.code.empty", List.of(how.titles(definition))));
        }
        var blurred = how.blurred(parts).flatMap(definition::field);
        if (blurred.isPresent()) {
            return Optional.of(new Fault("catalog.row.code.separator",
                    List.of(blurred.get().nameZh(), shown(values.getOrDefault(blurred.get().key(), "")), how.separator())));
        }
        if (!matches(text)) {
            return Optional.of(new Fault("catalog.row.code.composed", List.of(how.titles(definition), shown(text), definition.nameZh())));
        }
        var field = definition.field(definition.codeField()).orElseThrow();
        return put(field, text, Math.min(field.maxLength() > 0 ? field.maxLength() : LONGEST, CodeComposition.LONGEST), values);
    }

    /** The code of a row, also of one that is refused; empty if it cannot be told. */
    public String codeOf(SourceRow row) {
        if (composition == null) {
            return code(row.values().getOrDefault(definition.codeField(), ""));
        }
        var values = new LinkedHashMap<String, String>();
        for (String key : composition.fields()) {
            var folded = CanonicalText.folded(row.values().getOrDefault(key, ""));
            var text = definition.field(key).flatMap(field -> FieldText.of(field.type(), folded));
            if (!folded.isEmpty() && text.isEmpty()) {
                return "";
            }
            values.put(key, text.map(CanonicalText::narrow).orElse(""));
        }
        return composition.of(values);
    }

    /** The code that a file has as libraries write it. */
    public static String code(String raw) {
        return CanonicalText.narrow(CanonicalText.folded(raw));
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
            return codeFault(field, code(folded), values);
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

    /** Whether the text has the structure of the library's codes. */
    boolean matches(String text) {
        return code == null || code.matcher(text).matches();
    }

    private static Optional<Fault> put(FieldDefinition field, String text, Map<String, String> values) {
        return put(field, text, field.maxLength() > 0 ? field.maxLength() : LONGEST, values);
    }

    private static Optional<Fault> put(FieldDefinition field, String text, int most, Map<String, String> values) {
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
