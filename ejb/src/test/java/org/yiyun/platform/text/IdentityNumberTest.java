package org.yiyun.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyun.testing.Covers;

/** Worked example W25: both cases of X, and the check character. */
@Covers("BEN-12")
class IdentityNumberTest {
    @Test
    void takesCapitalAndSmallX() {
        assertThat(IdentityNumber.parse("11010519491231002X")).contains("11010519491231002X");
        assertThat(IdentityNumber.parse(" 11010519491231002x ")).contains("11010519491231002X");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "110105194912310021", "11010519491231002", "11010519491331002X", "01010519491231002X", "1101051949123100XX",
        "１１０１０５１９４９１２３１００２X", "11010517491231002X"
    })
    void refusesWhatIsNone(String text) {
        assertThat(IdentityNumber.parse(text)).isEmpty();
    }
}
