package org.yiyun.flow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What came of a test.
 *
 * @param actual what was seen
 */
public record RecordFlowTest(boolean passed, @NotBlank @Size(max = 1000) String actual) {
    public RecordFlowTest {
        actual = actual == null ? null : actual.strip();
    }
}
