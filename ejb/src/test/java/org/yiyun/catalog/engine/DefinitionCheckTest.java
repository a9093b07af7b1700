package org.yiyun.catalog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyun.testing.Covers;

/** What people write as a definition, with all faults at once. */
@Covers("CODE-01")
class DefinitionCheckTest {
    @Test
    void aGoodOneHasNoFaults() {
        assertThat(faults(definition("^[A-Z]\\d{3}$", "code", null, field("code", 0), field("name", 1)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "(", "^(a+)+$", "^(\\d*)*$", "^(a)\\1$", "^(?=a)b$"})
    void aPatternIsWholeSoundAndQuick(String regex) {
        assertThat(faults(definition(regex, "code", null, field("code", 0), field("name", 1)))).hasSize(1)
                .allMatch(fault -> fault.startsWith("pattern.regex "));
    }

    /** Codes that are made of names have no structure. */
    @Test
    void aLibraryNeedNotSayWhatItsCodesLookLike() {
        assertThat(faults(definition("", "code", null, field("code", 0), field("name", 1)))).isEmpty();
        assertThat(new CodePattern("", List.of()).fits("XA01_克霉唑")).isTrue();
        assertThat(new CodePattern("", List.of()).fits("")).isFalse();
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var definition = new LibraryDefinition(
                "kleine", "", " ", "Sample",
                new CodePattern("^\\d+$", List.of(new Segment("一", 0, 2), new Segment("二", 1, 3), new Segment("三", 5, 5))), "code", "label", "up",
                2, List.of(field("code", 0), field("Name", 1), field("code", 1), field("price", 9)));

        assertThat(faults(definition)).containsExactly(
                "key field.pattern", "nameZh field.required", "pattern.segments[1] field.catalog.segment",
                "pattern.segments[2] field.catalog.segment", "fields[1].key field.pattern", "fields[2].key field.repeated",
                "fields[2].nationalColumn field.catalog.column", "fields[3].nationalColumn field.catalog.column",
                "nameField field.catalog.role", "parentField field.catalog.role");
    }

    private static LibraryDefinition definition(String regex, String code, @Nullable String parent, FieldDefinition... fields) {
        return new LibraryDefinition("SAMPLE", "", "示例", "Sample", new CodePattern(regex, List.of()), code, "name", parent, 2, List.of(fields));
    }

    private static FieldDefinition field(String key, int column) {
        return new FieldDefinition(key, "字段" + key, key, FieldType.TEXT, true, true, 0, column, List.of());
    }

    private static List<String> faults(LibraryDefinition definition) {
        return DefinitionCheck.faults(definition).stream().map(fault -> fault.path() + " " + fault.key()).toList();
    }
}
