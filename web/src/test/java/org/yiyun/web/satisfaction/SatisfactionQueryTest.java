package org.yiyun.web.satisfaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyun.satisfaction.SatisfactionFilter;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.TicketKind;

class SatisfactionQueryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Test
    void showsTheLastTwelveMonthsUnlessAsked() {
        assertThat(parse(Map.of("from", "2026-13-01", "to", "x", "kind", "x", "level", "0,x", "stars", "", "commented", "yes"))).isEqualTo(
                new SatisfactionQuery("2025-12-01", new SatisfactionFilter(
                        Instant.parse("2025-11-30T16:00:00Z"), null, Set.of(), Set.of(), Set.of(), null, null, null, Set.of(), false)));
    }

    @Test
    void readsEveryFilter() {
        assertThat(parse(Map.of("from", "2026-11-01", "to", "2026-11-21", "kind", "FAULT,data", "level", "1,2", "channel", "PHONE",
                        "person", " engineer ", "team", "YY", "institution", "H1", "stars", "4,5", "commented", "true")))
                .isEqualTo(new SatisfactionQuery("2026-11-01", new SatisfactionFilter(
                        Instant.parse("2026-10-31T16:00:00Z"), Instant.parse("2026-11-21T16:00:00Z"),
                        Set.of(TicketKind.FAULT, TicketKind.DATA), Set.of(1, 2), Set.of(Channel.PHONE), "engineer", "YY", "H1", Set.of(4, 5), true)));
    }

    private static SatisfactionQuery parse(Map<String, String> params) {
        return SatisfactionQuery.parse(name -> params.getOrDefault(name, ""), TODAY);
    }
}
