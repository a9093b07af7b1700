package org.yiyun.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.testing.TestCallers.as;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.yiyun.audit.AuditQueries;
import org.yiyun.audit.AuditService;
import org.yiyun.audit.internal.AuditEntries;
import org.yiyun.intake.MailFilter;
import org.yiyun.intake.MailQueries;
import org.yiyun.intake.MailRow;
import org.yiyun.intake.MailService;
import org.yiyun.intake.MailStatus;
import org.yiyun.notification.LetterService;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.internal.MailQueue;
import org.yiyun.notification.internal.MailSettings;
import org.yiyun.notification.internal.Notifications;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.PersonalData;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;
import org.yiyun.testing.TestLeases;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketEventView;
import org.yiyun.ticket.internal.DeskForTests;

/** The intake of mail wired by constructor on a test database, with a mailbox to put mails into. */
final class IntakeFixture {
    static final String OWN = "service@yiyun.test";
    static final String USER = "liming@hospital.test";
    static final Caller DESK = TestCallers.staff("desk", Permission.TICKET_READ, Permission.TICKET_OPEN, Permission.TICKET_HANDLE,
            Permission.TICKET_ASSIGN, Permission.TICKET_GRADE, Permission.TICKET_CLOSE, Permission.TICKET_MERGE, Permission.TICKET_INTERNAL,
            Permission.INTAKE_READ, Permission.INTAKE_HANDLE, Permission.PERSONAL_DATA_READ);

    final GreenMail server = new GreenMail(new ServerSetup[] {
        ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()});
    final TestClock time;
    final DeskForTests tickets;
    final MailboxSettings settings = new MailboxSettings();
    final MailIntake intake;
    final MailAnswers answers;
    final MailQueries queries;
    final MailService service;
    final AuditQueries trail;
    private final Postgres db;
    private final GreenMailUser mailbox;
    private final MailRound round;

    /** The mail server runs until {@link #stop}. */
    IntakeFixture(Postgres db, Instant now) {
        this.db = db;
        server.start();
        tickets = DeskForTests.at(db, now);
        time = tickets.time();
        mailbox = server.setUser(OWN, "service", "secret");
        settings.host = Optional.of("127.0.0.1");
        settings.port = server.getImap().getPort();
        settings.security = "NONE";
        settings.user = Optional.of("service");
        settings.password = Optional.of("secret");
        settings.address = Optional.of(OWN);
        settings.maxSize = 200_000;
        settings.perHour = 5;
        var em = db.em();
        var clock = time.business();
        var audit = new AuditService(clock, em);
        var queue = new MailQueue(em, new MailSettings(true, "-"));
        var letters = new MailLetters(db.bean(LetterService.class, new LetterService(queue, clock)), settings, clock);
        var notifications = db.bean(NotificationService.class, new NotificationService(
                new Notifications(em), queue, new Inbox(clock, em), new Outbox(clock, em), clock));
        var mails = new IncomingMails(em);
        var threads = new MailThreads(em, mails);
        var organisations = new OrganisationQueries(new Organisations(em), new Institutions(em));
        var senders = new MailSenders(em, organisations);
        var taking = new MailTaking(tickets.service(), tickets.queries(), tickets.attachments(), notifications, threads, letters, clock);
        var parser = new MailParser(settings);
        var leases = new Leases(em);
        intake = db.bean(MailIntake.class, new MailIntake(parser, mails, senders, threads, taking, settings, leases, audit, clock));
        answers = db.bean(MailAnswers.class, new MailAnswers(threads, tickets.answers(), letters, leases, clock));
        queries = db.bean(MailQueries.class, new MailQueries(mails, organisations, new PersonalData(audit)));
        service = db.bean(MailService.class, new MailService(
                new MailDesk(mails, parser, senders, taking, tickets.queries(), organisations, audit, clock)));
        trail = db.bean(AuditQueries.class, new AuditQueries(new AuditEntries(em), List.of(new MailsKept(mails, organisations))));
        round = new MailRound(intake, settings);
    }

    /** Looks into the mailbox once, as the node that has just got the role; returns how many mails were done with. */
    int round() {
        return round(TestLeases.take(db, "mailbox"));
    }

    int round(Lease lease) {
        return as(MailboxLoop.CALLER, () -> {
            try {
                return round.go(lease);
            } catch (MessagingException away) {
                throw new IllegalStateException(away);
            }
        });
    }

    int passOn() {
        var lease = TestLeases.take(db, "mail-answers");
        return as(MailboxLoop.CALLER, () -> answers.passOn(lease));
    }

    int forget() {
        var lease = TestLeases.take(db, "mail-answers");
        return as(MailboxLoop.CALLER, () -> answers.forget(lease));
    }

    void deliver(String mail) {
        try {
            mailbox.deliver(message(mail));
        } catch (RuntimeException failed) {
            throw new IllegalStateException(failed);
        }
    }

    static MimeMessage message(String mail) {
        try {
            return new MimeMessage(Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A plain mail; further header lines each end with a line break. */
    static String mail(String from, String id, String subject, String headers, String text) {
        return """
                From: %s
                To: service@yiyun.test
                Message-ID: <%s>
                Subject: %s
                Date: Mon, 2 Mar 2026 08:59:00 +0800
                %sContent-Type: text/plain; charset=UTF-8

                %s
                """.formatted(from, id, subject, headers, text);
    }

    /** Numbers of all tickets in the order of their opening. */
    List<String> numbers() {
        return Rows.of(db, "select number from ticket order by id").stream().map(row -> (String) row.get(0)).toList();
    }

    void stop() {
        server.stop();
    }

    /** The ticket of a first mail. */
    String first() {
        deliver(mail("李明 <" + USER + ">", "a1@hospital.test", "门诊结算报错", "", "今天上午结算报错。\n电话 0759-2345678"));
        assertThat(round()).isEqualTo(1);
        return numbers().get(0);
    }

    /** Mails that wait for a person. */
    List<MailRow> kept() {
        return as(DESK, () -> queries.rows(new MailFilter(Set.of(MailStatus.KEPT), null, null, null, null), 0, 50));
    }

    void say(String number, TicketCommand command) {
        as(DESK, () -> tickets.service().apply(number, command, null));
    }

    List<String> comments(String number) {
        return as(DESK, () -> tickets.queries().history(number)).stream()
                .filter(event -> event.type().equals("COMMENT"))
                .map(TicketEventView::details)
                .map(details -> details.get("text"))
                .toList();
    }
}
