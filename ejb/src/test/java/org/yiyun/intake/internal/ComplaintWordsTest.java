package org.yiyun.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyun.testing.Covers;

@Covers("CMPL-01")
class ComplaintWordsTest {
    @ParameterizedTest
    @CsvSource({
        "投诉你们的工程师态度恶劣, 见正文, true",
        "关于结算窗口的投诉, 见正文, true",
        "实名举报, 见正文, true",
        "结算报错, 处理太慢了，我要投诉, true",
        "结算报错, 现向贵中心投诉窗口推诿, true",
        "反映问题, 投诉工程师多次不接电话, true",
        "投诉系统无法登录, 投诉系统打不开, false",
        "结算报错, 结算报错。监督投诉电话 0759-2345678, false",
        "结算报错, 投诉举报邮箱见官网, false",
        "投诉统计报表导出失败, 请处理, false",
        "实名控告某科长, 见正文, true",
        "监控告警：磁盘将满, 见正文, false",
        "结算报错, 今天上午结算报错, false"})
    void tellsAComplaintByItsWords(String subject, String text, boolean complaint) {
        assertThat(ComplaintWords.areIn(subject, text)).isEqualTo(complaint);
    }
}
