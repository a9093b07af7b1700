package org.yiyun.standardization.settlement.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

@Covers("STD-04")
class MaskedListTest {
    @Test
    void hidesWhoItIsAboutAndWhatTheLayoutDoesNotKnow() {
        var masked = MaskedList.of(new SettlementDocument(Map.of(ListNode.SETLINFO, List.of(Map.of(
                "psn_name", "测试甲", "certno", "990000199001010000", "coner_tel", "13800138000", "curr_addr", "示例路 1 号", "brdy", "1990-01-01",
                "gend", "1", "nickname", "阿甲")))));

        assertThat(masked.of(ListNode.SETLINFO)).containsExactly(Map.of(
                "psn_name", "测*甲", "certno", "990000********0000", "coner_tel", "138****8000", "curr_addr", "****", "brdy", "****", "gend", "1"));
    }
}
