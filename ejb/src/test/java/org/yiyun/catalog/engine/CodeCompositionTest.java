package org.yiyun.catalog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyun.testing.Covers;

@Covers("CODE-04")
class CodeCompositionTest {
    private static final LibraryDefinition DEFINITION = new LibraryDefinition(
            "LIST", "", "目录", "List", new CodePattern("", List.of()), "code", "name", null, 0,
            List.of(field("code"), field("name"), field("class"), field("form")));
    private static final CodeComposition USUAL = new CodeComposition(List.of("class", "name", "form"), "_");

    private static FieldDefinition field(String key) {
        return new FieldDefinition(key, "字段" + key, key, FieldType.TEXT, true, true, 0, -1, List.of());
    }

    /** What is empty leaves its place empty, so that two different entries never have the same code. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "XA01, 克霉唑, 口服常释剂型, XA01_克霉唑_口服常释剂型", "XA01, 克霉唑, -, XA01_克霉唑", "-, 克霉唑, 片, _克霉唑_片", "XA01, -, 片, XA01__片",
        "XA01, 克 霉 唑, 片, XA01_克霉唑_片", "-, -, -, ''"})
    void joinsTheFieldsInTheirOrder(String ofClass, String name, String form, String code) {
        Map<String, String> values = new HashMap<>();
        values.put("class", ofClass);
        values.put("name", name);
        values.put("form", form);
        values.values().removeIf(text -> text == null);
        assertThat(USUAL.of(values)).isEqualTo(code);
    }

    @Test
    void aTextWithTheSeparatorInItIsToldByItsField() {
        assertThat(USUAL.blurred(Map.of("class", "XA01", "name", "复方_氨基酸"))).contains("name");
        assertThat(USUAL.blurred(Map.of("class", "XA01", "name", "复方氨基酸", "memo", "_"))).isEmpty();
    }

    @Test
    void everyFaultIsTold() {
        assertThat(USUAL.faults(DEFINITION)).isEmpty();
        assertThat(told(List.of(), "_")).containsExactly("codeFrom field.size");
        assertThat(told(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i"), "_")).containsExactly("codeFrom field.size", "codeFrom field.library-field");
        assertThat(told(List.of("class", "code", "class"), "/"))
                .containsExactly("codeFrom field.catalog.composed.code", "codeFrom field.repeated", "codeSeparator field.enum");
        assertThat(told(Arrays.asList("name", ""), "")).containsExactly("codeFrom field.library-field", "codeSeparator field.enum");
    }

    private static List<String> told(List<String> fields, String separator) {
        return new CodeComposition(fields, separator).faults(DEFINITION).stream().map(fault -> fault.path() + " " + fault.key()).toList();
    }

    @Test
    void peopleReadTheNamesOfTheFields() {
        assertThat(USUAL.titles(DEFINITION)).isEqualTo("字段class＋字段name＋字段form");
    }
}
