package org.yiyun.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketSort;
import org.yiyun.ticket.TicketStatus;

class TicketListQueryTest {
    private static final Set<TicketStatus> UNFINISHED = EnumSet.complementOf(EnumSet.of(TicketStatus.CLOSED, TicketStatus.MERGED));

    @Test
    void showsWhatIsUnfinishedUnlessAsked() {
        assertThat(parse(Map.of())).isEqualTo(new TicketListQuery(
                TicketListQuery.View.OPEN, TicketFilter.ALL.withStatus(UNFINISHED), TicketSort.NEWEST));
    }

    @Test
    void looksForWordsEverywhere() {
        assertThat(parse(Map.of("q", " 月结 "))).isEqualTo(new TicketListQuery(
                TicketListQuery.View.ALL,
                new TicketFilter(Set.of(), Set.of(), Set.of(), null, null, "月结", null, null, false),
                TicketSort.NEWEST));
    }

    @Test
    void readsEveryFilter() {
        assertThat(parse(Map.of(
                        "view", "mine", "status", "WAITING,ON_SITE", "kind", "FAULT", "level", "1,2", "institution", "H99990000001",
                        "from", "2026-11-01", "to", "2026-11-21", "overdue", "true", "sort", "DUE")))
                .isEqualTo(new TicketListQuery(
                        TicketListQuery.View.MINE,
                        new TicketFilter(
                                EnumSet.of(TicketStatus.WAITING, TicketStatus.ON_SITE), Set.of(TicketKind.FAULT), Set.of(1, 2),
                                "desk", "H99990000001", null, Instant.parse("2026-10-31T16:00:00Z"),
                                Instant.parse("2026-11-21T16:00:00Z"), true),
                        TicketSort.DUE));
    }

    @Test
    void passesOverNonsense() {
        assertThat(parse(Map.of("view", "x", "status", "x", "kind", ",", "level", "0", "from", "2026-13-01", "sort", "drop table")))
                .isEqualTo(parse(Map.of()));
    }

    private static TicketListQuery parse(Map<String, String> params) {
        return TicketListQuery.parse(name -> params.getOrDefault(name, ""), "desk");
    }
}
