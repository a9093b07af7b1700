package org.yiyun.knowledge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTextTest {
    @Test
    void masksNumbersAndTheNamesThatAreKnown() {
        assertThat(PersonalText.masked(
                        "欧阳小明(440803199001011234,手机13800138000)、李雷来电0759-1234567，卡6222021234567890123，单号G20261121000123。", List.of("欧阳小明", "李雷", "的")))
                .isEqualTo("欧**明(440803********1234,手机138****8000)、李*来电075****4567，卡622202*********0123，单号G20261121000123。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"身份证 44080319900101123X 已核对", "请打13912345678", "卡号6228480402564890018"})
    void knowsWhatNoArticleMayHold(String text) {
        assertThat(PersonalText.isPersonal(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "热线 0759-1234567", "机构 H44080300001", "版本 138001380001 和 2026112100012345", "限额 12000000 元"})
    void letsOtherNumbersBe(String text) {
        assertThat(PersonalText.isPersonal(text)).isFalse();
    }
}
