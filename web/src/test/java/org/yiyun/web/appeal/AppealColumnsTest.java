package org.yiyun.web.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yiyun.appeal.AppealDecision;
import org.yiyun.appeal.AppealRow;
import org.yiyun.appeal.AppealStatus;
import org.yiyun.appeal.FindingKind;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.testing.Covers;

@Covers("CMPL-06")
class AppealColumnsTest {
    @Test
    void saysInWordsWhatNoSpreadsheetCalculates() {
        var columns = new AppealColumns(Texts.CHINESE);
        assertThat(columns.heads()).containsExactly("编号", "类别", "当事人", "认定事实和结论", "状态", "决定", "送达时间", "申诉截止", "办理期限");
        assertThat(columns.cells(new AppealRow(
                        "JL-20260302-0001", FindingKind.COMPLAINT, "engineer", "=1+1", AppealStatus.DECIDED, AppealDecision.REVOKED,
                        Instant.parse("2026-03-02T01:00:00Z"), Instant.parse("2026-03-09T09:30:00Z"), null, false, 4)))
                .containsExactly("JL-20260302-0001", "投诉处理结论", "engineer", "'=1+1", "已决定", "撤销结论", "2026-03-02 09:00:00",
                        "2026-03-09 17:30:00", "");
    }
}
