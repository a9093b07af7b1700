package org.yiyun.web.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.testing.Covers;
import org.yiyun.transaction.TransactionRow;
import org.yiyun.transaction.TransactionState;

@Covers("BEN-13")
class TransactionColumnsTest {
    private final TransactionColumns columns = new TransactionColumns(Texts.CHINESE);

    @Test
    void saysInWordsWhatWasRefused() {
        assertThat(columns.heads()).containsExactly("收到时间", "交易", "发送方报文 ID", "机构", "结果", "用时（毫秒）", "重发次数", "拒绝代码", "拒绝原因", "字段",
                "说明", "就诊 ID", "结算单");
        assertThat(columns.cells(new TransactionRow(
                7, Instant.parse("2026-11-26T02:00:00Z"), "2207", "H99990000001202611261000000001", "H99990000001", TransactionState.REFUSED, 12L,
                1, "TX3016", "input.data.medfee_sumamt", "=总额不符。", "M1", null)))
                .containsExactly("2026-11-26 10:00:00", "2207 门诊结算", "H99990000001202611261000000001", "H99990000001", "拒绝", "12", "1", "TX3016",
                        "总额与明细不符", "input.data.medfee_sumamt", "'=总额不符。", "M1", "");
    }

    @Test
    void aMessageIsShownWithLineBreaks() {
        assertThat(TransactionPage.pretty("{\"infno\":\"2207\",\"input\":{\"data\":{}}}")).contains("\n").contains("\"infno\": \"2207\"");
    }
}
