package org.yiyun.catalog.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.LibraryDefinition;

/** By which headings a library's fields are known in files: what people decided before, the definition's own, and usual ones. */
final class FieldNames {
    private static final List<String> USUAL_FOR_CODE = List.of(
            "编码", "代码", "目录编码", "医疗目录编码", "医保编码", "医保代码", "国家编码", "国家代码", "国家医保编码", "国家医保代码", "code");
    private static final List<String> USUAL_FOR_NAME = List.of("名称", "项目名称", "目录名称", "通用名", "通用名称", "医保名称", "国家名称", "name");
    private static final List<String> USUAL_FOR_PARENT = List.of("上级编码", "上级代码", "父级编码", "父级代码", "parent");

    private final Map<String, Named> byName = new HashMap<>();
    private final LibraryDefinition definition;

    /** @param remembered keys of fields by heading, an empty key for headings to leave out */
    FieldNames(LibraryDefinition definition, Map<String, String> remembered) {
        this.definition = definition;
        remembered.forEach((heading, key) -> byName.putIfAbsent(plain(heading), named(key)));
        definition.fields().forEach(field -> add(field.nameZh(), field, 1));
        definition.fields().forEach(field -> field.headings().forEach(heading -> add(heading, field, 2)));
        definition.fields().forEach(field -> {
            add(field.key(), field, 3);
            add(field.nameEn(), field, 3);
        });
        addUsual(definition.codeField(), USUAL_FOR_CODE);
        addUsual(definition.nameField(), USUAL_FOR_NAME);
        if (definition.parentField() != null) {
            addUsual(definition.parentField(), USUAL_FOR_PARENT);
        }
    }

    /**
     * @param field empty if people decided to leave the heading out
     * @param rank  0 for what people decided, greater the less a heading is the field's own
     */
    record Named(Optional<FieldDefinition> field, int rank) {}

    private Named named(String key) {
        return new Named(definition.field(key), 0);
    }

    private void addUsual(String key, List<String> headings) {
        definition.field(key).ifPresent(field -> headings.forEach(heading -> add(heading, field, 4)));
    }

    private void add(String heading, FieldDefinition field, int rank) {
        byName.putIfAbsent(plain(heading), new Named(Optional.of(field), rank));
    }

    /** What a heading stands for; empty if nobody knows it. What it says in brackets, such as a unit, may be left out. */
    Optional<Named> find(String heading) {
        var whole = byName.get(plain(heading));
        if (whole != null) {
            return Optional.of(whole);
        }
        var shorter = withoutBrackets(plain(heading));
        return Optional.ofNullable(shorter.isEmpty() ? null : byName.get(shorter));
    }

    /** The field whose own name differs from this heading by one character: most likely a slip of the pen. */
    Optional<FieldDefinition> resembling(String heading) {
        var name = plain(heading);
        return definition.fields().stream().filter(field -> isSlip(name, plain(field.nameZh()))).findFirst();
    }

    /** Headings are compared without width, case, spaces and the star that marks what is required. */
    static String plain(String heading) {
        var folded = CanonicalText.folded(heading).toLowerCase(Locale.ROOT);
        var result = new StringBuilder(folded.length());
        folded.codePoints().filter(c -> !Character.isWhitespace(c) && c != '*' && c != ':' && c != '：').forEach(result::appendCodePoint);
        return result.toString();
    }

    private static String withoutBrackets(String heading) {
        int open = heading.indexOf('(');
        return open > 0 && heading.endsWith(")") ? heading.substring(0, open) : heading;
    }

    private static boolean isSlip(String one, String other) {
        if (one.length() < 4 || Math.abs(one.length() - other.length()) > 1 || one.equals(other)) {
            return false;
        }
        int shortest = Math.min(one.length(), other.length());
        int same = 0;
        while (same < shortest && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        int skipOne = one.length() >= other.length() ? same + 1 : same;
        int skipOther = other.length() >= one.length() ? same + 1 : same;
        return one.substring(skipOne).equals(other.substring(skipOther));
    }
}
