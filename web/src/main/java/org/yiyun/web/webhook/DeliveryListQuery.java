package org.yiyun.web.webhook;

import static org.yiyun.web.faces.AddressValues.date;
import static org.yiyun.web.faces.AddressValues.many;
import static org.yiyun.web.faces.AddressValues.one;
import static org.yiyun.web.faces.AddressValues.text;

import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
                        many(DeliveryStatus.class, parameter.apply("status")),
                        many(WebhookEvent.class, parameter.apply("event")),
                        text(parameter.apply("number")),
                        date(parameter.apply("from"), 0),
                        date(parameter.apply("to"), 1)),
                one(DeliverySort.class, parameter.apply("sort")).orElse(DeliverySort.NEWEST));
    }

    private static @Nullable UUID webhook(String text) {
        return text.isBlank() ? null : UrlQuery.uuid("webhook", text);
    }
}
