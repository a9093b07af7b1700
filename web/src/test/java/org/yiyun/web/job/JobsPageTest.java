package org.yiyun.web.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;

class JobsPageTest {
    @Test
    void tellsWhatAJobWasAboutInWords() {
        assertThat(JobsPage.about("assign 7b0e90c61224af560f1bd373", Texts.CHINESE)).isEqualTo("派单");
        assertThat(JobsPage.about("report-to-province 7b0e90c61224af560f1bd373", Texts.CHINESE)).isEqualTo("上报省级");
        assertThat(JobsPage.about("1b00b2e8-3ae0-4b6b-8339-9273841c60d4", Texts.CHINESE)).isEmpty();
        assertThat(JobsPage.about("HUADIAN_LARGE_SUM/5", Texts.CHINESE)).isEqualTo("HUADIAN_LARGE_SUM/5");
    }
}
