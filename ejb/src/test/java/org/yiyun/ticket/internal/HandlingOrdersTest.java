package org.yiyun.ticket.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.TicketCommand;

class HandlingOrdersTest {
    @Test
    void anEngineerOnTheWayHearsWhatIsFoundAndThatItIsSolved() {
        assertThat(HandlingOrders.finding(new TicketCommand.Propose("更换交换机"))).contains("更换交换机");
        assertThat(HandlingOrders.finding(new TicketCommand.RemoteFailed("网络不通"))).contains("网络不通");
        assertThat(HandlingOrders.finding(new TicketCommand.Comment("先联系医院", true))).contains("先联系医院");
        assertThat(HandlingOrders.finding(new TicketCommand.Resolve("已远程恢复", null, null, HandlingMode.REMOTE))).contains("已远程恢复");
        assertThat(HandlingOrders.finding(new TicketCommand.Accept())).isEmpty();
    }
}
