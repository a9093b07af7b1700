package org.yiyun.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyun.metrics.Metric;
import org.yiyun.metrics.MetricGroup;
import org.yiyun.metrics.MetricMonth;
import org.yiyun.metrics.MetricValue;
import org.yiyun.metrics.PeriodMetrics;
import org.yiyun.ticket.TicketProperty;

class MetricTableTest {
    private static final PeriodMetrics FIGURES = new PeriodMetrics(
            LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), TicketProperty.LEVEL, Instant.parse("2026-10-31T16:00:00Z"),
            new MetricGroup("", List.of(count(1200), share("0.9125", 9))),
            List.of(new MetricGroup("1", List.of(count(300), share("0.5", 2))), new MetricGroup("", List.of(count(600), share(null, 0)))));

    private final MetricTable table = new MetricTable(FIGURES, item -> item.isEmpty() ? "未定级" : item + "级");

    @Test
    void hasARowForEachFigureAndAColumnForEachGroup() {
        assertThat(table.heads()).containsExactly("1级", "未定级");
        var rows = table.rows();
        assertThat(rows).extracting(MetricTable.Row::metric).isEqualTo(Metric.of(TicketProperty.LEVEL));
        assertThat(rows.get(0).cells()).extracting(MetricTable.Cell::text).containsExactly("1,200", "300", "600");
        var rates = rows.stream().filter(row -> row.metric() == Metric.RESPONSE_RATE).findFirst().orElseThrow().cells();
        assertThat(rates).extracting(MetricTable.Cell::text).containsExactly("91.3%", "50.0%", "—");
        assertThat(rates.get(1).href()).startsWith("/tickets.xhtml?").contains("&from=2026-10-01&to=2026-10-31")
                .contains("&trait=RESPONSE_DECIDED&only=LEVEL%3A1&asOf=2026-10-31T16%3A00%3A00Z").doesNotContain("COMPLAINT");
        assertThat(rates.get(2).href()).as("nothing behind it").isNull();
    }

    @Test
    void drawsSharesOfTheWholeAndCountsOfTheLargest() {
        assertThat(table.bars(Metric.TICKETS)).extracting(MetricTable.Bar::percent).containsExactly(50L, 100L);
        assertThat(table.bars(Metric.RESPONSE_RATE)).extracting(MetricTable.Bar::percent).containsExactly(50L, 0L);
    }

    /** Systems are free text. */
    @Test
    void showsTheLargestOfVeryManyGroups() {
        var many = IntStream.rangeClosed(1, 60).mapToObj(i -> new MetricGroup("S" + i, List.of(count(i)))).toList();
        var figures = new PeriodMetrics(FIGURES.first(), FIGURES.last(), TicketProperty.SYSTEM, FIGURES.asOf(), FIGURES.total(), many);
        var cut = new MetricTable(figures, item -> item);
        assertThat(cut.heads()).hasSize(50).startsWith("S11", "S12").endsWith("S60");
        assertThat(cut.rows().get(0).cells()).hasSize(51);
        assertThat(cut.bars(Metric.TICKETS)).hasSize(50);
        assertThat(cut.cut()).isEqualTo(50);
        assertThat(new MetricTable(figures, 60, item -> item).cut()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"RESPONSE_RATE, 0.0150, +1.5", "RESPONSE_RATE, -0.0150, -1.5", "TICKETS, 3, +3", "TICKETS, 0, 0", "SOLUTION_HOURS, -1.20, -1.20"})
    void tellsADifferenceWithItsSign(Metric metric, BigDecimal difference, String text) {
        assertThat(MetricText.difference(metric, difference)).isEqualTo(text);
    }

    @Test
    void passesOverWhatMakesNoSenseInTheAddress() {
        var current = new MetricMonth(2026, 10);
        assertThat(query(Map.of("month", "2026-08", "by", "kind"), current)).isEqualTo(
                new MetricsQuery(new MetricMonth(2026, 8), TicketProperty.KIND));
        for (var address : List.of(Map.of("month", "2026-11"), Map.of("month", "x", "by", "x"), Map.of("by", "ASSIGNEE"))) {
            assertThat(query(address, current)).as("%s", address).isEqualTo(new MetricsQuery(current, TicketProperty.LEVEL));
        }
        assertThat(MetricsQuery.parse(name -> name.equals("by") ? "ASSIGNEE" : "", current, true).by()).isEqualTo(TicketProperty.ASSIGNEE);
    }

    private static MetricsQuery query(Map<String, String> address, MetricMonth current) {
        return MetricsQuery.parse(name -> address.getOrDefault(name, ""), current, false);
    }

    private static MetricValue count(long tickets) {
        return new MetricValue(Metric.TICKETS, BigDecimal.valueOf(tickets), tickets, null, tickets);
    }

    private static MetricValue share(String value, long tickets) {
        return new MetricValue(Metric.RESPONSE_RATE, value == null ? null : new BigDecimal(value), 1L, 2L, tickets);
    }
}
