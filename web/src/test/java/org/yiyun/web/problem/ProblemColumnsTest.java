package org.yiyun.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.problem.ProblemRow;
import org.yiyun.problem.ProblemStatus;

class ProblemColumnsTest {
    @Test
    void saysInWordsWhatNoSpreadsheetCalculates() {
        var columns = new ProblemColumns(Texts.CHINESE);
        assertThat(columns.heads()).containsExactly("编号", "标题", "系统或模块", "状态", "变通办法", "工单数", "负责人", "合同列举序号", "更新时间");
        assertThat(columns.cells(new ProblemRow("WT-20261126-0020", "=1+1", null, ProblemStatus.KNOWN, "@补录", "engineer", 20, 3,
                        Instant.parse("2026-11-25T16:00:00Z"), 1)))
                .containsExactly("WT-20261126-0020", "'=1+1", "", "已知错误", "'@补录", "3", "engineer", "20", "2026-11-26 00:00:00");
    }
}
