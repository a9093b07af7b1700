package org.yiyun.intake.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.yiyun.notification.Letter;
import org.yiyun.notification.LetterService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.ticket.TicketAnswer;

/** What the sender of a mail hears. In Chinese: nobody outside has said what they would rather read. */
@ApplicationScoped
public class MailLetters {
    private static final int LONGEST_SUBJECT = 200;

    private final LetterService letters;
    private final MailboxSettings settings;
    private final BusinessClock clock;

    @Inject
    public MailLetters(LetterService letters, MailboxSettings settings, BusinessClock clock) {
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected MailLetters() {
        this(null, null, null);
    }

    /** The ticket is open; which files were not taken. */
    void acknowledge(MailThread thread, Collection<String> refusedFiles) {
        send(thread, "received", true, Texts.get(
                Texts.CHINESE, "intake.letter.received",
                Map.of("number", thread.ticket(), "files", refusedFiles.isEmpty() ? "" : files(refusedFiles))));
    }

    /** What came to the ticket later has files that were not taken. */
    void refuse(MailThread thread, String mail, Collection<String> refusedFiles) {
        send(thread, "files." + mail, true, Texts.get(
                Texts.CHINESE, "intake.letter.refused", Map.of("number", thread.ticket(), "files", files(refusedFiles))));
    }

    private static String files(Collection<String> refused) {
        return Texts.get(Texts.CHINESE, "intake.letter.files", Map.of("files", String.join("、", refused)));
    }

    /** Somebody has said something to the user, about the ticket or about the one that stands for it. */
    void answer(MailThread thread, TicketAnswer answer) {
        var from = answer.number().equals(thread.ticket()) ? "" : "m." + answer.number() + ".";
        send(thread, from + "e" + answer.sequence(), false, Texts.get(
                Texts.CHINESE, "intake.letter." + answer.verb().name(), Map.of("number", thread.ticket(), "text", answer.text())));
    }

    private void send(MailThread thread, String part, boolean automatic, String body) {
        var id = "ticket." + thread.ticket() + "." + part;
        var sent = letters.send(new Letter(
                id, thread.address(), subject(thread), "—— " + MailText.MARK + " ——\n\n" + body, settings.address().orElse(null),
                thread.messageIds(), automatic));
        if (sent) {
            thread.mail(Letter.messageId(id), clock.now());
        }
    }

    /** The subject of the mail, with the number once. */
    private static String subject(MailThread thread) {
        var number = "[" + thread.ticket() + "]";
        var subject = thread.subject().replaceFirst("(?i)^((re|回复|答复)[:：]\\s*)+", "");
        return "Re: " + MailText.cut(subject, LONGEST_SUBJECT) + (subject.contains(number) ? "" : " " + number);
    }
}
