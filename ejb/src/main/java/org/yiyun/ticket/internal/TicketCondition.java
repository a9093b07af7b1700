package org.yiyun.ticket.internal;

import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.ChineseTokens;
import org.yiyun.security.Scope;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketFocus;
import org.yiyun.ticket.TicketKind;

/**
 * The {@code where} of a ticket list with its bound parameters. Text of the user is only ever bound. What asks for words
 * and for nothing that a verb changes is asked of {@code ticket_search}, everything else of {@code ticket}.
 */
final class TicketCondition {
    private static final String TICKET = "ticket";
    private static final String SEARCH = "ticket_search";
    private static final String FOUND = "ticket_words(ticket_id) @@ cast(:words as tsquery)";

    private final String table;
    private final List<String> parts;
    private final Map<String, Object> params;

    private TicketCondition(String table, List<String> parts, Map<String, Object> params) {
        this.table = table;
        this.parts = parts;
        this.params = params;
    }

    /** Over {@code ticket}. An institution's tickets are few: their words are looked at, the index of all words is not. */
    static TicketCondition of(TicketFilter filter, TicketSight sight, Instant now) {
        var words = sight.scope().institution() != null || filter.institution() != null
                ? "words @@ cast(:words as tsquery)"
                : "id in (select ticket_id from ticket_search where " + FOUND + ")";
        return new TicketCondition(TICKET, new ArrayList<>(), new LinkedHashMap<>()).all(filter, sight, now, words);
    }

    /** Over {@code ticket} without the index of words: for rows that something else narrows already. */
    static TicketCondition byRow(TicketFilter filter, TicketSight sight, Instant now) {
        return new TicketCondition(TICKET, new ArrayList<>(), new LinkedHashMap<>())
                .all(filter, sight, now, "words @@ cast(:words as tsquery)");
    }

    /** Over {@code ticket_search}; only for a filter that {@link #isSearch}. */
    static TicketCondition search(TicketFilter filter, TicketSight sight) {
        return new TicketCondition(SEARCH, new ArrayList<>(), new LinkedHashMap<>()).all(filter, sight, Instant.MAX, FOUND);
    }

    /** Whether {@code ticket_search} knows all that is asked for. */
    static boolean isSearch(TicketFilter filter, TicketSight sight) {
        return isUnchanging(filter) && hasWords(filter) && sight.scope().institution() == null && filter.institution() == null;
    }

    /** Asks for nothing that a verb changes. */
    static boolean isUnchanging(TicketFilter filter) {
        return filter.status().isEmpty() && filter.level().isEmpty() && filter.assignee() == null && !filter.overdue()
                && filter.focus().isNone();
    }

    /** Whether complaints are among what is asked for; if not, it does not matter which of them are hidden. */
    static boolean mayBeComplaint(TicketFilter filter) {
        return filter.kind().isEmpty() || filter.kind().contains(TicketKind.COMPLAINT);
    }

    static boolean hasWords(TicketFilter filter) {
        return filter.q() != null && !filter.q().isBlank();
    }

    private TicketCondition all(TicketFilter filter, TicketSight sight, Instant now, String words) {
        scope(sight.scope());
        if (mayBeComplaint(filter)) {
            complaints(sight);
        }
        in("status", names(filter.status()));
        in("kind", names(filter.kind()));
        in("level", filter.level());
        equal("assignee", filter.assignee());
        equal("institution", filter.institution());
        if (filter.from() != null) {
            and("created_at >= :createdFrom", Map.of("createdFrom", filter.from()));
        }
        if (filter.to() != null) {
            and("created_at < :createdTo", Map.of("createdTo", filter.to()));
        }
        if (filter.overdue()) {
            and("next_due_at < :now", Map.of("now", now));
        }
        focus(filter.focus(), now);
        if (hasWords(filter)) {
            and(words, Map.of("words", tsquery(filter.q().strip())));
        }
        return this;
    }

    /** Only over {@code ticket}: whoever asks for these does not search. */
    private void focus(TicketFocus focus, Instant now) {
        focus.only().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(only ->
                and(TicketTraits.is(only.getKey(), only.getValue(), ":only" + only.getKey()),
                        Map.of("only" + only.getKey(), only.getValue())));
        if (focus.closedFrom() != null) {
            and("closed_at >= :closedFrom", Map.of("closedFrom", focus.closedFrom()));
        }
        if (focus.closedTo() != null) {
            and("closed_at < :closedTo", Map.of("closedTo", focus.closedTo()));
        }
        focus.traits().stream().sorted().forEach(trait -> and(
                TicketTraits.alone(trait),
                TicketTraits.isTimed(trait) ? Map.of("asOf", focus.asOf() == null ? now : focus.asOf()) : Map.of()));
    }

    TicketCondition copy() {
        return new TicketCondition(table, new ArrayList<>(parts), new LinkedHashMap<>(params));
    }

    /** The rows come after that one in the order newest first. */
    TicketCondition after(Instant time, long id) {
        and("(created_at, " + id() + ") < (:afterTime, :afterId)", Map.of("afterTime", time, "afterId", id));
        return this;
    }

    /** With the parameters of the other too, whose text stands elsewhere in the statement. */
    TicketCondition with(TicketCondition other) {
        var both = copy();
        both.params.putAll(other.params);
        return both;
    }

    String table() {
        return table;
    }

    private String id() {
        return table.equals(SEARCH) ? "ticket_id" : "id";
    }

    /** Equal for conditions that ask the same. */
    Object key() {
        return List.of(table, where(), Map.copyOf(params));
    }

    void and(String part, Map<String, ?> values) {
        parts.add(part);
        params.putAll(values);
    }

    /** A value whose place is elsewhere in the statement. */
    void bound(String name, Object value) {
        params.put(name, value);
    }

    String where() {
        return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
    }

    void bind(Query query) {
        params.forEach(query::setParameter);
    }

    private void scope(Scope scope) {
        if (scope.institution() != null) {
            and("institution = :ownInstitution", Map.of("ownInstitution", scope.institution()));
        }
        var i = 0;
        var regions = new ArrayList<String>();
        for (var region : scope.regions()) {
            var name = "region" + i++;
            regions.add("region like :" + name);
            params.put(name, region.replace("%", "").replace("_", "") + "%");
        }
        if (!regions.isEmpty()) {
            parts.add("(" + String.join(" or ", regions) + ")");
        }
    }

    private void complaints(TicketSight sight) {
        if (!sight.complaints()) {
            parts.add("kind <> 'COMPLAINT'");
        } else if (!sight.hidden().isEmpty()) {
            var numbers = table.equals(SEARCH) ? "ticket_id in (select id from ticket where number in (:hidden))" : "number in (:hidden)";
            and("not (kind = 'COMPLAINT' and " + numbers + ")", Map.of("hidden", sight.hidden()));
        }
    }

    private void in(String column, Collection<?> values) {
        if (!values.isEmpty()) {
            and(column + " in (:" + column + ")", Map.of(column, values));
        }
    }

    private void equal(String column, @Nullable String value) {
        if (value != null) {
            and(column + " = :" + column, Map.of(column, value));
        }
    }

    private static List<String> names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).toList();
    }

    /** All words of the text, or a word that begins with the whole text (a ticket number or an external key). */
    private static String tsquery(String text) {
        var whole = ChineseTokens.quoted(text.toLowerCase(Locale.ROOT)) + ":*";
        var words = ChineseTokens.of(text);
        return words.isEmpty()
                ? whole
                : "(" + words.stream().map(ChineseTokens::quoted).collect(Collectors.joining(" & ")) + ") | " + whole;
    }
}
