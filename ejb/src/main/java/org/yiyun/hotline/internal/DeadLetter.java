package org.yiyun.hotline.internal;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;
import org.yiyun.hotline.Correction;
import org.yiyun.hotline.DeadLetterRow;
import org.yiyun.hotline.DeadLetterStatus;
import org.yiyun.hotline.DeadLetterView;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;

/**
 * A message that could not be used, with the reason. OPEN until a person sends it again, corrected or not, and something
 * comes of it (RESENT), or discards it with a reason (DISCARDED). Never deleted.
 */
@Entity
@Table(name = "dead_letter")
public class DeadLetter {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dead_letter_seq")
    @SequenceGenerator(name = "dead_letter_seq", sequenceName = "dead_letter_seq", allocationSize = 50)
    private Long id;

    private String queue;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "message_key")
    private @Nullable String key;

    private byte[] body;

    @Column(name = "body_length")
    private long bodyLength;

    private String headers;
    private String problem;
    private String errors;

    @Enumerated(EnumType.STRING)
    private DeadLetterStatus status = DeadLetterStatus.OPEN;

    @Column(name = "received_at")
    private Instant receivedAt;

    private int resends;
    private byte @Nullable [] corrected;

    @Column(name = "ticket_number")
    private @Nullable String result;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_by")
    private @Nullable String settledBy;

    @Column(name = "settle_reason")
    private @Nullable String settleReason;

    /** Ids under which its sender sent it again; who corrects the letter meanwhile is not disturbed. */
    @ElementCollection
    @BatchSize(size = 100)
    @OptimisticLock(excluded = true)
    @CollectionTable(name = "dead_letter_copy", joinColumns = @JoinColumn(name = "dead_letter_id"))
    @Column(name = "message_id")
    private Set<String> copies = new HashSet<>();

    @Version
    private int version;

    protected DeadLetter() {}

    DeadLetter(Received message, @Nullable String key, ProblemType problem, List<FieldError> errors, Instant at) {
        this.queue = message.queue();
        this.messageId = message.messageId();
        this.key = key;
        this.body = message.body();
        this.bodyLength = message.bodyLength();
        this.headers = FieldErrors.toJson(message.headers());
        this.problem = problem.slug();
        this.errors = FieldErrors.toJson(errors);
        this.receivedAt = at;
    }

    public Long id() {
        return id;
    }

    public String queue() {
        return queue;
    }

    public String messageId() {
        return messageId;
    }

    public int version() {
        return version;
    }

    boolean isCopy(Received message) {
        return bodyLength == message.bodyLength() && Arrays.equals(body, message.body());
    }

    /** Its sender had no receipt and sent it again. */
    void cameAgain(Received copy) {
        copies.add(copy.messageId());
    }

    public byte[] corrected(Correction correction) {
        return MessageBody.of(body).corrected(correction, body);
    }

    /** Something came of it. */
    public void resent(byte[] sent, String result, String by, Instant at) {
        settle(DeadLetterStatus.RESENT, by, at);
        this.resends++;
        this.corrected = Arrays.equals(sent, body) ? null : sent;
        this.result = result;
    }

    public void discard(String reason, String by, Instant at) {
        settle(DeadLetterStatus.DISCARDED, by, at);
        this.settleReason = reason;
    }

    private void settle(DeadLetterStatus to, String by, Instant at) {
        requireOpen();
        status = to;
        settledAt = at;
        settledBy = by;
    }

    public void requireOpen() {
        if (status != DeadLetterStatus.OPEN) {
            throw new BusinessException(ProblemType.CONFLICT, Map.of("id", id, "status", status.name()));
        }
    }

    /** Its JMSType; null if it came without one. */
    public @Nullable String type() {
        return FieldErrors.mapFromJson(headers).get("JMSType");
    }

    public DeadLetterRow row() {
        return new DeadLetterRow(id, queue, key, status, problem, FieldErrors.fromJson(errors), bodyLength, receivedAt, 1 + copies.size(), result,
                settledAt, settledBy);
    }

    public DeadLetterView view(boolean masked) {
        var content = MessageBody.of(body);
        return new DeadLetterView(row(), FieldErrors.mapFromJson(headers), content.text(masked), bodyLength > body.length, masked,
                content.fields(masked), corrected == null ? null : MessageBody.of(corrected).text(masked), settleReason, version);
    }
}
