package org.yiyun.intake.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.Notice;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.Sha256;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TakenTicket;
import org.yiyun.ticket.TicketAttachments;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketQueries;
import org.yiyun.ticket.TicketService;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.TicketVerb;
import org.yiyun.ticket.TicketView;

/** Brings a mail to its ticket, a new one or one that is there, with its files. Works as the part of the system that takes mail in. */
@ApplicationScoped
public class MailTaking {
    /** As a ticket may be long. */
    static final int LONGEST_TEXT = 8000;
    static final int LONGEST_TITLE = 200;
    private static final int MOST_MERGES = 10;
    private static final Set<TicketStatus> DONE = Set.of(TicketStatus.RESOLVED, TicketStatus.FED_BACK, TicketStatus.CLOSED);

    private final TicketService tickets;
    private final TicketQueries queries;
    private final TicketAttachments attachments;
    private final NotificationService notifications;
    private final MailThreads threads;
    private final MailLetters letters;
    private final BusinessClock clock;

    @Inject
    public MailTaking(
            TicketService tickets, TicketQueries queries, TicketAttachments attachments, NotificationService notifications,
            MailThreads threads, MailLetters letters, BusinessClock clock) {
        this.tickets = tickets;
        this.queries = queries;
        this.attachments = attachments;
        this.notifications = notifications;
        this.threads = threads;
        this.letters = letters;
        this.clock = clock;
    }

    /** For the proxy. */
    protected MailTaking() {
        this(null, null, null, null, null, null, null);
    }

    /** What came of it: the number and the files that were refused, or why there is no ticket. */
    record Taken(@Nullable String number, Map<String, String> refusedFiles, @Nullable BusinessException refused) {}

    /** @param answered whether its sender hears of it and of what is said to the user later */
    Taken open(ParsedMail mail, OpenTicket request, boolean answered) {
        TakenTicket taken = tickets.takeAll(List.of(request)).get(0);
        if (taken.refused() != null) {
            return new Taken(null, Map.of(), taken.refused());
        }
        var refused = attach(taken.number(), mail);
        if (answered) {
            var thread = new MailThread(taken.number(), mail.sender(), mail.subject().isEmpty() ? request.title() : mail.subject(), clock.now());
            thread.mail(mail.messageId(), clock.now());
            threads.add(thread);
            letters.acknowledge(thread, refused.keySet());
        }
        return new Taken(taken.number(), refused, null);
    }

    /**
     * To the ticket, or to the one that stands for it by now. Whoever handles it is told, and the sender of files that were not taken.
     *
     * @param byPerson who knows of it, so that it may go to a ticket that is done with and nobody's; else it is refused with TICKET_STATE
     */
    Taken add(ParsedMail mail, String number, boolean byPerson) {
        var ticket = standing(number);
        if (!byPerson && ticket.assignee() == null && DONE.contains(ticket.status())) {
            return new Taken(null, Map.of(), new BusinessException(ProblemType.TICKET_STATE, Map.of(
                    "number", ticket.number(), "status", ticket.status().name(), "verb", TicketVerb.COMMENT.path())));
        }
        tickets.apply(ticket.number(), new TicketCommand.Comment(text(mail, LONGEST_TEXT), false), null);
        var refused = attach(ticket.number(), mail);
        threads.lock(number).filter(thread -> thread.address().equals(mail.sender())).ifPresent(thread -> {
            thread.mail(mail.messageId(), clock.now());
            thread.watch(true);
            if (!refused.isEmpty() && !mail.automatic()) {
                letters.refuse(thread, key(mail), refused.keySet());
            }
        });
        if (ticket.assignee() != null) {
            notifications.tell("mail." + key(mail) + "." + ticket.number(),
                    new Notice("intake.notice.added", ticket.number(), Map.of("title", ticket.title()), List.of(ticket.assignee())));
        }
        // a complaint is named nowhere but among complaints
        return new Taken(ticket.kind() == TicketKind.COMPLAINT ? number : ticket.number(), refused, null);
    }

    /** The mail, not only what it says: the same words may come again. */
    private static String key(ParsedMail mail) {
        return Sha256.hex((mail.messageId() + " " + mail.digest()).getBytes(UTF_8)).substring(0, 24);
    }

    private TicketView standing(String number) {
        var ticket = queries.get(number);
        for (int i = 0; i < MOST_MERGES && ticket.mergedInto() != null; i++) {
            ticket = queries.get(ticket.mergedInto());
        }
        return ticket;
    }

    /** What its sender has written, for a comment; never empty. */
    static String text(ParsedMail mail, int most) {
        var text = MailText.written(mail.text());
        return text.isBlank() ? Texts.get(Texts.CHINESE, "intake.text.none") : MailText.cut(text, most);
    }

    /** The whole text, for a description; never empty. */
    static String description(ParsedMail mail) {
        return mail.text().isBlank() ? Texts.get(Texts.CHINESE, "intake.text.none") : MailText.cut(mail.text(), LONGEST_TEXT);
    }

    static String title(ParsedMail mail) {
        var title = mail.subject().isBlank() ? mail.text().lines().findFirst().orElse("") : mail.subject();
        return title.isBlank() ? Texts.get(Texts.CHINESE, "intake.title.none") : MailText.cut(title.strip(), LONGEST_TITLE);
    }

    /**
     * Each file is looked at before it is handed over, since a refusal over there would take the ticket with it. A text that is too
     * long for the ticket goes with it as a file.
     */
    private Map<String, String> attach(String number, ParsedMail mail) {
        List<ParsedMail.File> files = new ArrayList<>(mail.files());
        if (mail.text().length() > LONGEST_TEXT) {
            files.add(new ParsedMail.File(Texts.get(Texts.CHINESE, "intake.text.file"), mail.text().getBytes(UTF_8)));
        }
        Map<String, String> refused = new LinkedHashMap<>();
        for (var file : files) {
            try {
                CheckedFile.read(file.name(), new ByteArrayInputStream(file.content()));
            } catch (BusinessException not) {
                refused.put(file.name(), not.type().slug());
                continue;
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            attach(number, file);
        }
        return refused;
    }

    private void attach(String number, ParsedMail.File file) {
        try {
            attachments.attach(number, file.name(), new ByteArrayInputStream(file.content()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
