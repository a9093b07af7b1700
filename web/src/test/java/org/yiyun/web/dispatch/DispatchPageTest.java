package org.yiyun.web.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;

class DispatchPageTest {
    @Test
    void saysWhatADraftChanges() {
        assertThat(DispatchPage.changed("200", "30", Texts.CHINESE)).isEqualTo("200（现行 30）");
        assertThat(DispatchPage.changed("30", "30", Texts.CHINESE)).isEqualTo("30");
        assertThat(DispatchPage.changed("30", null, Texts.CHINESE)).isEqualTo("30");
    }
}
