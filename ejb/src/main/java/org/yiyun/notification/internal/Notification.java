package org.yiyun.notification.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationView;

/** What one person is told; unread until {@code readAt}. */
@Entity
@Table(name = "notification")
public class Notification {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notification_seq")
    @SequenceGenerator(name = "notification_seq", sequenceName = "notification_seq", allocationSize = 50)
    private Long id;

    private String recipient;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "text_key")
    private String textKey;

    private String subject;
    private String params;
    private @Nullable String page;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    protected Notification() {}

    public Notification(String recipient, String messageId, Notice notice, Instant at) {
        this.recipient = recipient;
        this.messageId = messageId;
        this.textKey = notice.textKey();
        this.subject = notice.subject();
        this.params = NoticeText.store(notice.params());
        this.page = notice.page();
        this.createdAt = at;
    }

    public UserNotified news() {
        return new UserNotified(recipient, textKey, subject, params, page);
    }

    public NotificationView view(Locale language) {
        return new NotificationView(
                id, subject, NoticeText.label(language, subject, params), NoticeText.of(language, textKey, subject, params),
                pageOf(page, subject), createdAt, readAt);
    }

    /** Path of the page with more of it. */
    static String pageOf(@Nullable String page, String subject) {
        return page == null ? "/ticket.xhtml?number=" + subject : page;
    }

    /** The same as a whole address for mails, with the line breaks before it; empty if they carry none. */
    String link(MailSettings settings) {
        return page == null ? settings.link(subject) : settings.linkTo(page);
    }

    /** The mail that says the same. */
    Mail mail(String address, String subject, String body) {
        return new Mail(messageId + "." + recipient, address, subject, body, createdAt);
    }
}
