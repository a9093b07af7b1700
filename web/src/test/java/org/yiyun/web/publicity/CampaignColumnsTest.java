package org.yiyun.web.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.publicity.CampaignFigures;
import org.yiyun.publicity.CampaignRow;
import org.yiyun.publicity.CampaignStatus;
import org.yiyun.publicity.ChannelView;

class CampaignColumnsTest {
    private static final List<ChannelView> CHANNELS =
            List.of(new ChannelView("LECTURE", "现场讲座", "Lecture"), new ChannelView("BROCHURE", "宣传手册", "Brochure"));

    @Test
    void tellsWhatWasPlannedAndDone() {
        var columns = new CampaignColumns(Texts.CHINESE, ChannelNames.in(CHANNELS, Texts.CHINESE));
        assertThat(columns.heads()).containsExactly(
                "编号", "名称", "宣传渠道", "宣传对象", "开始日期", "结束日期", "负责人", "状态", "计划活动数", "完成活动数", "逾期未登记数", "计划人数",
                "实际人数", "计划份数", "实际份数", "问题和意见数", "已答复数");
        assertThat(columns.cells(new CampaignRow(
                        "XC-20260302-0001", "=宣传", List.of("BROCHURE", "LECTURE"), "参保人员", LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 31), "analyst", CampaignStatus.APPROVED, new CampaignFigures(4, 3, 1, 200, 230, 500, 480, 12, 11), 3)))
                .containsExactly("XC-20260302-0001", "'=宣传", "宣传手册、现场讲座", "参保人员", "2026-03-01", "2026-03-31", "analyst", "执行中",
                        "4", "3", "1", "200", "230", "500", "480", "12", "11");
        assertThat(ChannelNames.in(CHANNELS, Locale.ENGLISH)).isEqualTo(Map.of("LECTURE", "Lecture", "BROCHURE", "Brochure"));
    }
}
