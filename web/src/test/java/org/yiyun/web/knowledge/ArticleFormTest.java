package org.yiyun.web.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.knowledge.ArticleKind;
import org.yiyun.knowledge.Audience;
import org.yiyun.knowledge.Citation;
import org.yiyun.knowledge.CitedKind;
import org.yiyun.knowledge.WriteArticle;
import org.yiyun.testing.Covers;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.TicketView;

class ArticleFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @Covers({"KB-01", "CONS-03"})
    @Test
    void aSolvedTicketFillsTheFormWithoutPersonalData() {
        var form = ArticleForm.of(ticket(), TODAY);

        assertThat(form.words()).isEqualTo(new WriteArticle(
                ArticleKind.SOLUTION, "李*反映读卡失败", "", "李*（138****8000）来电：读卡失败。\n换卡后同样。", "驱动停用", "重装驱动", "更新前核对驱动",
                List.of(Audience.STAFF), TODAY, null, "G1", "", List.of()));
    }

    @Test
    void onlyFilledLinesAreCitations() {
        var form = ArticleForm.empty(TODAY);
        form.getFields().with("title", " 起付线 ").with("solution", "按政策").with("validTo", TODAY.plusDays(1));
        form.getCitations().get(1).with("kind", "POLICY").with("key", "HUADIAN_LARGE_SUM").with("version", "3");

        assertThat(form.words()).isEqualTo(new WriteArticle(
                ArticleKind.FAQ, "起付线", "", "", "", "按政策", "", List.of(Audience.STAFF), TODAY, TODAY.plusDays(1), null, "",
                List.of(new Citation(CitedKind.POLICY, "HUADIAN_LARGE_SUM", "3"))));
    }

    private static TicketView ticket() {
        return new TicketView(
                "G1", TicketKind.FAULT, Channel.PHONE, "李雷反映读卡失败", "李雷（13800138000）来电：读卡失败。", "换卡后同样。", TicketStatus.RESOLVED, 3, null,
                null, null, null, null, null, new Contact("李雷", "13800138000"), null, null, null, null, null, "重装驱动", "驱动停用", "更新前核对驱动",
                HandlingMode.PHONE, null, null, null, 1, NOW, NOW, null, List.of(), List.of(), 1);
    }
}
