package org.yiyun.web.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page of a dead letter offers to put right. */
class DeadLetterFieldsTest {
    @Test
    void senderMessagesHaveTheirMembers() {
        assertThat(DeadLetterFields.of("hotline.intake")).contains("key", "channel", "title", "callerPhone").hasSizeGreaterThan(8);
        assertThat(DeadLetterFields.of("hotline.calls")).containsExactly("schema", "callId", "event", "phone", "agent", "at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ticket.escalation", "notification.events", "policy.events"})
    void eventsOfTheProductHaveNone(String queue) {
        assertThat(DeadLetterFields.of(queue)).isEmpty();
    }
}
