package org.yiyun.intake.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.intake.MailReason;
import org.yiyun.intake.MailStatus;
import org.yiyun.intake.TakeMail;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.Typed;
import org.yiyun.security.Callers;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketQueries;

/** Settles mails that wait for a person. */
@ApplicationScoped
public class MailDesk {
    private static final int LONGEST_REASON = 1000;

    private final IncomingMails mails;
    private final MailParser parser;
    private final MailSenders senders;
    private final MailTaking taking;
    private final TicketQueries tickets;
    private final OrganisationQueries organisations;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public MailDesk(
            IncomingMails mails, MailParser parser, MailSenders senders, MailTaking taking, TicketQueries tickets,
            OrganisationQueries organisations, AuditService audit, BusinessClock clock) {
        this.mails = mails;
        this.parser = parser;
        this.senders = senders;
        this.taking = taking;
        this.tickets = tickets;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected MailDesk() {
        this(null, null, null, null, null, null, null, null);
    }

    public String take(long id, TakeMail request, @Nullable Integer expectedVersion) {
        if (request.kind() == TicketKind.COMPLAINT) {
            throw BusinessException.invalid("kind", "field.mail-complaint", Map.of());
        }
        var mail = kept(id, expectedVersion);
        var read = parser.read(mail.fetched(mails.content(id)));
        var description = Optional.ofNullable(request.description()).filter(text -> !text.isBlank())
                .orElseGet(() -> read.text().isBlank() ? null : MailTaking.description(read));
        if (description == null) {
            throw BusinessException.invalid("description", "field.required", Map.of());
        }
        var answered = !mail.sender().isEmpty() && mail.reason() != MailReason.AUTOMATIC;
        var taken = Callers.callAs(MailboxLoop.CALLER, () -> taking.open(read, ticket(request, description, read), answered));
        if (taken.refused() != null) {
            throw taken.refused();
        }
        if (request.remember() && request.institution() != null && !mail.sender().isEmpty()) {
            senders.remember(mail.sender(), request.institution(), Callers.current().name(), clock.now());
        }
        mail.taken(MailStatus.OPENED, taken.number(), taken.refusedFiles(), Callers.current().name(), clock.now());
        audit.record("mail.take", "mail", String.valueOf(id),
                Map.of("ticket", taken.number(), "remembered", request.remember() && request.institution() != null));
        return taken.number();
    }

    private OpenTicket ticket(TakeMail request, String description, ParsedMail mail) {
        var contact = senders.of(mail).contact();
        var phone = request.phone() == null || request.phone().isBlank() ? contact.phone() : request.phone();
        return new OpenTicket(
                request.kind(), Channel.EMAIL, request.title(), description, null, null, null, request.institution(),
                new Contact(contact.name(), phone), null, null);
    }

    public void add(long id, String ticket, @Nullable Integer expectedVersion) {
        var target = tickets.get(ticket.strip());
        if (target.kind() == TicketKind.COMPLAINT) {
            throw BusinessException.invalid("ticket", "field.mail-complaint", Map.of());
        }
        var mail = kept(id, expectedVersion);
        var read = parser.read(mail.fetched(mails.content(id)));
        if (read.text().isBlank() && read.files().isEmpty()) {
            throw BusinessException.invalid("ticket", "field.mail-empty", Map.of());
        }
        var taken = Callers.callAs(MailboxLoop.CALLER, () -> taking.add(read, target.number(), true));
        mail.taken(MailStatus.ADDED, taken.number(), taken.refusedFiles(), Callers.current().name(), clock.now());
        audit.record("mail.add", "mail", String.valueOf(id), Map.of("ticket", taken.number()));
    }

    public void discard(long id, String reason, @Nullable Integer expectedVersion) {
        var words = Typed.required("reason", reason, LONGEST_REASON);
        kept(id, expectedVersion).discard(words, Callers.current().name(), clock.now());
        audit.record("mail.discard", "mail", String.valueOf(id), Map.of("reason", words));
    }

    private IncomingMail kept(long id, @Nullable Integer expectedVersion) {
        var mail = mails.lock(id, MailSight.of(Callers.current(), organisations));
        if (expectedVersion != null && expectedVersion != mail.version()) {
            throw new BusinessException(ProblemType.STALE_DATA, Map.of("what", "mail", "id", id));
        }
        mail.requireKept();
        return mail;
    }
}
