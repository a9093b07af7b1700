package org.yiyun.intake.internal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.intake.MailReason;
import org.yiyun.intake.MailStatus;
import org.yiyun.intake.internal.MailTaking.Taken;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.OpenTicket;

/**
 * Takes one mail in, in one transaction: the mail, what becomes of it, and what its sender hears are there together or not at all.
 * The mark in the mailbox comes afterwards; a node that dies in between leaves a mail that is known already, and only marked then.
 */
@Stateless
public class MailIntake {
    private static final Duration WINDOW = Duration.ofHours(1);

    private final MailParser parser;
    private final IncomingMails mails;
    private final MailSenders senders;
    private final MailThreads threads;
    private final MailTaking taking;
    private final MailboxSettings settings;
    private final Leases leases;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public MailIntake(
            MailParser parser, IncomingMails mails, MailSenders senders, MailThreads threads, MailTaking taking, MailboxSettings settings,
            Leases leases, AuditService audit, BusinessClock clock) {
        this.parser = parser;
        this.mails = mails;
        this.senders = senders;
        this.threads = threads;
        this.taking = taking;
        this.settings = settings;
        this.leases = leases;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the container. */
    public MailIntake() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /** Whether the mail may be marked as seen: false if the role is another node's by now. */
    @Requires(Permission.TICKET_OPEN)
    public boolean take(Lease lease, FetchedMail fetched) {
        if (!leases.isHeld(lease)) {
            return false;
        }
        if (!mails.has(fetched)) {
            take(fetched);
        }
        return true;
    }

    /** Keeps it for a person without its text, because taking it in failed again and again. As {@link #take}. */
    @Requires(Permission.TICKET_OPEN)
    public boolean keep(Lease lease, FetchedMail fetched) {
        if (!leases.isHeld(lease)) {
            return false;
        }
        if (!mails.has(fetched)) {
            var mail = parser.read(fetched);
            store(fetched, new IncomingMail(fetched, mail.withoutText(), senders.of(mail), MailReason.FAILED, clock.now()));
        }
        return true;
    }

    private void take(FetchedMail fetched) {
        var mail = parser.read(fetched);
        var digests = mails.digests(fetched.mailbox(), mail.messageId());
        if (digests.contains(mail.digest())) {
            return; // it came over two ways, as to two addresses of the mailbox
        }
        var now = clock.now();
        var from = senders.of(mail);
        if (mail.fault() != null) {
            store(fetched, new IncomingMail(fetched, mail, from, mail.fault(), now));
        } else if (!digests.isEmpty()) {
            store(fetched, new IncomingMail(fetched, mail, from, MailReason.REPEATED_ID, now));
        } else if (mail.automatic()) {
            store(fetched, new IncomingMail(fetched, mail, from, MailReason.AUTOMATIC, now));
        } else if (mail.readsLikeComplaint()) {
            store(fetched, new IncomingMail(fetched, mail, from, MailReason.COMPLAINT, now));
        } else if (mails.countFrom(mail.sender(), now.minus(WINDOW)) >= settings.perHour()) {
            store(fetched, new IncomingMail(fetched, mail, from, MailReason.TOO_MANY, now));
        } else {
            store(fetched, bringToTicket(fetched, mail, from, now));
        }
    }

    private IncomingMail bringToTicket(FetchedMail fetched, ParsedMail mail, Sender from, Instant now) {
        var stored = new IncomingMail(fetched, mail, from, MailReason.REFUSED, now);
        var thread = threads.ticketOf(mail);
        Taken taken = thread.isPresent() ? taking.add(mail, thread.get(), false) : taking.open(mail, request(mail, from), true);
        if (taken.refused() != null) {
            stored.refused(taken.refused().type());
        } else {
            stored.became(thread.isPresent() ? MailStatus.ADDED : MailStatus.OPENED, taken.number(), taken.refusedFiles());
        }
        return stored;
    }

    private OpenTicket request(ParsedMail mail, Sender from) {
        return new OpenTicket(
                settings.kind(), Channel.EMAIL, MailTaking.title(mail), MailTaking.description(mail), null, null, null,
                from.institution(), from.contact(), null, null);
    }

    private void store(FetchedMail fetched, IncomingMail mail) {
        mails.add(mail, fetched.content());
        var row = mail.row(true);
        audit.record("mail.receive", "mail", String.valueOf(mail.id()),
                row.reason() == null
                        ? Map.of("status", row.status(), "ticket", row.ticket(), "known", row.known())
                        : Map.of("status", row.status(), "reason", row.reason(), "known", row.known()));
    }
}
