package org.yiyun.intake.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.intake.MailReason;

/**
 * What a mail says.
 *
 * @param messageId  without angle brackets; made of its content if it has none
 * @param digest     of what comes behind the headers
 * @param sender     address in lower case, empty if it names none
 * @param senderName null if it names none
 * @param answers    ids of the mails that it answers, the nearest first
 * @param automatic  a machine has sent it
 * @param fault      why it cannot be taken in, null if it can
 */
record ParsedMail(
        String messageId, String digest, String sender, @Nullable String senderName, String subject, String text, List<File> files,
        List<String> answers, @Nullable Instant sentAt, boolean automatic, @Nullable MailReason fault) {
    /** A file that came with it. */
    record File(String name, byte[] content) {}

    ParsedMail {
        files = List.copyOf(files);
        answers = List.copyOf(answers);
    }

    /** By what its sender has written anew, not by what it quotes. */
    boolean readsLikeComplaint() {
        return ComplaintWords.areIn(subject, MailText.written(text));
    }

    /** What is left if something in it cannot even be kept. */
    ParsedMail withoutText() {
        return new ParsedMail(messageId, digest, sender, null, "", "", List.of(), List.of(), null, automatic, fault);
    }
}
