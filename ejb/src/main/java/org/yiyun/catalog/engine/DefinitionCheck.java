package org.yiyun.catalog.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.FieldError;

/** Whether a definition that a person wrote makes a library, with every fault by its path. */
public final class DefinitionCheck {
    private static final int MOST_FIELDS = 200;
    private static final int LONGEST_PATTERN = 500;
    private static final int LONGEST_TITLE = 100;
    private static final Pattern LIBRARY_KEY = Pattern.compile("[A-Z][A-Z0-9_]{1,59}");
    private static final Pattern FIELD_KEY = Pattern.compile("[a-z][a-z0-9_]{0,59}");
    /** A repeated group whose end is repeated without bound too takes for ever on some codes; so may a reference back. */
    private static final Pattern ENDLESS = Pattern.compile("([+*]|,})\\)[+*{]|\\\\[1-9]|\\(\\?(?!:)");

    private final LibraryDefinition definition;
    private final List<FieldError> faults = new ArrayList<>();

    private DefinitionCheck(LibraryDefinition definition) {
        this.definition = definition;
    }

    /** Empty if it does. */
    public static List<FieldError> faults(LibraryDefinition definition) {
        var check = new DefinitionCheck(definition);
        check.head();
        check.faults.addAll(faults(definition.pattern()));
        check.fields();
        check.roles();
        return List.copyOf(check.faults);
    }

    private void head() {
        if (!LIBRARY_KEY.matcher(definition.key()).matches()) {
            fault("key", "field.pattern");
        }
        title("nameZh", definition.nameZh());
        title("nameEn", definition.nameEn());
    }

    /** Whether a structure of codes can be used, alone. One that says nothing of the whole code can. */
    public static List<FieldError> faults(CodePattern pattern) {
        List<FieldError> faults = new ArrayList<>();
        var regex = pattern.regex();
        if (!regex.isEmpty() && regex.isBlank() || regex.length() > LONGEST_PATTERN || ENDLESS.matcher(regex).find() || !compiles(regex)) {
            faults.add(new FieldError("pattern.regex", "field.catalog.regex"));
        }
        var segments = pattern.segments();
        for (int i = 0; i < segments.size(); i++) {
            var segment = segments.get(i);
            int behind = i == 0 ? 0 : segments.get(i - 1).to();
            if (segment.from() < behind || segment.to() <= segment.from()) {
                faults.add(new FieldError("pattern.segments[" + i + "]", "field.catalog.segment"));
            }
        }
        return faults;
    }

    private static boolean compiles(String regex) {
        try {
            return Pattern.compile(regex).pattern().equals(regex);
        } catch (PatternSyntaxException broken) {
            return false;
        }
    }

    private void fields() {
        var fields = definition.fields();
        if (fields.isEmpty() || fields.size() > MOST_FIELDS) {
            faults.add(new FieldError("fields", "field.size", Map.of("min", 1, "max", MOST_FIELDS)));
        }
        Set<String> keys = new HashSet<>();
        Set<Integer> columns = new HashSet<>();
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var path = "fields[" + i + "].";
            if (!FIELD_KEY.matcher(field.key()).matches()) {
                fault(path + "key", "field.pattern");
            } else if (!keys.add(field.key())) {
                fault(path + "key", "field.repeated");
            }
            title(path + "nameZh", field.nameZh());
            if (field.nationalColumn() >= 0
                    && (field.nationalColumn() >= definition.nationalColumns() || !columns.add(field.nationalColumn()))) {
                fault(path + "nationalColumn", "field.catalog.column");
            }
        }
    }

    private void roles() {
        role("codeField", definition.codeField(), true);
        role("nameField", definition.nameField(), true);
        if (definition.parentField() != null) {
            role("parentField", definition.parentField(), false);
        }
    }

    private void role(String path, String key, boolean required) {
        var field = definition.field(key);
        if (field.isEmpty() || field.get().type() != FieldType.TEXT || required && !field.get().required()) {
            fault(path, "field.catalog.role");
        }
    }

    private void title(String path, @Nullable String text) {
        if (text == null || text.isBlank()) {
            fault(path, "field.required");
        } else if (text.length() > LONGEST_TITLE) {
            faults.add(new FieldError(path, "field.size", Map.of("min", 1, "max", LONGEST_TITLE)));
        }
    }

    private void fault(String path, String key) {
        faults.add(new FieldError(path, key));
    }
}
