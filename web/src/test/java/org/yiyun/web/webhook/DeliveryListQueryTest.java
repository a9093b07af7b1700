package org.yiyun.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.webhook.DeliveryFilter;
import org.yiyun.webhook.DeliverySort;
import org.yiyun.webhook.DeliveryStatus;
import org.yiyun.webhook.WebhookEvent;

class DeliveryListQueryTest {
    private static final UUID ID = UUID.fromString("0b5f5c9e-97f5-4a0b-8a3e-0d6f0a1c2b3d");

    @Test
    void readsFiltersAndOrderFromTheAddress() {
        assertThat(parse(Map.of("webhook", ID.toString(), "status", "FAILED", "event", "TICKET_CLOSED", "number", " G1 ",
                        "from", "2026-03-02", "to", "2026-03-02", "sort", "NUMBER_DOWN")))
                .isEqualTo(new DeliveryListQuery(new DeliveryFilter(ID, Set.of(DeliveryStatus.FAILED), Set.of(WebhookEvent.TICKET_CLOSED), "G1",
                        Instant.parse("2026-03-01T16:00:00Z"), Instant.parse("2026-03-02T16:00:00Z")), DeliverySort.NUMBER_DOWN));
    }

    @Test
    void whatMakesNoSenseAsksForNothing() {
        assertThat(parse(Map.of("status", "X", "event", "", "from", "gestern", "sort", "x")))
                .isEqualTo(new DeliveryListQuery(DeliveryFilter.ALL, DeliverySort.NEWEST));
    }

    @Test
    void whatIsNoIdIsTheIdOfNothing() {
        assertThatThrownBy(() -> parse(Map.of("webhook", "1"))).isInstanceOf(BusinessException.class).hasMessageContaining("not-found");
    }

    private static DeliveryListQuery parse(Map<String, String> address) {
        return DeliveryListQuery.parse(name -> address.getOrDefault(name, ""));
    }
}
