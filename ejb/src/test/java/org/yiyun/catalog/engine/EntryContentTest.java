package org.yiyun.catalog.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When two contents count as the same, and where they differ. */
class EntryContentTest {
    private static final LibraryDefinition LIBRARY = new LibraryDefinition(
            "SAMPLE", "", "示例", "Sample", new CodePattern(".*", List.of()), "code", "name", null, 0,
            List.of(field("code", true), field("name", true), field("memo", false)));

    @Test
    void onlySignificantFieldsCount() {
        var one = new EntryContent(Map.of("code", "A", "name", "甲", "memo", "旧"));
        var other = new EntryContent(Map.of("code", "A", "name", "甲", "memo", "新"));
        assertThat(one.fingerprint(LIBRARY)).hasSize(16).isEqualTo(other.fingerprint(LIBRARY));
        assertThat(Differences.of(LIBRARY, one, other)).containsExactly(new FieldChange("memo", "字段memo", "旧", "新"));
    }

    /** Neither a text that moves from one field into the next, nor an empty field, is taken for the same. */
    @Test
    void whatDiffersHasAnotherFingerprint() {
        var one = new EntryContent(Map.of("code", "AB", "name", "C"));
        assertThat(one.fingerprint(LIBRARY))
                .isNotEqualTo(new EntryContent(Map.of("code", "A", "name", "BC")).fingerprint(LIBRARY))
                .isNotEqualTo(new EntryContent(Map.of("code", "ABC")).fingerprint(LIBRARY));
    }

    /** What is stored was made so; another algorithm would make every entry a changed one. */
    @Test
    void fingerprintsStayWhatTheyAre() throws NoSuchAlgorithmException {
        var longName = "字𠮷".repeat(900);
        var told = new Fingerprints(LIBRARY);
        for (var name : List.of("甲", longName, "x")) {
            var expected = MessageDigest.getInstance("SHA-256").digest(("code\u001eA\u001fname\u001e" + name + "\u001f").getBytes(UTF_8));
            var values = Map.of("memo", "m", "name", name, "code", "A");
            assertThat(told.of(values)).isEqualTo(Arrays.copyOf(expected, 16));
            assertThat(new EntryContent(values).fingerprint(LIBRARY)).isEqualTo(Arrays.copyOf(expected, 16));
        }
    }

    @Test
    void aStoppedEntryLosesEveryField() {
        assertThat(Differences.of(LIBRARY, new EntryContent(Map.of("code", "A", "name", "甲")), null)).containsExactly(
                new FieldChange("code", "字段code", "A", null), new FieldChange("name", "字段name", "甲", null));
    }

    private static FieldDefinition field(String key, boolean significant) {
        return new FieldDefinition(key, "字段" + key, key, FieldType.TEXT, false, significant, 0, -1, List.of());
    }
}
