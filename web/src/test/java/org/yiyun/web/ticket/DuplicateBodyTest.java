package org.yiyun.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.testing.Covers;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.DuplicatePart;
import org.yiyun.ticket.DuplicateSign;
import org.yiyun.ticket.TicketDuplicate;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.web.ticket.DuplicateBody.Part;

/** Each part of a score is said in the reader's words. */
@Covers("DESK-02")
class DuplicateBodyTest {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final TicketDuplicate FOUND = new TicketDuplicate(
            "T20260302-000001", "结算报错", TicketKind.FAULT, TicketStatus.RECEIVED, Channel.PHONE, "H99990000001", "张*", AT, 0.89,
            List.of(
                    new DuplicatePart(DuplicateSign.PHONE, 0.3, Map.of()),
                    new DuplicatePart(DuplicateSign.INSTITUTION, 0.1, Map.of()),
                    new DuplicatePart(DuplicateSign.WORDS, 0.28, Map.of("percent", "80", "words", "结算、超时")),
                    new DuplicatePart(DuplicateSign.SYSTEM, 0.1, Map.of("system", "CORE")),
                    new DuplicatePart(DuplicateSign.TIME, 0.11, Map.of("hours", "3"))),
            true);

    @Test
    void inChinese() {
        assertThat(DuplicateBody.of(FOUND, Texts.CHINESE)).isEqualTo(new DuplicateBody(
                "T20260302-000001", "结算报错", TicketKind.FAULT, TicketStatus.RECEIVED, Channel.PHONE, "H99990000001", "张*", AT, 0.89,
                List.of(
                        new Part(DuplicateSign.PHONE, 0.3, "联系电话相同"), new Part(DuplicateSign.INSTITUTION, 0.1, "同一机构"),
                        new Part(DuplicateSign.WORDS, 0.28, "描述相似 80%：结算、超时"), new Part(DuplicateSign.SYSTEM, 0.1, "同一系统 CORE"),
                        new Part(DuplicateSign.TIME, 0.11, "发生时间相隔不超过 3 小时")),
                true));
    }

    @Test
    void inEnglish() {
        assertThat(DuplicateBody.of(FOUND, Locale.ENGLISH).parts()).extracting(Part::text).containsExactly(
                "same telephone", "same institution", "words 80% alike: 结算、超时", "same system CORE", "not more than 3 hours apart");
    }
}
