package org.yiyun.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-, -", "'', ''", "张, *", "张三, 张*", "欧阳明, 欧*明", "欧阳小明, 欧**明", "𠮷野家, 𠮷*家"})
    void hidesTheMiddleOfAName(@Nullable String name, @Nullable String shown) {
        assertThat(Masked.name(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, -", "'', ''", "13812345678, 138****5678", "0759-1234567, 075****4567", "1234567, ****67", "1, ****1"})
    void hidesTheMiddleOfAPhone(@Nullable String phone, @Nullable String shown) {
        assertThat(Masked.phone(phone)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "-, -", "'', ''", "440803199001011234, 440803********1234", "440803900101123, 440803*****1123", "E12345678, ****"})
    void hidesTheMiddleOfAnIdentityNumber(@Nullable String number, @Nullable String shown) {
        assertThat(Masked.identity(number)).isEqualTo(shown);
    }
}
