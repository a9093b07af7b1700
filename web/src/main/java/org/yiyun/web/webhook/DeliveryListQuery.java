package org.yiyun.web.webhook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.webhook.DeliveryFilter;
import org.yiyun.webhook.DeliverySort;
import org.yiyun.webhook.DeliveryStatus;
import org.yiyun.webhook.WebhookEvent;

/** What the address of the list of deliveries asks for; what makes no sense there asks for nothing. */
record DeliveryListQuery(DeliveryFilter filter, DeliverySort sort) {
    /** @param parameter value of a parameter of the address, the empty text for none */
    static DeliveryListQuery parse(UnaryOperator<String> parameter) {
        return new DeliveryListQuery(
                new DeliveryFilter(
                        webhook(parameter.apply("webhook")),
                        set(constant(DeliveryStatus.values(), parameter.apply("status"))),
                        set(constant(WebhookEvent.values(), parameter.apply("event"))),
                        parameter.apply("number").isBlank() ? null : parameter.apply("number").strip(),
                        day(parameter.apply("from"), 0),
                        day(parameter.apply("to"), 1)),
                sort(parameter.apply("sort")));
    }

    private static DeliverySort sort(String text) {
        var found = constant(DeliverySort.values(), text);
        return found == null ? DeliverySort.NEWEST : found;
    }

    private static @Nullable UUID webhook(String text) {
        return text.isBlank() ? null : UrlQuery.uuid("webhook", text);
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    }

    private static <E> Set<E> set(@Nullable E value) {
        return value == null ? Set.of() : Set.of(value);
    }

    private static @Nullable Instant day(String text, int later) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip()).plusDays(later).atStartOfDay(BusinessClock.ZONE).toInstant();
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
