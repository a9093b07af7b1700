package org.yiyun.visit.print;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.text.Times;
import org.yiyun.ticket.TicketEventView;

/**
 * How a service order puts things into words of a language.
 *
 * @param person      name of a login
 * @param institution name of a code
 * @param serviceLine name of a code
 */
public record OrderWords(
        Locale language, UnaryOperator<String> person, UnaryOperator<String> institution, UnaryOperator<String> serviceLine) {
    static final String NONE = "—";
    private static final Set<String> PEOPLE = Set.of("assignee", "engineer");
    /** The level says it, and the paper has no internal lines. */
    private static final Set<String> SHOWN_OTHERWISE = Set.of("internal", "scheme");

    String text(String key) {
        return Texts.get(language, "visit." + key);
    }

    String text(String key, Map<String, ?> params) {
        return Texts.get(language, "visit." + key, params);
    }

    /** The text of a constant, by the whole key before it; nothing for null. */
    String of(String prefix, @Nullable Object constant) {
        return constant == null ? NONE : Texts.get(language, prefix + "." + constant);
    }

    String field(String name) {
        return Texts.get(language, "ticket.field." + name);
    }

    String time(@Nullable Instant at) {
        return at == null ? NONE : Times.MINUTES.format(at);
    }

    /** In hours and minutes. */
    String between(@Nullable Instant from, @Nullable Instant to) {
        if (from == null || to == null) {
            return NONE;
        }
        var length = Duration.between(from, to);
        return text("span", Map.of("hours", length.toHours(), "minutes", length.toMinutesPart()));
    }

    String amount(@Nullable BigDecimal amount, String unit) {
        return amount == null ? text("limit.none") : amount.stripTrailingZeros().toPlainString() + " " + of("sla.unit", unit);
    }

    String someone(@Nullable String login) {
        return login == null ? NONE : person.apply(login);
    }

    static String orNone(@Nullable String text) {
        return text == null || text.isBlank() ? NONE : text;
    }

    /** The values of a line of the history, as the page of the ticket shows them. */
    String details(TicketEventView event) {
        return event.details().entrySet().stream()
                .filter(detail -> !SHOWN_OTHERWISE.contains(detail.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(detail -> field(detail.getKey()) + text("colon") + value(detail.getKey(), detail.getValue()))
                .collect(Collectors.joining(text("semicolon")));
    }

    private String value(String name, String value) {
        return PEOPLE.contains(name) ? person.apply(value) : Texts.find(language, "ticket." + name + "." + value).orElse(value);
    }
}
