package org.yiyun.catalog.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** What a structure of codes makes of a code. */
@Covers("CODE-01")
class CodePatternTest {
    private static final CodePattern PATTERN = new CodePattern("M\\d{3,5}", List.of(new Segment("大类", 1, 4), new Segment("细分", 4, 6)));

    @Test
    void theWholeCodeFits() {
        assertThat(List.of("M08301", "M083", "XM08301", "M083011", "")).extracting(PATTERN::fits).containsExactly(true, true, false, false, false);
        assertThat(new CodePattern("(", List.of()).fits("(")).isFalse();
    }

    @Test
    void aCodeIsPartedAsFarAsItGoes() {
        assertThat(PATTERN.parts("M08301")).containsExactly(new CodePart("大类", "083"), new CodePart("细分", "01"));
        assertThat(PATTERN.parts("M083")).containsExactly(new CodePart("大类", "083"));
    }
}
