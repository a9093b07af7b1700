package org.yiyun.web.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyun.directive.DirectiveFilter;
import org.yiyun.directive.DirectiveLevel;
import org.yiyun.directive.DirectiveRow;
import org.yiyun.directive.DirectiveStatus;
import org.yiyun.directive.TiedVersion;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.testing.Covers;

/** The list of directives: what its address says, and its file. */
@Covers({"POL-01", "POL-08"})
class DirectiveListTest {
    @Test
    void readsEveryFilterAndPassesOverWhatMakesNoSense() {
        assertThat(parse(Map.of("status", "LIVE,AGREED", "level", "CITY", "owner", " a ", "module", "结算", "policy", "P", "q", " 8号 ",
                "from", "2026-11-01", "to", "2026-11-21", "overdue", "true"))).isEqualTo(new DirectiveFilter(
                        Set.of(DirectiveStatus.LIVE, DirectiveStatus.AGREED), Set.of(DirectiveLevel.CITY), "a", "结算", "P", "8号",
                        LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 21), true));
        assertThat(parse(Map.of("status", "x,", "from", "2026-13-01", "overdue", "maybe"))).isEqualTo(DirectiveFilter.ALL);
    }

    @Test
    void saysInWordsWhatNoSpreadsheetCalculates() {
        var columns = new DirectiveColumns(Texts.CHINESE);
        assertThat(columns.heads()).containsExactly(
                "编号", "政策名称", "政策层级", "发文机关", "文号", "发文日期", "施行日期", "完成时限", "已逾期", "影响模块", "状态", "责任人", "政策版本", "上线日期",
                "自发文用时（天）");
        assertThat(columns.cells(new DirectiveRow(
                        "ZC-20261125-0001", "=1+1", DirectiveLevel.PROVINCE, "省局", "8号", LocalDate.of(2026, 11, 10), null,
                        LocalDate.of(2026, 11, 20), -5, List.of("待遇", "结算"), DirectiveStatus.IMPLEMENTING, "analyst",
                        List.of(new TiedVersion("P", 3), new TiedVersion("Q", 1)), null, null, 1)))
                .containsExactly("ZC-20261125-0001", "'=1+1", "省级", "省局", "8号", "2026-11-10", "", "2026-11-20", "是", "待遇、结算", "实施中", "analyst",
                        "P 3、Q 1", "", "");
    }

    private static DirectiveFilter parse(Map<String, String> params) {
        return DirectiveListQuery.parse(name -> params.getOrDefault(name, ""));
    }
}
