package org.yiyun.web.catalog;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.CodePattern;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.text.Pinyin;
import org.yiyun.platform.text.Typed;
import org.yiyun.web.catalog.DefinitionFieldRow.Role;

/**
 * A library's definition as it is typed. Keys that nobody types are made of the Pinyin initials of the names; positions are counted from
 * 1, as people count them.
 */
public class DefinitionForm implements Serializable {
    private static final long serialVersionUID = 1;
    /** {@code 大类 2-4}: a name, and where it stands in the code. */
    private static final Pattern SEGMENT = Pattern.compile("(.+?)[\\s:：]+([0-9]{1,3})(?:\\s*[-–—~至到]\\s*([0-9]{1,3}))?");

    private @Nullable String key;
    private @Nullable String nationalNumber;
    private @Nullable String nameZh;
    private @Nullable String nameEn;
    private @Nullable String regex;
    private @Nullable String segments;
    private @Nullable String nationalColumns;
    private final ArrayList<DefinitionFieldRow> rows = new ArrayList<>();

    /** With a code and a name, which every library has. */
    static DefinitionForm empty(String code, String name) {
        DefinitionForm form = new DefinitionForm();
        form.rows.add(DefinitionFieldRow.named(code, Role.CODE));
        form.rows.add(DefinitionFieldRow.named(name, Role.NAME));
        return form;
    }

    static DefinitionForm of(LibraryDefinition definition) {
        DefinitionForm form = new DefinitionForm();
        form.key = definition.key();
        form.nationalNumber = definition.nationalNumber();
        form.nameZh = definition.nameZh();
        form.nameEn = definition.nameEn();
        form.regex = definition.pattern().regex();
        form.segments = definition.pattern().segments().stream()
                .map(part -> part.nameZh() + " " + (part.from() + 1) + "-" + part.to()).collect(Collectors.joining("\n"));
        form.nationalColumns = definition.nationalColumns() == 0 ? null : String.valueOf(definition.nationalColumns());
        definition.fields().forEach(field -> form.rows.add(DefinitionFieldRow.of(field, definition)));
        return form;
    }

    /** The same for another library: what makes this one itself is left out. */
    static DefinitionForm like(LibraryDefinition definition) {
        DefinitionForm form = of(definition);
        form.key = null;
        form.nationalNumber = null;
        form.nameZh = null;
        form.nameEn = null;
        form.nationalColumns = null;
        form.rows.forEach(row -> row.setNationalColumn(null));
        return form;
    }

    /** @throws BusinessException INVALID for what is no number or no position, and for a role that two fields have */
    DefinitionBody body() {
        List<FieldError> faults = new ArrayList<>();
        List<DefinitionBody.Field> fields = fields(faults);
        DefinitionBody.Pattern pattern = new DefinitionBody.Pattern(Typed.orEmpty(regex), segments(faults));
        int columns = number(nationalColumns, 0, "nationalColumns", faults);
        String code = role(Role.CODE, fields, faults);
        String name = role(Role.NAME, fields, faults);
        String parent = role(Role.PARENT, fields, faults);
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
        String chinese = Typed.orEmpty(nameZh);
        String english = Typed.orNull(nameEn);
        return new DefinitionBody(
                libraryKey(chinese), Typed.orEmpty(nationalNumber), chinese, english == null ? chinese : english, pattern, code, name,
                parent.isEmpty() ? null : parent, columns, fields);
    }

    /**
     * The structure of codes alone.
     *
     * @throws BusinessException INVALID for a line that is no segment
     */
    CodePattern pattern() {
        List<FieldError> faults = new ArrayList<>();
        DefinitionBody.Pattern pattern = new DefinitionBody.Pattern(Typed.orEmpty(regex), segments(faults));
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
        return pattern.definition();
    }

    private String libraryKey(String name) {
        String typed = Typed.orNull(key);
        if (typed != null) {
            return typed;
        }
        String initials = Pinyin.initials(name).toUpperCase(Locale.ROOT);
        return initials.isEmpty() || Character.isDigit(initials.charAt(0)) || initials.length() == 1 ? "LIB_" + initials : initials;
    }

    private List<DefinitionBody.Field> fields(List<FieldError> faults) {
        Set<String> taken = rows.stream().map(row -> Typed.orEmpty(row.getKey())).collect(Collectors.toCollection(HashSet::new));
        List<DefinitionBody.Field> fields = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String path = "fields[" + i + "].";
            DefinitionFieldRow row = rows.get(i);
            int longest = number(row.getMaxLength(), 0, path + "maxLength", faults);
            int column = number(row.getNationalColumn(), 0, path + "nationalColumn", faults) - 1;
            fields.add(row.body(keyOf(row, taken), longest, column));
        }
        return fields;
    }

    private static String keyOf(DefinitionFieldRow row, Set<String> taken) {
        if (Typed.orNull(row.getKey()) != null) {
            return Typed.orEmpty(row.getKey());
        }
        String initials = Pinyin.initials(Typed.orEmpty(row.getNameZh()));
        String stem = initials.isEmpty() || Character.isDigit(initials.charAt(0)) ? "f" + initials : initials;
        String made = stem;
        for (int i = 2; !taken.add(made); i++) {
            made = stem + i;
        }
        row.setKey(made);
        return made;
    }

    /** Key of the field with that role; empty if there is none. */
    private String role(Role role, List<DefinitionBody.Field> fields, List<FieldError> faults) {
        String found = "";
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).getRole() == role) {
                if (!found.isEmpty()) {
                    faults.add(new FieldError("fields[" + i + "].role", "field.repeated"));
                }
                found = fields.get(i).key();
            }
        }
        if (found.isEmpty() && role != Role.PARENT) {
            faults.add(new FieldError("", "field.catalog.roles"));
        }
        return found;
    }

    private List<DefinitionBody.Part> segments(List<FieldError> faults) {
        List<DefinitionBody.Part> parts = new ArrayList<>();
        for (String line : Typed.orEmpty(segments).lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            Matcher part = SEGMENT.matcher(line);
            if (part.matches()) {
                int from = Integer.parseInt(part.group(2));
                parts.add(new DefinitionBody.Part(part.group(1), from - 1, part.group(3) == null ? from : Integer.parseInt(part.group(3))));
            } else {
                faults.add(new FieldError("segments", "field.catalog.segment.line", Map.of("line", line)));
            }
        }
        return parts;
    }

    private static int number(@Nullable String text, int otherwise, String path, List<FieldError> faults) {
        String typed = Typed.orEmpty(text);
        if (typed.isEmpty()) {
            return otherwise;
        }
        if (!typed.matches("[0-9]{1,4}")) {
            faults.add(new FieldError(path, "field.type.integer"));
            return otherwise;
        }
        return Integer.parseInt(typed);
    }

    void add() {
        rows.add(new DefinitionFieldRow());
    }

    void remove(DefinitionFieldRow row) {
        rows.remove(row);
    }

    /** One place up; the first stays where it is. */
    void raise(DefinitionFieldRow row) {
        int at = rows.indexOf(row);
        if (at > 0) {
            rows.set(at, rows.get(at - 1));
            rows.set(at - 1, row);
        }
    }

    public List<DefinitionFieldRow> getRows() { return rows; }

    public @Nullable String getKey() { return key; }

    public void setKey(@Nullable String key) { this.key = key; }

    public @Nullable String getNationalNumber() { return nationalNumber; }

    public void setNationalNumber(@Nullable String nationalNumber) { this.nationalNumber = nationalNumber; }

    public @Nullable String getNameZh() { return nameZh; }

    public void setNameZh(@Nullable String nameZh) { this.nameZh = nameZh; }

    public @Nullable String getNameEn() { return nameEn; }

    public void setNameEn(@Nullable String nameEn) { this.nameEn = nameEn; }

    public @Nullable String getRegex() { return regex; }

    public void setRegex(@Nullable String regex) { this.regex = regex; }

    public @Nullable String getSegments() { return segments; }

    public void setSegments(@Nullable String segments) { this.segments = segments; }

    public @Nullable String getNationalColumns() { return nationalColumns; }

    public void setNationalColumns(@Nullable String nationalColumns) { this.nationalColumns = nationalColumns; }
}
