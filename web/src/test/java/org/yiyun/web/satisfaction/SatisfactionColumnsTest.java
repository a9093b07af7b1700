package org.yiyun.web.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.satisfaction.RatingMethod;
import org.yiyun.satisfaction.RatingRow;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.TicketKind;

class SatisfactionColumnsTest {
    @Test
    void saysInWordsWhatNoSpreadsheetCalculates() {
        var columns = new SatisfactionColumns(Texts.CHINESE);
        assertThat(columns.heads()).containsExactly(
                "工单编号", "工单类型", "级别", "渠道", "定点机构代码", "处理人", "单位", "星级", "意见", "调查方式", "登记人", "评价时间");
        assertThat(columns.cells(new RatingRow(
                        "G1", TicketKind.FAULT, null, Channel.PHONE, null, "engineer", "YY", 4, "=1+1", RatingMethod.ON_SITE,
                        Instant.parse("2026-03-02T01:00:00Z"), "desk")))
                .containsExactly("G1", "报障", "", "电话", "", "engineer", "YY", "4", "'=1+1", "现场交流", "desk", "2026-03-02 09:00:00");
    }
}
