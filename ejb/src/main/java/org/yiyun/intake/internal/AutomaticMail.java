package org.yiyun.intake.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a machine has sent a mail (RFC 3834, RFC 3464, RFC 2369 and what mail programs do): it is answered by nobody, or two
 * machines might answer each other for ever.
 */
final class AutomaticMail {
    private static final Set<String> MASS = Set.of("bulk", "junk", "list", "auto_reply");
    private static final String[] TELLING = {"X-Loop", "X-Autoreply", "X-Autorespond", "List-Id",
        "List-Unsubscribe", "X-Failed-Recipients"};
    /** As programs begin the subject of what they answer by themselves, with or without a header that says so. */
    private static final Pattern SUBJECT = Pattern.compile(
            "(?iu)^\\s*[\\[【]?(自动(回复|答复|应答)|自動(回覆|回復)|automatic reply|auto[- ]?(reply|response)|out of (the )?office)[\\]】]?\\s*([:：]|$)");

    private AutomaticMail() {}

    /**
     * @param subject decoded
     * @param own     address of the mailbox, null if it is not known
     */
    static boolean is(MimeMessage mail, String subject, String sender, @Nullable String own) throws MessagingException {
        if (sender.equals(own) || sender.startsWith("mailer-daemon@") || sender.startsWith("postmaster@")
                || mail.isMimeType("multipart/report") || SUBJECT.matcher(subject).find()) {
            return true;
        }
        var submitted = header(mail, "Auto-Submitted");
        if (!submitted.isEmpty() && !submitted.startsWith("no") || MASS.contains(header(mail, "Precedence"))
                || header(mail, "Return-Path").equals("<>")) {
            return true;
        }
        for (var name : TELLING) {
            if (mail.getHeader(name) != null) {
                return true;
            }
        }
        return false;
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        var value = mail.getHeader(name, " ");
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
