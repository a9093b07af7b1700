package org.yiyun.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketFocus;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketProperty;
import org.yiyun.ticket.TicketSort;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.TicketTrait;

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
    void findsTheTicketsOfAFigureAgain() {
        var month = TicketFilter.ALL.withKind(Set.of(TicketKind.FAULT, TicketKind.TASK))
                .withTime(Instant.parse("2026-09-30T16:00:00Z"), Instant.parse("2026-10-31T16:00:00Z"));
        for (var filter : List.of(
                month,
                month.withFocus(new TicketFocus(
                        Set.of(TicketTrait.SOLUTION_LATE, TicketTrait.REOPENED),
                        Map.of(TicketProperty.ASSIGNEE, "", TicketProperty.SYSTEM, "核心 A&B:1"),
                        Instant.parse("2026-10-20T04:00:00.123456Z"), null, null)),
                TicketFilter.ALL.withFocus(new TicketFocus(
                        Set.of(), Map.of(TicketProperty.SYSTEM, "门诊,住院 100%,%2C%25", TicketProperty.ASSIGNEE, "desk"), null, null, null)),
                TicketFilter.ALL.withStatus(UNFINISHED).withLevel(Set.of(1, 3)).withOverdue(),
                TicketFilter.ALL.withFocus(new TicketFocus(Set.of(), Map.of(), null,
                        Instant.parse("2026-10-19T16:00:00Z"), Instant.parse("2026-10-20T16:00:00Z"))))) {
            assertThat(parse(parameters(TicketListQuery.address(filter)))).isEqualTo(
                    new TicketListQuery(TicketListQuery.View.ALL, filter, TicketSort.NEWEST));
        }
        assertThat(TicketListQuery.address(month)).isEqualTo(
                "/tickets.xhtml?view=all&kind=FAULT%2CTASK&from=2026-10-01&to=2026-10-31");
    }

    /** It would read the history of every ticket that there ever was. */
    @Test
    void aListByHistoriesBeginsAQuarterBeforeItsEndUnlessItsFirstDayIsNamed() {
        assertThat(parse(Map.of("trait", "SOLUTION_LATE")).filter().from()).isEqualTo(Instant.parse("2026-08-21T16:00:00Z"));
        assertThat(parse(Map.of("trait", "REOPENED", "to", "2026-03-31")).filter().from()).isEqualTo(Instant.parse("2025-12-29T16:00:00Z"));
        assertThat(parse(Map.of("trait", "REOPENED", "from", "2020-01-01")).filter().from()).isEqualTo(Instant.parse("2019-12-31T16:00:00Z"));
        assertThat(parse(Map.of("trait", "OPEN,FAULT")).filter().from()).as("told by the ticket itself").isNull();
        assertThat(parse(Map.of("trait", "RESPONDED", "closedFrom", "2026-11-01")).filter().from()).as("bounded already").isNull();
    }

    private static Map<String, String> parameters(String address) {
        return Arrays.stream(address.substring(address.indexOf('?') + 1).split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    @Test
    void passesOverNonsense() {
        assertThat(parse(Map.of("trait", "x", "only", "x:1,LEVEL,:2", "asOf", "yesterday", "closedFrom", "x")))
                .isEqualTo(parse(Map.of()));
        assertThat(parse(Map.of("asOf", "+999999999-12-31T00:00:00Z"))).as("no time of PostgreSQL").isEqualTo(parse(Map.of()));
        assertThat(parse(Map.of("view", "x", "status", "x", "kind", ",", "level", "0", "from", "2026-13-01", "sort", "drop table")))
                .isEqualTo(parse(Map.of()));
    }

    private static TicketListQuery parse(Map<String, String> params) {
        return TicketListQuery.parse(name -> params.getOrDefault(name, ""), "desk", LocalDate.of(2026, 11, 21));
    }
}
