package org.yiyun.webhook.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.yiyun.webhook.AttemptFault;
import org.yiyun.webhook.AttemptView;

/** What came of one attempt. */
@Entity
@Immutable
@Table(name = "webhook_attempt")
public class WebhookAttempt {
    /** Which attempt of which delivery. */
    @Embeddable
    public record Key(@Column(name = "delivery_id") UUID delivery, int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    private Instant at;
    private int millis;
    private @Nullable Integer status;

    @Enumerated(EnumType.STRING)
    private @Nullable AttemptFault fault;

    private @Nullable String answer;

    protected WebhookAttempt() {}

    WebhookAttempt(UUID delivery, int number, Outcome outcome) {
        this.key = new Key(delivery, number);
        this.at = outcome.at();
        this.millis = outcome.millis();
        this.status = outcome.status();
        this.fault = outcome.fault();
        this.answer = outcome.answer();
    }

    AttemptView view() {
        return new AttemptView(key.number(), at, millis, status, fault, answer);
    }
}
