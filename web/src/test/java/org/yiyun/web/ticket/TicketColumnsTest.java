package org.yiyun.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketRow;
import org.yiyun.ticket.TicketStatus;

class TicketColumnsTest {
    private static final TicketColumns COLUMNS = new TicketColumns(
            Texts.CHINESE, login -> login.equals("engineer") ? "陈志远" : login, code -> code.equals("H1") ? "甲医院" : code);

    @Test
    void peopleAndInstitutionsAreCalledByTheirNames() {
        assertThat(cells("H1", "engineer")).containsSubsequence("报障", "电话", "甲医院 H1", "李*生", "陈志远");
        assertThat(cells("H2", "left")).containsSubsequence("H2", "李*生", "left");
        assertThat(cells(null, null)).hasSize(COLUMNS.heads().size()).containsSubsequence("", "李*生", "");
    }

    private static List<String> cells(@Nullable String institution, @Nullable String assignee) {
        return COLUMNS.cells(new TicketRow("T1", TicketKind.FAULT, Channel.PHONE, "断网", TicketStatus.ASSIGNED, 2, "FAULT", institution, assignee,
                "李*生", null, Instant.parse("2026-03-02T01:00:00Z"), null, false, 1));
    }
}
