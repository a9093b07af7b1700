package org.yiyun.intake.internal;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.problem.Outage;

/** Goes through the mailbox once. A mail that fails is passed over and tried again with the next rounds, and kept for a person at last. */
final class MailRound {
    /** Mails in one round. */
    static final int MOST = 50;
    /** So often a mail may fail for reasons that are not an outage. */
    static final int PATIENCE = 3;
    /** The rest waits for the next round then: a loop that is in one round for too long counts as hanging. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final Logger LOG = Logger.getLogger("org.yiyun.intake");

    private final MailIntake intake;
    private final MailboxSettings settings;
    private final Map<Long, Integer> failures = new HashMap<>();
    /** At which the connection broke: those behind them go first, and they are not fetched for ever. */
    private final Set<Long> broken = new HashSet<>();

    MailRound(MailIntake intake, MailboxSettings settings) {
        this.intake = intake;
        this.settings = settings;
    }

    /**
     * Returns how many mails were done with.
     *
     * @throws MessagingException if the mailbox cannot be read
     */
    int go(Lease lease) throws MessagingException {
        int done = 0;
        var until = System.nanoTime() + LONGEST.toNanos();
        try (var mailbox = Mailbox.open(settings)) {
            for (var message : inOrder(mailbox)) {
                if (System.nanoTime() - until > 0) {
                    return done;
                }
                var outcome = take(lease, mailbox, message);
                if (outcome == Outcome.NOT_OURS || Thread.currentThread().isInterrupted()) {
                    return done;
                }
                if (outcome == Outcome.DONE) {
                    mailbox.seen(message);
                    done++;
                }
            }
        }
        return done;
    }

    private List<Message> inOrder(Mailbox mailbox) throws MessagingException {
        List<Message> first = new ArrayList<>();
        List<Message> last = new ArrayList<>();
        for (var message : mailbox.unseen(MOST)) {
            (broken.contains(mailbox.uid(message)) ? last : first).add(message);
        }
        first.addAll(last);
        return first;
    }

    /** One at which the connection broke is not fetched again. */
    private FetchedMail fetchIfPossible(Mailbox mailbox, Message message) throws MessagingException {
        if (broken.contains(mailbox.uid(message))) {
            return mailbox.blind(message);
        }
        try {
            return mailbox.fetch(message);
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            return mailbox.blind(message);
        }
    }

    private enum Outcome { DONE, FAILED, NOT_OURS }

    private Outcome take(Lease lease, Mailbox mailbox, Message message) throws MessagingException {
        var uid = mailbox.uid(message);
        try {
            var kept = failures.getOrDefault(uid, 0) >= PATIENCE
                    ? intake.keep(lease, fetchIfPossible(mailbox, message))
                    : intake.take(lease, mailbox.fetch(message));
            failures.remove(uid);
            broken.remove(uid);
            return kept ? Outcome.DONE : Outcome.NOT_OURS;
        } catch (MessagingException | IOException | RuntimeException fault) {
            if (fault instanceof RuntimeException outage && Outage.isBehind(outage)) {
                throw outage;
            }
            LOG.warnf(fault, "YIYUN002700 mail with uid %d cannot be taken in, failure %d", uid, failures.merge(uid, 1, Integer::sum));
            if (!mailbox.isOpen()) {
                broken.add(uid);
                throw new MessagingException("the connection broke at the mail with uid " + uid, fault);
            }
            return Outcome.FAILED;
        }
    }
}
