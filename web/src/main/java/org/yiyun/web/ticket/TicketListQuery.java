package org.yiyun.web.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.yiyun.web.faces.AddressValues.date;
import static org.yiyun.web.faces.AddressValues.many;
import static org.yiyun.web.faces.AddressValues.one;
import static org.yiyun.web.faces.AddressValues.text;

import java.net.URLEncoder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketFocus;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketSort;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.TicketTrait;

/** What the address of the ticket list says. Whatever makes no sense in it is passed over: addresses get edited by hand. */
public record TicketListQuery(View view, TicketFilter filter, TicketSort sort) {
    /** The tabs above the list. Texts: {@code ticket.view.*}. */
    public enum View {
        OPEN, MINE, OVERDUE, ALL;

        /** As in the address. */
        public String param() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Set<TicketStatus> UNFINISHED = EnumSet.complementOf(EnumSet.of(TicketStatus.CLOSED, TicketStatus.MERGED));

    /** Days of a list by what is read from histories, unless the address names its first day. */
    static final int DAYS_OF_HISTORY = 92;

    /**
     * A list by what is read from histories, such as what was late, begins a quarter before its last day unless its first is named: it
     * would read the history of every ticket that there ever was.
     *
     * @param params empty text for what is not there
     * @param today  last day of a list that names none
     */
    public static TicketListQuery parse(UnaryOperator<String> params, String reader, LocalDate today) {
        // words are looked for everywhere unless a tab was chosen
        var fallback = params.apply("q").isBlank() ? View.OPEN : View.ALL;
        var view = one(View.class, params.apply("view")).orElse(fallback);
        var status = many(TicketStatus.class, params.apply("status"));
        var focus = TicketFocusQuery.parse(params);
        var to = date(params.apply("to"), 1);
        var from = date(params.apply("from"), 0);
        var filter = new TicketFilter(
                status.isEmpty() && view != View.ALL ? UNFINISHED : status,
                many(TicketKind.class, params.apply("kind")),
                levels(params.apply("level")),
                view == View.MINE ? reader : text(params.apply("assignee")),
                text(params.apply("institution")),
                text(params.apply("q")),
                from == null && isUnbounded(focus) ? quarterBefore(to, today) : from,
                to,
                view == View.OVERDUE || params.apply("overdue").equals("true"),
                focus);
        return new TicketListQuery(view, filter, one(TicketSort.class, params.apply("sort")).orElse(TicketSort.NEWEST));
    }

    private static boolean isUnbounded(TicketFocus focus) {
        return focus.closedFrom() == null && focus.traits().stream().anyMatch(TicketTrait::isOfHistory);
    }

    private static Instant quarterBefore(@Nullable Instant end, LocalDate today) {
        var last = end == null ? today : LocalDate.ofInstant(end, BusinessClock.ZONE).minusDays(1);
        return BusinessClock.startOf(last.minusDays(DAYS_OF_HISTORY - 1));
    }

    /**
     * The address of the list that shows exactly the tickets of a figure, whose times are beginnings of days: what {@link #parse} makes
     * of it is the filter. Somebody's own tickets and words are none of a figure's.
     */
    public static String address(TicketFilter filter) {
        var params = new LinkedHashMap<String, String>();
        params.put("view", View.ALL.param());
        params.put("status", names(filter.status()));
        params.put("kind", names(filter.kind()));
        params.put("level", filter.level().stream().sorted().map(String::valueOf).collect(Collectors.joining(",")));
        params.put("from", TicketFocusQuery.day(filter.from(), 0));
        params.put("to", TicketFocusQuery.day(filter.to(), 1));
        params.put("overdue", filter.overdue() ? "true" : "");
        params.putAll(TicketFocusQuery.params(filter.focus()));
        return "/tickets.xhtml?" + params.entrySet().stream()
                .filter(param -> !param.getValue().isEmpty())
                .map(param -> param.getKey() + "=" + URLEncoder.encode(param.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String names(Set<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static Set<Integer> levels(String text) {
        return text.matches("[1-9](,[1-9])*")
                ? Arrays.stream(text.split(",")).map(Integer::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
