package org.yiyun.catalog.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yiyun.platform.problem.FieldError;

/**
 * How the code of an entry is made of several fields where files have no column with a code, such as the national drug list, in which
 * one number stands for several dosage forms. The same fields make the same code in every edition.
 *
 * @param fields    keys of the fields, in the order in which they make the code
 * @param separator one character between them, which none of them may contain: so that different fields never make the same code
 */
public record CodeComposition(List<String> fields, String separator) {
    /** The characters that may separate, the usual one first. */
    public static final List<String> SEPARATORS = List.of("_", "-", "|", ".", ":");
    /** More would make no code that a person can read. */
    public static final int MOST_FIELDS = 8;
    /** Characters of a composed code: an index of the database takes no more than 2,704 bytes, and nobody reads longer ones. */
    public static final int LONGEST = 200;

    public CodeComposition {
        fields = List.copyOf(fields);
    }

    /** Whether codes of that library can be made so; empty if they can. */
    public List<FieldError> faults(LibraryDefinition definition) {
        List<FieldError> faults = new ArrayList<>();
        if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
            faults.add(new FieldError("codeFrom", "field.size", Map.of("min", 1, "max", MOST_FIELDS)));
        }
        fields.stream().filter(key -> definition.field(key).isEmpty()).findFirst()
                .ifPresent(key -> faults.add(new FieldError("codeFrom", "field.library-field", Map.of("field", key))));
        if (fields.contains(definition.codeField())) {
            faults.add(new FieldError("codeFrom", "field.catalog.composed.code"));
        }
        if (new HashSet<>(fields).size() < fields.size()) {
            faults.add(new FieldError("codeFrom", "field.repeated"));
        }
        if (!SEPARATORS.contains(separator)) {
            faults.add(new FieldError("codeSeparator", "field.enum", Map.of("allowed", String.join(" ", SEPARATORS))));
        }
        return faults;
    }

    /**
     * The code of an entry. What is empty leaves its place empty, except at the end; all empty make the empty text.
     *
     * @param values canonical texts by field key
     */
    public String of(Map<String, String> values) {
        var code = new StringBuilder();
        int said = 0;
        for (String field : fields) {
            String text = text(values, field);
            code.append(text).append(separator);
            said = text.isEmpty() ? said : code.length() - separator.length();
        }
        return code.substring(0, said);
    }

    /** The first field that contains the separator. */
    public Optional<String> blurred(Map<String, String> values) {
        return fields.stream().filter(field -> text(values, field).contains(separator)).findFirst();
    }

    /** Spaces are left out: they come and go between editions. */
    private static String text(Map<String, String> values, String field) {
        String text = values.getOrDefault(field, "");
        return text.indexOf(' ') < 0 ? text : text.replace(" ", "");
    }

    /** What people call the fields, in order. */
    public String titles(LibraryDefinition definition) {
        return fields.stream().map(key -> definition.field(key).map(FieldDefinition::nameZh).orElse(key)).collect(Collectors.joining("＋"));
    }
}
