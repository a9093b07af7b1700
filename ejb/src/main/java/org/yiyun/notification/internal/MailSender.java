package org.yiyun.notification.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.yiyun.notification.Letter;
import org.yiyun.platform.BusinessClock;
import org.yiyun.security.Requires;

/** Sends one waiting mail in one transaction; what the mail server says is written down with it. */
@Stateless
public class MailSender {
    private static final Logger LOG = Logger.getLogger("org.yiyun.notification");
    private static final String TIMEOUT_MILLIS = "10000";

    @Resource(lookup = "java:jboss/mail/Yiyun")
    private Session session;

    private MailQueue queue;
    private BusinessClock clock;

    public MailSender() {}

    @Inject
    public MailSender(MailQueue queue, BusinessClock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    /** Outside a container. */
    MailSender(MailQueue queue, BusinessClock clock, Session session) {
        this(queue, clock);
        this.session = session;
    }

    /** Whether there was one. */
    @Requires
    public boolean sendNext() {
        var waiting = queue.next(clock.now());
        waiting.ifPresent(this::send);
        return waiting.isPresent();
    }

    private void send(Mail mail) {
        var now = clock.now();
        try {
            Transport.send(message(mail, now));
            mail.sent(now);
        } catch (MessagingException refused) {
            mail.failed(String.valueOf(refused.getMessage()).replaceAll("\\p{Cntrl}+", " "), now);
            if (mail.isGivenUp()) {
                LOG.errorf("YIYUN002100 mail %s is given up: %s", mail.messageId(), refused.getMessage());
            }
        }
    }

    private MimeMessage message(Mail mail, Instant now) throws MessagingException {
        var properties = session.getProperties();
        properties.putIfAbsent("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.putIfAbsent("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.putIfAbsent("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        var message = new IdentifiedMessage(session, mail.messageId());
        message.setFrom();
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address()));
        message.setSubject(mail.subject(), "UTF-8");
        message.setText(mail.body(), "UTF-8");
        message.setSentDate(Date.from(now));
        if (mail.isLetter()) {
            address(message, mail);
        }
        message.saveChanges();
        return message;
    }

    /** What lets mail programs put it beside what it answers, and other machines not answer it. */
    private static void address(MimeMessage message, Mail mail) throws MessagingException {
        if (mail.replyTo() != null) {
            message.setReplyTo(InternetAddress.parse(mail.replyTo()));
        }
        var before = mail.messageIds();
        if (!before.isEmpty()) {
            message.setHeader("In-Reply-To", "<" + before.get(before.size() - 1) + ">");
            message.setHeader("References", before.stream().map(id -> "<" + id + ">").collect(Collectors.joining("\r\n ")));
        }
        message.setHeader("X-Loop", "yiyun");
        if (mail.isAutomatic()) {
            message.setHeader("Auto-Submitted", "auto-replied");
            message.setHeader("X-Auto-Response-Suppress", "All");
        }
    }

    /** Keeps its id over all attempts, so that a mail server knows one that it has taken already. */
    private static final class IdentifiedMessage extends MimeMessage {
        private final String id;

        IdentifiedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + Letter.messageId(id) + ">");
        }
    }
}
