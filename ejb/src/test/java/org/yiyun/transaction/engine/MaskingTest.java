package org.yiyun.transaction.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** What is kept of messages, and how an answer gets its person back. */
@Covers("BEN-13")
class MaskingTest {
    private static final String IDENTITY = "11010519491231002X";

    @Test
    void hidesWhoItIsWhereverItStands() {
        assertThat(Privacy.masked(Map.of("data", Map.of(
                "certno", IDENTITY, "psn_name", "李明华", "tel", "13812345678", "brdy", "1949-12-31", "card_sn", "A1B2",
                "memo", "身份证" + IDENTITY + "，电话13812345678", "amount", new BigDecimal("1.50")))))
                .isEqualTo(Map.of("data", Map.of(
                        "certno", "110105********002X", "psn_name", "李*华", "tel", "138****5678", "brdy", "1949-**-**", "card_sn", "****",
                        "memo", "身份证110105********002X，电话138****5678", "amount", new BigDecimal("1.50"))));
    }

    /** A token is known by its hash, the number of a card by its ends. */
    @Test
    void knowsATokenFromACard() {
        Map<String, Object> token = Privacy.masked(Map.of("mdtrt_cert_type", "01", "mdtrt_cert_no", "secret"));
        assertThat(token.get("mdtrt_cert_no")).isEqualTo("sha256:" + Privacy.hash("secret").substring(0, 12));
        Map<String, Object> card = Privacy.masked(Map.of("mdtrt_cert_type", "02", "mdtrt_cert_no", IDENTITY));
        assertThat(card.get("mdtrt_cert_no")).isEqualTo("110105********002X");
    }

    /** Numbers of messages, of encounters and codes are none of persons. */
    @Test
    void leavesOtherNumbersAlone() {
        Map<String, Object> other = Map.of(
                "msgid", "H99990000001202611261000000001", "psn_no", "440803000000000000000001", "med_list_codg", "001109000010100");
        assertThat(Privacy.masked(other)).isEqualTo(other);
    }

    @Test
    void putsThePersonBack() {
        var person = new Identified("440803000000000000000001", IDENTITY, "李明华");
        Map<String, Object> answer = Map.of("output", Map.of("setlinfo", List.of(Map.of(
                "certno", IDENTITY, "psn_name", "李明华", "brdy", "1949-12-31", "setl_id", "B1"))));
        assertThat(Privacy.restored(Privacy.kept(answer), person)).isEqualTo(answer);
    }
}
