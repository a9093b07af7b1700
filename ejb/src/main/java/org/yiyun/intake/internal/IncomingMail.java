package org.yiyun.intake.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.yiyun.intake.MailReason;
import org.yiyun.intake.MailRow;
import org.yiyun.intake.MailStatus;
import org.yiyun.intake.MailView;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Masked;

/** A mail that came, and what became of it. Waits as KEPT for a person, or is OPENED or ADDED at once; never deleted. */
@Entity
@Table(name = "incoming_mail")
public class IncomingMail {
    /** A page shows no more; whole is the text in the ticket, or in the mail that waits. */
    private static final int LONGEST_BODY = 20_000;
    /**
     * In place of a problem: it reads like a complaint. A reason of its own beside it is kept, {@link MailReason#COMPLAINT} is kept as
     * REFUSED: a build that does not know that one could show no list with such a mail in it.
     */
    static final String COMPLAINT = "complaint";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "incoming_mail_seq")
    @SequenceGenerator(name = "incoming_mail_seq", sequenceName = "incoming_mail_seq", allocationSize = 50)
    private Long id;

    private String mailbox;

    @Column(name = "uid_validity")
    private long uidValidity;

    private long uid;

    @Column(name = "message_id")
    private String messageId;

    private String digest;
    private String sender;

    @Column(name = "sender_name")
    private @Nullable String senderName;

    private boolean known;
    private @Nullable String institution;
    private String subject;
    private String body;
    private long size;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> files = new LinkedHashMap<>();

    @Column(name = "reply_to_ids")
    private String answers;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private MailStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable MailReason reason;

    private @Nullable String problem;
    private @Nullable String ticket;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_by")
    private @Nullable String settledBy;

    @Column(name = "settle_reason")
    private @Nullable String settleReason;

    @Version
    private int version;

    protected IncomingMail() {}

    /** Kept with the reason, until something else is known. */
    IncomingMail(FetchedMail fetched, ParsedMail mail, Sender from, MailReason reason, Instant at) {
        mailbox = fetched.mailbox();
        uidValidity = fetched.uidValidity();
        uid = fetched.uid();
        size = fetched.size();
        messageId = mail.messageId();
        digest = mail.digest();
        sender = mail.sender();
        senderName = mail.senderName();
        known = from.isKnown();
        institution = from.institution();
        subject = mail.subject();
        body = MailText.cut(mail.text(), LONGEST_BODY);
        mail.files().forEach(file -> files.put(file.name(), ""));
        answers = String.join(" ", mail.answers());
        sentAt = mail.sentAt();
        receivedAt = at;
        status = MailStatus.KEPT;
        this.reason = reason == MailReason.COMPLAINT ? MailReason.REFUSED : reason;
        problem = mail.readsLikeComplaint() ? COMPLAINT : null;
    }

    /** No ticket could be opened of it, or the one that it goes on with is done with and nobody's. */
    void refused(ProblemType type) {
        reason = MailReason.REFUSED;
        problem = type.slug();
    }

    /** It needed nobody. */
    void became(MailStatus what, String number, Map<String, String> refusedFiles) {
        status = what;
        reason = null;
        problem = null;
        ticket = number;
        files = files(refusedFiles);
    }

    private Map<String, String> files(Map<String, String> refused) {
        var all = new LinkedHashMap<>(files);
        all.putAll(refused);
        return all;
    }

    /** A person has made something of it; the mail itself stays too. */
    void taken(MailStatus what, String number, Map<String, String> refusedFiles, String by, Instant at) {
        settle(by, at);
        status = what;
        ticket = number;
        files = files(refusedFiles);
    }

    void discard(String why, String by, Instant at) {
        settle(by, at);
        status = MailStatus.DISCARDED;
        settleReason = why;
    }

    private void settle(String by, Instant at) {
        requireKept();
        settledAt = at;
        settledBy = by;
    }

    boolean isKept() {
        return status == MailStatus.KEPT;
    }

    void requireKept() {
        if (!isKept()) {
            throw new BusinessException(ProblemType.CONFLICT, Map.of("id", id, "status", status.name()));
        }
    }

    public Long id() {
        return id;
    }

    String messageId() {
        return messageId;
    }

    String sender() {
        return sender;
    }

    String subject() {
        return subject;
    }

    /** Whether that name stands in it. */
    boolean names(String name) {
        return subject.contains(name) || body.contains(name);
    }

    int version() {
        return version;
    }

    @Nullable MailReason reason() {
        return readsLikeComplaint() && reason == MailReason.REFUSED ? MailReason.COMPLAINT : reason;
    }

    /** Whatever else is the matter with it. */
    boolean readsLikeComplaint() {
        return COMPLAINT.equals(problem);
    }

    /** As it was fetched. */
    FetchedMail fetched(byte[] content) {
        return new FetchedMail(mailbox, uidValidity, uid, size, content, reason != MailReason.TOO_LARGE && content.length > 0);
    }

    public MailRow row(boolean masked) {
        return new MailRow(
                id, masked ? address(sender) : sender, masked ? Masked.name(senderName) : senderName, known, institution, subject, status,
                reason(), receivedAt, ticket, settledAt, settledBy);
    }

    /** w****@example.cn of wangwu@example.cn. */
    private static String address(String address) {
        var at = address.indexOf('@');
        return at < 1 ? address : address.charAt(0) + "****" + address.substring(at);
    }

    public MailView view(boolean masked) {
        return new MailView(row(masked), masked ? "" : body, files(), size, sentAt,
                readsLikeComplaint() ? null : problem, masked, settleReason, version);
    }

    private List<MailView.MailFile> files() {
        return files.entrySet().stream()
                .map(file -> new MailView.MailFile(file.getKey(), file.getValue().isEmpty() ? null : file.getValue()))
                .sorted(java.util.Comparator.comparing(MailView.MailFile::name))
                .toList();
    }

    List<String> answers() {
        return answers.isEmpty() ? List.of() : Arrays.asList(answers.split(" "));
    }
}
