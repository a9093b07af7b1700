package org.yiyun.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimplifiedTest {
    @ParameterizedTest
    @CsvSource({
        "頭孢拉定膠囊,头孢拉定胶囊",
        "維生素B1注射液,维生素B1注射液",
        "阿莫西林胶囊,阿莫西林胶囊",
        "0.25g*24,0.25g*24",
    })
    void replacesTraditionalCharactersAndNothingElse(String text, String simplified) {
        assertThat(Simplified.of(text)).isEqualTo(simplified);
    }

    @Test
    void leavesCharactersBeyondTheFirstPlane() {
        assertThat(Simplified.of("𠀀")).isEqualTo("𠀀");
    }
}
