package org.yiyun.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyun.platform.i18n.Texts;

class LanguagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "en,zh;q=0.9", "zh;q=0.5,en;q=0.8", "en-US,en;q=0.9,zh-CN;q=0.8", "EN;q=0.1", "fr,en;q=0.5"})
    void englishWherePreferred(String header) {
        assertThat(Languages.of(header)).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"zh", "zh-CN,en;q=0.9", "fr", "*", "en;q=0.5,zh;q=0.6", "en;q=0", "zh,en", "en;q=x", ";;;"})
    void elseChinese(String header) {
        assertThat(Languages.of(header)).isEqualTo(Texts.CHINESE);
    }
}
