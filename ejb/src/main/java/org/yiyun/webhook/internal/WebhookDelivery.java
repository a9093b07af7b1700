package org.yiyun.webhook.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.webhook.DeliveryRow;
import org.yiyun.webhook.DeliveryStatus;
import org.yiyun.webhook.WebhookEvent;

/**
 * One event for one subscription. WAITING until it has arrived (DELIVERED), is given up (FAILED), or its subscription ends
 * (CANCELLED); a replay lets it wait again. While an attempt is under way it carries that attempt's claim: only who has the claim
 * may say what came of it, and when it has said nothing for a while another attempt is made.
 */
@Entity
@Table(name = "webhook_delivery")
public class WebhookDelivery {
    /** An attempt of which nothing is heard for so long is lost: longer than to look up the name, connect and wait together. */
    static final Duration CLAIM = Duration.ofSeconds(60);

    @Id
    private UUID id;

    private long place;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "subscription_id")
    private WebhookSubscription subscription;

    @Enumerated(EnumType.STRING)
    private WebhookEvent event;

    private @Nullable String subject;
    private String body;

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status = DeliveryStatus.WAITING;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "next_attempt_at")
    private @Nullable Instant nextAttemptAt;

    private int tries;
    private int attempts;
    private @Nullable UUID claim;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @Column(name = "replayed_at")
    private @Nullable Instant replayedAt;

    @Column(name = "replayed_by")
    private @Nullable String replayedBy;

    protected WebhookDelivery() {}

    /** A test; events are written by {@link TicketFanout}. */
    WebhookDelivery(UUID id, long place, WebhookSubscription subscription, String body, Instant at) {
        this.id = id;
        this.place = place;
        this.subscription = subscription;
        this.event = WebhookEvent.TEST;
        this.body = body;
        this.createdAt = at;
        this.nextAttemptAt = at;
    }

    boolean isDue(Instant now) {
        return status == DeliveryStatus.WAITING && nextAttemptAt != null && !nextAttemptAt.isAfter(now);
    }

    /** Begins an attempt. */
    UUID claim(Instant now) {
        claim = UUID.randomUUID();
        nextAttemptAt = now.plus(CLAIM);
        return claim;
    }

    /** Whether that attempt is the one under way. */
    boolean isClaimedBy(UUID attempt) {
        return attempt.equals(claim);
    }

    /** The attempt has ended; returns its number. */
    int attempted() {
        claim = null;
        tries++;
        return ++attempts;
    }

    void delivered(Instant at) {
        done(DeliveryStatus.DELIVERED, at);
    }

    /** Tries again after that time, or never. */
    void missed(Optional<Duration> again, Instant at) {
        if (again.isPresent() && status == DeliveryStatus.WAITING) {
            nextAttemptAt = at.plus(again.get());
        } else {
            done(DeliveryStatus.FAILED, at);
        }
    }

    private void done(DeliveryStatus to, Instant at) {
        if (status == DeliveryStatus.WAITING) {
            status = to;
            nextAttemptAt = null;
            doneAt = at;
        }
    }

    /** Is sent again, behind what waits already; one that waits is only tried at once. */
    void replay(long newPlace, String by, Instant at) {
        if (status != DeliveryStatus.WAITING) {
            place = newPlace;
        }
        if (claim == null || status != DeliveryStatus.WAITING) {
            status = DeliveryStatus.WAITING;
            nextAttemptAt = at;
            claim = null;
            tries = 0;
            doneAt = null;
        }
        replayedAt = at;
        replayedBy = by;
    }

    int tries() { return tries; }

    UUID id() { return id; }

    WebhookSubscription subscription() { return subscription; }

    String body() { return body; }

    WebhookEvent event() { return event; }

    DeliveryRow row() {
        return new DeliveryRow(id, subscription.id(), subscription.name(), event, subject, status, createdAt,
                subscription.earliest(nextAttemptAt), attempts, doneAt, replayedAt, replayedBy);
    }
}
