package org.yiyun.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;
import org.yiyun.ticket.TicketCommand;

@Covers("DESK-06")
class TicketBulkPageTest {
    @Test
    void whatWasTypedIsTheBodyOfTheInterface() {
        assertThat(TicketBulkPage.body(new TicketCommand.Comment("已通知", true))).hasToString("{\"text\":\"已通知\",\"internal\":true}");
        assertThat(TicketBulkPage.body(new TicketCommand.Grade(3, "个别数据"))).hasToString("{\"level\":3,\"reason\":\"个别数据\"}");
        assertThat(TicketBulkPage.body(new TicketCommand.Resume())).hasToString("{}");
    }
}
