package org.yiyun.web.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.satisfaction.RatingMethod;
import org.yiyun.satisfaction.SurveyMember;

class SurveyColumnsTest {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    private final SurveyColumns columns =
            new SurveyColumns(Texts.CHINESE, List.of("服务态度", "=速度"), link -> link == null ? "" : "https://y.example.cn" + link);

    @Test
    void hasAColumnForEachQuestion() {
        assertThat(columns.heads()).containsExactly(
                "抽样序号", "对象", "评价链接", "已催答", "服务态度", "'=速度", "意见", "调查方式", "登记人", "评价时间");
    }

    @Test
    void saysWhoIsSilentAndWhatTheOthersAnswered() {
        assertThat(columns.cells(new SurveyMember(1, "@C-1", "/s?t=x", 2, AT, List.of(5, 3), "+好", RatingMethod.PHONE, AT, "desk")))
                .containsExactly("1", "'@C-1", "https://y.example.cn/s?t=x", "2", "5", "3", "'+好", "电话回访", "desk", "2026-03-02 09:00:00");
        assertThat(columns.cells(new SurveyMember(2, "C-2", null, 0, null, List.of(), null, null, null, null)))
                .containsExactly("2", "C-2", "", "0", "", "", "", "", "", "");
    }
}
