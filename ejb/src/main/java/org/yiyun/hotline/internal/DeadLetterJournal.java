package org.yiyun.hotline.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.hotline.HotlineRefused;
import org.yiyun.hotline.HotlineRefused.Fault;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Requires;

/** Writes dead letters in a transaction of its own, after the message's own has failed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeadLetterJournal {
    private DeadLetters letters;
    private Outbox outbox;
    private BusinessClock clock;

    public DeadLetterJournal() {}

    @Inject
    public DeadLetterJournal(DeadLetters letters, Outbox outbox, BusinessClock clock) {
        this.letters = letters;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Keeps the message, once, and tells the sender of it; also that of a copy, which had no answer. */
    @Requires
    public void keep(Received message, ProblemType problem, List<FieldError> errors) {
        if (letters.has(message.queue(), message.messageId())) {
            return;
        }
        var key = MessageBody.of(message.body()).key();
        var copy = letters.openCopy(message, key);
        copy.ifPresent(letter -> letter.cameAgain(message));
        var kept = copy.orElseGet(() -> letters.add(new DeadLetter(message, key, problem, errors, clock.now())));
        outbox.put(HotlineRoutes.REFUSED, message.queue(), new HotlineRefused(
                kept.id(), key, problem.slug(), ProblemTexts.title(Texts.CHINESE, problem),
                errors.stream().map(DeadLetterJournal::fault).toList()));
    }

    private static Fault fault(FieldError error) {
        return new Fault(error.path(), ProblemTexts.error(Texts.CHINESE, error));
    }
}
