package org.yiyun.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.task.TaskPriority;
import org.yiyun.task.TaskRow;
import org.yiyun.task.TaskStatus;

class TaskColumnsTest {
    @Test
    void saysInWordsWhatNoSpreadsheetCalculates() {
        var columns = new TaskColumns(Texts.CHINESE, login -> login.equals("engineer") ? "陈志远" : login);
        assertThat(columns.heads()).containsExactly(
                "编号", "标题", "紧急程度", "状态", "交办领导", "交办人", "责任人", "完成期限", "已逾期", "督办次数", "办结上报时间", "交办时间");
        assertThat(columns.cells(new TaskRow(
                        "RW-20260302-0001", "=1+1", TaskPriority.VERY_URGENT, TaskStatus.ACCEPTED, null, "leader", "engineer",
                        Instant.parse("2026-03-09T09:30:00Z"), true, false, 2, null, Instant.parse("2026-03-02T01:00:00Z"), 1)))
                .containsExactly("RW-20260302-0001", "'=1+1", "特急", "办理中", "", "leader", "陈志远", "2026-03-09 17:30:00", "是", "2", "",
                        "2026-03-02 09:00:00");
    }
}
