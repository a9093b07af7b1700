package org.yiyun.intake.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.TicketAnswers;
import org.yiyun.ticket.TicketNews;
import org.yiyun.ticket.TicketVerb;

/**
 * Passes on to the senders of mails what is said to the users of their tickets. It looks at the tickets from time to time, so that
 * writing a ticket costs nothing for it; letter and place in the history are written together, so that each is passed on once.
 */
@Stateless
public class MailAnswers {
    /** After its close, and after the last mail about it, a ticket is looked at for so long: somebody may still answer a question. */
    static final Duration AFTERWARDS = Duration.ofDays(30);

    private final MailThreads threads;
    private final TicketAnswers answers;
    private final MailLetters letters;
    private final Leases leases;
    private final BusinessClock clock;

    @Inject
    public MailAnswers(MailThreads threads, TicketAnswers answers, MailLetters letters, Leases leases, BusinessClock clock) {
        this.threads = threads;
        this.answers = answers;
        this.letters = letters;
        this.leases = leases;
        this.clock = clock;
    }

    /** For the container. */
    public MailAnswers() {
        this(null, null, null, null, null);
    }

    /** Passes on what is new. Returns how many letters; 0 also if the role is another node's by now. */
    @Requires(Permission.TICKET_INTERNAL)
    public int passOn(Lease lease) {
        var places = threads.places();
        if (places.isEmpty() || !leases.isHeld(lease)) {
            return 0;
        }
        int letters = 0;
        for (var news : answers.after(places)) {
            for (var thread : threads.lockConcerned(news.number())) {
                letters += thread.ticket().equals(news.number()) ? passOn(thread, news) : passOnFromStanding(thread, news);
                thread.follow(answers.standing(thread.ticket()));
            }
        }
        return letters;
    }

    /** What came by mail itself is no news to who has written it. */
    private int passOn(MailThread thread, TicketNews news) {
        int letters = 0;
        for (var answer : news.answers()) {
            if (answer.sequence() > thread.told() && !answer.actor().equals(MailboxLoop.CALLER.name())) {
                this.letters.answer(thread, answer);
                letters++;
            }
        }
        thread.told(news.place());
        return letters;
    }

    /** Solution and result are for all whose tickets it stands for; a comment may be about somebody else. */
    private int passOnFromStanding(MailThread thread, TicketNews news) {
        int letters = 0;
        for (var answer : news.answers()) {
            if (answer.sequence() > thread.followsTold() && answer.verb() != TicketVerb.COMMENT) {
                this.letters.answer(thread, answer);
                letters++;
            }
        }
        thread.followsTold(news.place());
        return letters;
    }

    /** Looks no longer at tickets that have been closed, and without a mail, for long; returns how many. */
    @Requires(Permission.TICKET_INTERNAL)
    public int forget(Lease lease) {
        if (!leases.isHeld(lease)) {
            return 0;
        }
        var since = clock.now().minus(AFTERWARDS);
        var quiet = threads.quiet(since);
        var closed = Set.copyOf(answers.closedBefore(Set.copyOf(quiet.values()), since));
        var forgotten = quiet.keySet().stream()
                .filter(number -> closed.contains(quiet.get(number)))
                .flatMap(number -> threads.lock(number).stream())
                .filter(thread -> thread.isQuiet(since))
                .toList();
        forgotten.forEach(thread -> thread.watch(false));
        return forgotten.size();
    }
}
