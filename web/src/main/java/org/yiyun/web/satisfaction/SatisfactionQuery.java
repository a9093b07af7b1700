package org.yiyun.web.satisfaction;

import static org.yiyun.web.faces.AddressValues.date;
import static org.yiyun.web.faces.AddressValues.many;
import static org.yiyun.web.faces.AddressValues.text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.yiyun.satisfaction.SatisfactionFilter;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.TicketKind;

/**
 * What the address of the results asks for; what makes no sense there asks for nothing.
 *
 * @param from first day, {@code yyyy-MM-dd}: that of the address, or of the eleventh month before this one
 */
public record SatisfactionQuery(String from, SatisfactionFilter filter) {
    private static final int MONTHS_BEFORE = 11;

    /** @param params empty text for what is not there */
    public static SatisfactionQuery parse(UnaryOperator<String> params, LocalDate today) {
        var asked = params.apply("from");
        var from = date(asked, 0) == null ? today.withDayOfMonth(1).minusMonths(MONTHS_BEFORE).toString() : asked;
        return new SatisfactionQuery(from, new SatisfactionFilter(
                date(from, 0),
                date(params.apply("to"), 1),
                many(TicketKind.class, params.apply("kind")),
                digits(params.apply("level")),
                many(Channel.class, params.apply("channel")),
                text(params.apply("person")),
                text(params.apply("team")),
                text(params.apply("institution")),
                digits(params.apply("stars")),
                params.apply("commented").equals("true")));
    }

    private static Set<Integer> digits(String values) {
        return Arrays.stream(values.split(","))
                .filter(value -> value.matches("[1-9]"))
                .map(Integer::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
