package org.yiyun.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Message;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;

class DeliveriesTest {
    private final List<String> kept = new ArrayList<>();
    private final Deliveries deliveries = new Deliveries((queue, message) -> kept.add(queue));

    @Test
    void aMessageComesAgainNineTimesAndIsADeadLetterThen() throws Exception {
        var fault = new IllegalStateException("of ours");
        for (int delivery = 1; delivery < Deliveries.MOST; delivery++) {
            var message = delivered(delivery);
            assertThatThrownBy(() -> deliveries.failed("q", message, fault)).isSameAs(fault);
        }
        assertThat(kept).isEmpty();

        deliveries.failed("q", delivered(Deliveries.MOST), fault);

        assertThat(kept).containsExactly("q");
    }

    @Test
    void whileTheDatabaseIsAwayNoMessageDies() {
        var outage = new IllegalStateException(new SQLException("terminating connection", "57P01"));
        assertThatThrownBy(() -> deliveries.failed("q", delivered(10_000), outage)).isSameAs(outage);
        var refused = new BusinessException(ProblemType.UNAVAILABLE);
        assertThatThrownBy(() -> deliveries.failed("q", delivered(10_000), refused)).isSameAs(refused);
        assertThat(kept).isEmpty();
    }

    private static Message delivered(int times) {
        return (Message) Proxy.newProxyInstance(Message.class.getClassLoader(), new Class<?>[] {Message.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "propertyExists" -> true;
                    case "getIntProperty" -> times;
                    case "getJMSMessageID" -> "ID:1";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
