package org.yiyun.notification.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.notification.Letter;

/** A mail on its way: tried at once, then after one minute, two, four, and so on up to an hour, for a day; then given up. */
@Entity
@Table(name = "mail")
public class Mail {
    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    static final Duration PATIENCE = Duration.ofDays(1);
    private static final int MAX_ERROR = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mail_seq")
    @SequenceGenerator(name = "mail_seq", sequenceName = "mail_seq", allocationSize = 50)
    private Long id;

    @Column(name = "message_id")
    private String messageId;

    private String address;
    private String subject;
    private String body;

    @Column(name = "created_at")
    private Instant createdAt;

    private int attempts;

    @Column(name = "next_attempt_at")
    private @Nullable Instant nextAttemptAt;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "last_error")
    private @Nullable String lastError;

    /** Null, as the two below, for a mail that is no letter. */
    @Column(name = "reply_to")
    private @Nullable String replyTo;

    @Column(name = "message_ids")
    private @Nullable String messageIds;

    private @Nullable Boolean automatic;

    protected Mail() {}

    Mail(Letter letter, Instant at) {
        this(letter.id(), letter.address(), letter.subject(), letter.body(), at);
        this.replyTo = letter.replyTo();
        this.messageIds = String.join(" ", letter.messageIds());
        this.automatic = letter.automatic();
    }

    Mail(String messageId, String address, String subject, String body, Instant at) {
        this.messageId = messageId;
        this.address = address;
        this.subject = subject;
        this.body = body;
        this.createdAt = at;
        this.nextAttemptAt = at;
    }

    String messageId() {
        return messageId;
    }

    String address() {
        return address;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }

    /** Whether it goes to somebody who has no account. */
    boolean isLetter() {
        return automatic != null;
    }

    boolean isAutomatic() {
        return Boolean.TRUE.equals(automatic);
    }

    @Nullable String replyTo() {
        return replyTo;
    }

    /** Of the mails before it, the one that it answers last. */
    List<String> messageIds() {
        return messageIds == null || messageIds.isEmpty() ? List.of() : Arrays.asList(messageIds.split(" "));
    }

    void sent(Instant at) {
        attempts++;
        sentAt = at;
        nextAttemptAt = null;
    }

    void failed(String error, Instant at) {
        lastError = error.substring(0, Math.min(error.length(), MAX_ERROR));
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        var next = at.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        nextAttemptAt = next.isAfter(createdAt.plus(PATIENCE)) ? null : next;
        attempts++;
    }

    boolean isGivenUp() {
        return nextAttemptAt == null && sentAt == null;
    }
}
