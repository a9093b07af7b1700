package org.yiyun.visit.print;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.yiyun.visit.ServiceOrder;

/**
 * What stands on a printed service order, part by part; the page and the Word document show the same.
 *
 * @param subtitle  number of the order, and which visit of how many
 * @param statement what the user confirms by signing
 * @param annex     the activity log (活动日志), from a new page on
 * @param foot      who printed it and when
 * @param time      that stands as created and modified in the file
 */
public record OrderSheet(
        String title, String number, String subtitle, List<Part> parts, String statement, List<String> signatures, Part annex, String foot,
        String pageText, Instant time) {
    public OrderSheet {
        parts = List.copyOf(parts);
        signatures = List.copyOf(signatures);
    }

    /**
     * A heading with facts, a table, or both.
     *
     * @param columns empty for a part without a table
     */
    public record Part(String heading, List<Fact> facts, List<String> columns, List<List<String>> rows) {
        public Part {
            facts = List.copyOf(facts);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        static Part of(String heading, List<Fact> facts) {
            return new Part(heading, facts, List.of(), List.of());
        }

        static Part of(String heading, List<String> columns, List<List<String>> rows) {
            return new Part(heading, List.of(), columns, rows);
        }

        public boolean isTable() {
            return !columns.isEmpty();
        }
    }

    /** A label and its value; a wide one takes the whole line. */
    public record Fact(String label, String value, boolean wide) {
        static Fact of(String label, String value) {
            return new Fact(label, value, false);
        }

        static Fact wide(String label, String value) {
            return new Fact(label, value, true);
        }
    }

    public static OrderSheet of(ServiceOrder order, OrderWords words) {
        var parts = new OrderParts(order, words);
        var visit = Map.of("visit", order.visit().visit(), "visits", order.visits(), "number", order.number());
        return new OrderSheet(
                words.text("order"), order.number(), words.text("subtitle", visit),
                List.of(parts.matter(), parts.limits(), parts.travel(), parts.findings(), parts.work(), parts.result()),
                words.text("statement"),
                List.of(words.text("sign.engineer"), words.text("sign.user"), words.text("sign.date")),
                parts.log(),
                words.text("printed", Map.of("person", words.someone(order.printedBy()), "at", words.time(order.printedAt()))),
                words.text("page"), order.printedAt());
    }
}
