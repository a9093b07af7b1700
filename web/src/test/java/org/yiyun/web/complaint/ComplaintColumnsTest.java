package org.yiyun.web.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yiyun.complaint.ComplaintChannel;
import org.yiyun.complaint.ComplaintKind;
import org.yiyun.complaint.ComplaintRow;
import org.yiyun.complaint.ComplaintStatus;
import org.yiyun.complaint.ComplaintSubject;
import org.yiyun.platform.i18n.Texts;

class ComplaintColumnsTest {
    @Test
    void saysInWordsWhatNoSpreadsheetCalculates() {
        var columns = new ComplaintColumns(
                Texts.CHINESE, login -> login, code -> "YY".equals(code) ? "运营服务中心" : code, code -> code);
        assertThat(columns.heads()).containsExactly("编号", "类别", "表扬信", "步骤", "期限", "内容", "人员", "单位", "机构", "来人", "渠道", "处理人",
                "相关工单", "收到时间");
        assertThat(columns.cells(new ComplaintRow(
                        "TS-20260302-0001", ComplaintKind.PRAISE, true, ComplaintChannel.LETTER, "=1+1", ComplaintStatus.REPORTED,
                        new ComplaintSubject("E001", "陈志远", "YY", null), "黎*", null, null, Instant.parse("2026-03-02T01:00:00Z"), null,
                        false, 1)))
                .containsExactly("TS-20260302-0001", "表扬", "是", "已报送领导", "", "'=1+1", "陈志远", "运营服务中心", "", "黎*", "信函", "", "",
                        "2026-03-02 09:00:00");
    }
}
