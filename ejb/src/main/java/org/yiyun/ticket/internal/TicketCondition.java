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

/** The {@code where} of a ticket list with its bound parameters. Text of the user is only ever bound. */
final class TicketCondition {
    private final List<String> parts;
    private final Map<String, Object> params;

    private TicketCondition(List<String> parts, Map<String, Object> params) {
        this.parts = parts;
        this.params = params;
    }

    static TicketCondition of(TicketFilter filter, Scope scope, Instant now) {
        var condition = new TicketCondition(new ArrayList<>(), new LinkedHashMap<>());
        condition.scope(scope);
        condition.in("status", names(filter.status()));
        condition.in("kind", names(filter.kind()));
        condition.in("level", filter.level());
        condition.equal("assignee", filter.assignee());
        condition.equal("institution", filter.institution());
        if (filter.from() != null) {
            condition.and("created_at >= :createdFrom", Map.of("createdFrom", filter.from()));
        }
        if (filter.to() != null) {
            condition.and("created_at < :createdTo", Map.of("createdTo", filter.to()));
        }
        if (filter.overdue()) {
            condition.and("next_due_at < :now", Map.of("now", now));
        }
        if (filter.q() != null && !filter.q().isBlank()) {
            condition.and("words @@ cast(:words as tsquery)", Map.of("words", tsquery(filter.q().strip())));
        }
        return condition;
    }

    TicketCondition copy() {
        return new TicketCondition(new ArrayList<>(parts), new LinkedHashMap<>(params));
    }

    /** Equal for conditions that ask the same. */
    Object key() {
        return List.of(where(), Map.copyOf(params));
    }

    void and(String part, Map<String, ?> values) {
        parts.add(part);
        params.putAll(values);
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
        var whole = quoted(text.toLowerCase(Locale.ROOT)) + ":*";
        var words = ChineseTokens.of(text);
        return words.isEmpty()
                ? whole
                : "(" + words.stream().map(TicketCondition::quoted).collect(Collectors.joining(" & ")) + ") | " + whole;
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
