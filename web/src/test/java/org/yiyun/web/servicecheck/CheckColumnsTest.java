package org.yiyun.web.servicecheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.servicecheck.CheckFindingView;
import org.yiyun.servicecheck.CheckItemView;
import org.yiyun.servicecheck.CheckStatus;
import org.yiyun.servicecheck.CheckVerdict;
import org.yiyun.servicecheck.CheckView;
import org.yiyun.task.TaskStatus;
import org.yiyun.testing.Covers;

@Covers("CMPL-08")
class CheckColumnsTest {
    private static final Instant DUE = Instant.parse("2026-04-09T09:30:00Z");

    @Test
    void putsFindingsBesideTheirTickets() {
        var columns = new CheckColumns(Texts.CHINESE);
        assertThat(columns.heads()).containsExactly(
                "序号", "工单", "判定", "说明", "发现的问题", "整改要求", "责任人", "整改任务", "整改期限", "整改状态", "整改结果");
        assertThat(columns.lines(new CheckView(
                        "JC-1", "抽查", "受理", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), "desk", CheckStatus.REPORTED, DUE, false, 2, 7L, 3,
                        "-", DUE, List.of(new CheckItemView(1, "T1", CheckVerdict.PASS, null),
                                new CheckItemView(2, "T2", CheckVerdict.FAIL, "=缺记录")),
                        List.of(finding(1, "T2"), finding(2, null)), "小结", DUE, null, null, null, false, false, 4)))
                .containsExactly(
                        List.of("1", "T1", "合格", "", "", "", "", "", "", "", ""),
                        List.of("2", "T2", "不合格", "'=缺记录", "记录不完整", "补录", "engineer", "RW-1", "2026-04-09 17:30:00", "已办结", "已补"),
                        List.of("", "", "", "", "记录不完整", "补录", "engineer", "RW-2", "2026-04-09 17:30:00", "已办结", "已补"));
    }

    private static CheckFindingView finding(int number, String ticket) {
        return new CheckFindingView(
                number, ticket, "记录不完整", "补录", "engineer", "RW-" + number, TaskStatus.CONFIRMED, DUE, false, "已补");
    }
}
