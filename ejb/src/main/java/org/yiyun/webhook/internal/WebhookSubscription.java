package org.yiyun.webhook.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.AuditedEntity;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Scope;
import org.yiyun.webhook.EditWebhook;
import org.yiyun.webhook.PauseReason;
import org.yiyun.webhook.WebhookEvent;
import org.yiyun.webhook.WebhookStatus;
import org.yiyun.webhook.WebhookView;

/**
 * Who is told of what, where. ACTIVE; PAUSED by a person, by 410 Gone or after days of failures, and then events wait; ENDED for
 * good. Whoever changes it has locked its row. What sending finds out is no edit: it does not raise the version.
 */
@Entity
@Table(name = "webhook_subscription")
public class WebhookSubscription extends AuditedEntity {
    /** So long messages are also signed with the secret before. */
    static final Duration ROTATION = Duration.ofHours(24);

    @Id
    private UUID id;

    private String name;
    private @Nullable String institution;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] regions;

    private String url;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] events;

    @Enumerated(EnumType.STRING)
    private WebhookStatus status = WebhookStatus.ACTIVE;

    @Enumerated(EnumType.STRING)
    @Column(name = "pause_reason")
    private @Nullable PauseReason pauseReason;

    private byte[] secret;

    @Column(name = "old_secret")
    private byte @Nullable [] oldSecret;

    @Column(name = "old_secret_until")
    private @Nullable Instant oldSecretUntil;

    @OptimisticLock(excluded = true)
    private int failures;

    @OptimisticLock(excluded = true)
    @Column(name = "failing_since")
    private @Nullable Instant failingSince;

    @OptimisticLock(excluded = true)
    @Column(name = "rest_until")
    private @Nullable Instant restUntil;

    protected WebhookSubscription() {}

    /** @param regions of the institution, or those to which its maker is confined */
    public WebhookSubscription(
            UUID id, EditWebhook edit, @Nullable String institution, Collection<String> regions, byte[] secret, String by, Instant at) {
        super(by, at);
        this.id = id;
        this.institution = institution;
        this.regions = regions.stream().sorted().toArray(String[]::new);
        this.secret = secret;
        fill(edit);
    }

    private void fill(EditWebhook edit) {
        name = edit.name().strip();
        url = edit.url().strip();
        events = edit.events().stream().distinct().sorted().map(WebhookEvent::name).toArray(String[]::new);
    }

    /** Another target begins with a clean slate. */
    public void edit(EditWebhook edit, String by, Instant at) {
        require(status != WebhookStatus.ENDED);
        if (!url.equals(edit.url().strip())) {
            recovered();
        }
        fill(edit);
        touched(by, at);
    }

    public void rotate(byte[] fresh, String by, Instant at) {
        require(status != WebhookStatus.ENDED);
        oldSecret = secret;
        oldSecretUntil = at.plus(ROTATION);
        secret = fresh;
        touched(by, at);
    }

    public void pause(PauseReason reason, String by, Instant at) {
        require(status == WebhookStatus.ACTIVE);
        status = WebhookStatus.PAUSED;
        pauseReason = reason;
        touched(by, at);
    }

    public void resume(String by, Instant at) {
        require(status == WebhookStatus.PAUSED);
        status = WebhookStatus.ACTIVE;
        pauseReason = null;
        recovered();
        touched(by, at);
    }

    public void end(String by, Instant at) {
        require(status != WebhookStatus.ENDED);
        status = WebhookStatus.ENDED;
        pauseReason = null;
        touched(by, at);
    }

    /** Refuses what only an active one can do. */
    void requireActive() {
        require(status == WebhookStatus.ACTIVE);
    }

    void requireNotEnded() {
        require(status != WebhookStatus.ENDED);
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw new BusinessException(ProblemType.WEBHOOK_STATE, Map.of("name", name, "webhookStatus", status.name()));
        }
    }

    /** @param rests whether the receiver is not to be asked again at once, whatever else there is for it */
    void failed(boolean rests, Instant at) {
        failures++;
        if (failingSince == null) {
            failingSince = at;
        }
        if (rests) {
            restUntil = at.plus(Backoff.rest(failures));
        }
    }

    /** The receiver has taken something, or shall be asked at once. */
    void recovered() {
        failures = 0;
        failingSince = null;
        restUntil = null;
    }

    /** Its receiver is asked at once, for a person waits for it; that it fails is not forgotten. */
    void wake() {
        restUntil = null;
    }

    /** When what is planned for then goes out at the earliest: not while the receiver rests. */
    @Nullable Instant earliest(@Nullable Instant planned) {
        return planned == null || restUntil == null || restUntil.isBefore(planned) ? planned : restUntil;
    }

    boolean hasFailedFor(Duration patience, Instant now) {
        return failingSince != null && !failingSince.plus(patience).isAfter(now);
    }

    /** What may be seen and changed by a caller with that scope: regions are those of the subscription's own rows. */
    boolean isIn(Scope scope) {
        if (scope.institution() != null) {
            return scope.institution().equals(institution);
        }
        return scope.regions().isEmpty()
                || regions.length > 0 && Arrays.stream(regions).allMatch(region -> scope.regions().stream().anyMatch(region::startsWith));
    }

    /** Sealed; the newest first. */
    List<byte[]> secrets(Instant now) {
        return oldSecret != null && oldSecretUntil != null && oldSecretUntil.isAfter(now) ? List.of(secret, oldSecret) : List.of(secret);
    }

    public UUID id() { return id; }

    String name() { return name; }

    public @Nullable String institution() { return institution; }

    String url() { return url; }

    WebhookStatus status() { return status; }

    WebhookView view(long waiting, Instant now) {
        return new WebhookView(id, name, institution, List.of(regions), url, Arrays.stream(events).map(WebhookEvent::valueOf).toList(),
                status, pauseReason, secrets(now).size() > 1 ? oldSecretUntil : null, failingSince, waiting, createdAt(), createdBy(),
                version());
    }
}
