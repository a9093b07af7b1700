package org.yiyun.web.ticket;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.ticket.TicketFocus;
import org.yiyun.ticket.TicketProperty;
import org.yiyun.ticket.TicketTrait;
import org.yiyun.web.faces.AddressValues;

/** The part of the list's address that a figure has written: {@code trait=SOLUTION_LATE&only=LEVEL:2&asOf=…}. */
final class TicketFocusQuery {
    static final List<String> NAMES = List.of("trait", "only", "asOf", "closedFrom", "closedTo");

    /** Beyond them PostgreSQL knows no time. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private TicketFocusQuery() {}

    static TicketFocus parse(UnaryOperator<String> params) {
        return new TicketFocus(
                AddressValues.many(TicketTrait.class, params.apply("trait")),
                only(params.apply("only")),
                instant(params.apply("asOf")),
                AddressValues.date(params.apply("closedFrom"), 0),
                AddressValues.date(params.apply("closedTo"), 1));
    }

    static Map<String, String> params(TicketFocus focus) {
        var params = new LinkedHashMap<String, String>();
        params.put("trait", focus.traits().stream().sorted().map(TicketTrait::name).collect(Collectors.joining(",")));
        params.put("only", focus.only().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(only -> only.getKey() + ":" + escaped(only.getValue())).collect(Collectors.joining(",")));
        params.put("asOf", focus.asOf() == null ? "" : focus.asOf().toString());
        params.put("closedFrom", day(focus.closedFrom(), 0));
        params.put("closedTo", day(focus.closedTo(), 1));
        return params;
    }

    /** The day so many days before the one that begins then; empty for null. */
    static String day(@Nullable Instant start, int earlier) {
        return start == null ? "" : LocalDate.ofInstant(start, BusinessClock.ZONE).minusDays(earlier).toString();
    }

    /** The first colon ends the name of the property; commas of a value, which may be any text, are written as {@code %2C}. */
    private static Map<TicketProperty, String> only(String text) {
        Map<TicketProperty, String> only = new EnumMap<>(TicketProperty.class);
        for (var pair : text.split(",")) {
            var colon = pair.indexOf(':');
            if (colon > 0) {
                AddressValues.one(TicketProperty.class, pair.substring(0, colon))
                        .ifPresent(property -> only.put(property, unescaped(pair.substring(colon + 1))));
            }
        }
        return only;
    }

    private static String escaped(String value) {
        return value.replace("%", "%25").replace(",", "%2C");
    }

    private static String unescaped(String text) {
        return text.replace("%2C", ",").replace("%25", "%");
    }

    private static @Nullable Instant instant(String text) {
        try {
            var at = text.isBlank() ? null : Instant.parse(text);
            return at == null || at.isBefore(EARLIEST) || at.isAfter(LATEST) ? null : at;
        } catch (DateTimeException noInstant) {
            return null;
        }
    }
}
