package org.yiyun.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.intake.internal.IntakeFixture.DESK;
import static org.yiyun.intake.internal.IntakeFixture.USER;
import static org.yiyun.intake.internal.IntakeFixture.mail;
import static org.yiyun.testing.TestCallers.as;

import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditEntryView;
import org.yiyun.audit.AuditFilter;
import org.yiyun.intake.MailFilter;
import org.yiyun.intake.MailReason;
import org.yiyun.intake.MailRow;
import org.yiyun.intake.MailStatus;
import org.yiyun.intake.MailView.MailFile;
import org.yiyun.intake.TakeMail;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestLeases;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.TicketKind;

/** Mails of a mailbox become tickets and comments once, whatever happens in between, and their senders are answered. */
class MailIntakePgTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String LETTERS = "select message_id, address, subject, message_ids, automatic, reply_to from mail order by id";

    @RegisterExtension
    static final Postgres db = new Postgres();

    private IntakeFixture in;

    @BeforeEach
    void start() {
        in = new IntakeFixture(db, NOW);
    }

    @AfterEach
    void stop() {
        in.stop();
    }

    @Test
    void aMailOpensATicketAndItsSenderIsTold() {
        var number = in.first();

        var ticket = as(DESK, () -> in.tickets.queries().get(number));
        assertThat(ticket.channel()).isEqualTo(Channel.EMAIL);
        assertThat(ticket.kind()).isEqualTo(TicketKind.SERVICE_REQUEST);
        assertThat(ticket.title()).isEqualTo("门诊结算报错");
        assertThat(ticket.description()).isEqualTo("今天上午结算报错。\n电话 0759-2345678");
        assertThat(ticket.contact()).isEqualTo(new Contact("李明", "0759-2345678"));
        assertThat(ticket.institution()).isNull();
        assertThat(Rows.of(db, LETTERS)).containsExactly(List.of(
                "ticket." + number + ".received", USER, "Re: 门诊结算报错 [" + number + "]", "a1@hospital.test", true, "service@yiyun.test"));
        assertThat(row()).isEqualTo(new MailRow(
                row().id(), USER, "李明", false, null, "门诊结算报错", MailStatus.OPENED, null, NOW, number, null, null));
        assertThat(Rows.of(db, "select actor, details from audit_entry where action = 'mail.receive'")).hasSize(1);
    }

    /** A node that dies between commit and mark leaves a mail that looks new. */
    @Test
    void aMailThatIsStoredAndNotMarkedIsOnlyMarked() throws Exception {
        in.first();
        in.server.getManagers().getImapHostManager().getInbox(in.server.getUserManager().getUser("service")).getMessages()
                .forEach(message -> message.setFlag(Flags.Flag.SEEN, false));

        assertThat(in.round()).as("marked again").isEqualTo(1);
        assertThat(in.round()).as("and done with").isZero();

        assertThat(in.numbers()).hasSize(1);
        assertThat(Rows.of(db, LETTERS)).hasSize(1);
    }

    @Test
    void theSameMailOverTwoWaysIsOneAndAnotherUnderItsIdWaits() {
        in.first();
        in.deliver(mail("李明 <" + USER + ">", "a1@hospital.test", "门诊结算报错", "Delivered-To: other@yiyun.test\n",
                "今天上午结算报错。\n电话 0759-2345678"));
        in.deliver(mail("李明 <" + USER + ">", "a1@hospital.test", "别的事", "", "别的内容"));
        assertThat(in.round()).isEqualTo(2);

        assertThat(in.numbers()).hasSize(1);
        assertThat(in.kept()).extracting(MailRow::subject, MailRow::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("别的事", MailReason.REPEATED_ID));
    }

    @Test
    void whoHasLostTheRoleTakesNothingInAndMarksNothing() {
        in.deliver(mail(USER, "a1@hospital.test", "报错", "", "报错"));
        var lost = TestLeases.take(db, "mailbox");
        TestLeases.take(db, "mailbox");

        assertThat(in.round(new Lease(lost.role(), lost.owner(), lost.epoch()))).isZero();

        assertThat(in.numbers()).isEmpty();
        assertThat(in.round()).isEqualTo(1);
    }

    @Test
    void machinesAreNotAnswered() {
        in.deliver(mail(USER, "c1@hospital.test", "自动回复", "Auto-Submitted: auto-replied\n", "我在休假"));
        in.deliver(mail("MAILER-DAEMON@hospital.test", "c2@hospital.test", "Undelivered", "", "no such user"));
        in.deliver(mail("service@yiyun.test", "c3@yiyun.test", "loop", "", "loop"));
        assertThat(in.round()).isEqualTo(3);

        assertThat(in.numbers()).isEmpty();
        assertThat(Rows.of(db, LETTERS)).isEmpty();
        assertThat(in.kept()).extracting(MailRow::reason).containsOnly(MailReason.AUTOMATIC).hasSize(3);
    }

    /** As a ticket it would be seen by the one whom it is about; as a mail that waits only by who registers complaints and is not named. */
    @Test
    @Covers("CMPL-01")
    void whatReadsLikeAComplaintWaitsUnseenByWhomItIsAbout() {
        var number = in.first();
        in.deliver(mail("赵某 <zhao@x.test>", "k1@x.test", "投诉工程师陈志远", "", "陈志远态度恶劣"));
        in.deliver(mail(USER, "k2@hospital.test", "Re: [" + number + "]", "", "还没好，我要投诉"));
        in.round();

        assertThat(in.numbers()).containsExactly(number);
        assertThat(in.comments(number)).isEmpty();
        assertThat(Rows.of(db, LETTERS)).as("nothing is answered but the first mail").hasSize(1);
        assertThat(in.kept()).as("nothing to do with complaints").isEmpty();
        assertThat(subjectsSeenBy("clerk", "林晓")).containsExactly("Re: [" + number + "]", "投诉工程师陈志远");
        assertThat(subjectsSeenBy("engineer", "陈志远")).containsExactly("Re: [" + number + "]");
        long about = as(clerk("clerk", "林晓"), () -> in.queries.rows(WAITING, 0, 50)).get(1).id();
        for (var unseeing : List.of(DESK, clerk("engineer", "陈志远"))) {
            assertThat(catchThrowableOfType(BusinessException.class, () -> as(unseeing, () -> in.queries.get(about))).type())
                    .isEqualTo(ProblemType.NOT_FOUND);
            assertThat(catchThrowableOfType(BusinessException.class,
                    () -> as(unseeing, () -> { in.service.discard(about, "不是投诉", null); return 0; })).type()).isEqualTo(ProblemType.NOT_FOUND);
        }

        as(clerk("clerk", "林晓"), () -> { in.service.discard(about, "已登记为投诉", null); return 0; });

        assertThat(as(clerk("clerk", "林晓"), () -> in.queries.get(about)).row().status()).isEqualTo(MailStatus.DISCARDED);
        assertThat(trailOf(about, "engineer", "陈志远")).as("what became of it, and who has looked at it").isEmpty();
        assertThat(trailOf(about, "auditor", "周宁")).containsExactly("personal-data.sight", "mail.discard", "mail.receive");
    }

    /** What the audit trail tells of a mail by itself, the newest first. */
    private List<String> trailOf(long mail, String login, String name) {
        var reader = new Caller(login, name, Caller.Kind.STAFF, Set.of(Permission.AUDIT_READ), Scope.ALL, null);
        return as(reader, () -> in.trail.search(new AuditFilter(null, null, "mail", String.valueOf(mail), null, null), PageRequest.first(50)))
                .items().stream().map(AuditEntryView::action).toList();
    }

    /** A build that does not know the reason reads the list too, and nobody sees such a mail because something else is the matter with it. */
    @Test
    @Covers("CMPL-01")
    void whatReadsLikeAComplaintIsKeptAsEveryBuildReadsItAndUnseenWhateverElseIsTheMatter() {
        in.deliver(mail("赵某 <zhao@x.test>", "k1@x.test", "投诉工程师陈志远", "", "陈志远态度恶劣"));
        in.deliver(mail("赵某 <zhao@x.test>", "k2@x.test", "投诉工程师陈志远", "", "x".repeat(300_000)));
        in.round();

        assertThat(Rows.of(db, "select message_id, reason, problem from incoming_mail order by message_id")).containsExactly(
                List.of("k1@x.test", "REFUSED", "complaint"), List.of("k2@x.test", "TOO_LARGE", "complaint"));
        assertThat(in.kept()).isEmpty();
        assertThat(subjectsSeenBy("engineer", "陈志远")).isEmpty();
        var seen = as(clerk("clerk", "林晓"), () -> in.queries.rows(WAITING, 0, 50));
        assertThat(seen).extracting(MailRow::reason).containsExactlyInAnyOrder(MailReason.COMPLAINT, MailReason.TOO_LARGE);
        assertThat(seen).extracting(row -> as(clerk("clerk", "林晓"), () -> in.queries.get(row.id())).problem()).containsOnlyNulls();
    }

    private static final MailFilter WAITING = new MailFilter(Set.of(MailStatus.KEPT), null, null, null, null);

    private static Caller clerk(String login, String name) {
        return new Caller(login, name, Caller.Kind.STAFF, Set.of(Permission.INTAKE_READ, Permission.INTAKE_HANDLE,
                Permission.COMPLAINT_REGISTER, Permission.PERSONAL_DATA_READ), Scope.ALL, null);
    }

    private List<String> subjectsSeenBy(String login, String name) {
        return as(clerk(login, name), () -> {
            var rows = in.queries.rows(WAITING, 0, 50);
            assertThat(in.queries.count(WAITING)).isEqualTo(rows.size());
            assertThat(in.queries.list(WAITING, new PageRequest(50, null)).items()).isEqualTo(rows);
            return rows.stream().map(MailRow::subject).toList();
        });
    }

    @Test
    void whoWritesTooOftenWaitsUntilTheHourIsOver() {
        for (int i = 0; i < 6; i++) {
            in.deliver(mail(USER, "d" + i + "@hospital.test", "第 " + i + " 封", "", "第 " + i + " 封"));
        }
        assertThat(in.round()).isEqualTo(6);
        assertThat(in.numbers()).hasSize(5);
        assertThat(in.kept()).extracting(MailRow::reason).containsExactly(MailReason.TOO_MANY);

        in.time.advance(Duration.ofMinutes(61));
        in.deliver(mail(USER, "d7@hospital.test", "第 7 封", "", "第 7 封"));
        in.round();
        assertThat(in.numbers()).hasSize(6);
    }

    @Test
    void filesGoWithTheTicketAndTheRefusedOnesAreNamed() {
        in.deliver("""
                From: 李明 <liming@hospital.test>
                Message-ID: <f1@hospital.test>
                Subject: 附件
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/html; charset=UTF-8

                <p>见附件</p><script>x()</script>
                --b
                Content-Type: text/plain; charset=UTF-8
                Content-Disposition: attachment; filename="log.txt"

                错误日志
                --b
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="run.exe"
                Content-Transfer-Encoding: base64

                TVqQAAMAAAAEAAAA//8AALgAAAAAAAAAQAAAAAAAAAA=
                --b--
                """);
        in.round();

        var number = in.numbers().get(0);
        assertThat(as(DESK, () -> in.tickets.queries().get(number)).description()).isEqualTo("见附件");
        assertThat(as(DESK, () -> in.tickets.attachments().list(number))).extracting(file -> file.name()).containsExactly("log.txt");
        assertThat(as(DESK, () -> in.queries.get(row().id())).files()).containsExactly(
                new MailFile("log.txt", null), new MailFile("run.exe", "file-refused"));
        assertThat((String) Rows.of(db, "select body from mail").get(0).get(0)).contains("run.exe").doesNotContain("log.txt");
    }

    @Test
    void whatIsTooLargeOrUnreadableWaitsAndAPersonTakesIt() {
        in.deliver(mail(USER, "g1@hospital.test", "很大", "", "x".repeat(300_000)));
        in.deliver("Subject: nobody\n\nno sender\n");
        assertThat(in.round()).isEqualTo(2);
        assertThat(in.kept()).extracting(MailRow::reason).containsExactlyInAnyOrder(MailReason.TOO_LARGE, MailReason.UNREADABLE);
        var large = in.kept().stream().filter(mail -> mail.reason() == MailReason.TOO_LARGE).findFirst().orElseThrow().id();

        var missing = catchThrowableOfType(BusinessException.class, () -> take(large, request(TicketKind.FAULT, null, null, false)));
        assertThat(missing.errors()).extracting(error -> error.path()).containsExactly("description");
        var complaint = catchThrowableOfType(BusinessException.class, () -> take(large, request(TicketKind.COMPLAINT, "x", null, false)));
        assertThat(complaint.errors()).extracting(error -> error.path()).containsExactly("kind");

        var number = take(large, request(TicketKind.FAULT, "打电话问清了内容", "H99990000001", true));

        assertThat(as(DESK, () -> in.tickets.queries().get(number)).institution()).isEqualTo("H99990000001");
        assertThat(Rows.of(db, LETTERS)).hasSize(1);
        assertThat(catchThrowableOfType(BusinessException.class, () -> take(large, request(TicketKind.FAULT, "x", null, false))).type())
                .isEqualTo(ProblemType.CONFLICT);
        in.deliver(mail(USER, "g2@hospital.test", "另一件事", "", "另一件事"));
        in.round();
        assertThat(row().institution()).as("remembered").isEqualTo("H99990000001");
        assertThat(row().known()).isTrue();
    }

    @Test
    void aPersonAddsAWaitingMailToATicketOrDiscardsIt() {
        var number = in.first();
        in.deliver(mail(USER, "h1@hospital.test", "监控告警", "Precedence: bulk\n", "磁盘将满"));
        in.deliver(mail(USER, "h2@hospital.test", "广告", "List-Id: <news.test>\n", "广告"));
        in.round();
        var waiting = in.kept();

        as(DESK, () -> { in.service.add(waiting.get(1).id(), number, null); return 0; });
        as(DESK, () -> { in.service.discard(waiting.get(0).id(), "广告", 0); return 0; });

        assertThat(in.comments(number)).containsExactly("磁盘将满");
        assertThat(in.kept()).isEmpty();
        var discarded = as(DESK, () -> in.queries.get(waiting.get(0).id()));
        assertThat(discarded.row().status()).isEqualTo(MailStatus.DISCARDED);
        assertThat(discarded.settleReason()).isEqualTo("广告");
        assertThat(discarded.text()).as("nothing is deleted").isEqualTo("广告");
    }

    @Test
    void senderAndTextAreHiddenFromWhoMayNotSeePersonalDataAndEachSightIsAudited() {
        in.first();
        var reader = TestCallers.staff("leader", Permission.INTAKE_READ);
        var seen = as(reader, () -> in.queries.get(row().id()));
        assertThat(seen.text()).isEmpty();
        assertThat(seen.masked()).isTrue();
        assertThat(seen.row().sender()).isEqualTo("l****@hospital.test");
        assertThat(seen.row().senderName()).isEqualTo("李*");
        as(DESK, () -> in.queries.get(row().id()));
        assertThat(Rows.of(db, "select actor, subject_type from audit_entry where action = 'personal-data.sight' and subject_type = 'mail'"))
                .containsExactly(List.of("desk", "mail"));
    }

    @Test
    @Covers("DESK-02")
    void aMailAtWhichTheConnectionBreaksHoldsUpNobodyAndWaitsForAPersonAtLast() throws Exception {
        in.deliver(mail(USER, "p1@hospital.test", "毒", "", "毒"));
        in.deliver(mail(USER, "p2@hospital.test", "好的", "", "好的"));
        try (var line = new BreakingLine(in.server.getImap().getPort(), "FETCH 1 .*BODY\\.PEEK\\[")) {
            in.settings.port = line.port();
            assertThatThrownBy(in::round).hasRootCauseInstanceOf(MessagingException.class);
            assertThat(in.numbers()).isEmpty();
            assertThatThrownBy(in::round).as("the one behind it went first").isInstanceOf(IllegalStateException.class);
            assertThat(in.numbers()).hasSize(1);
            assertThatThrownBy(in::round).isInstanceOf(IllegalStateException.class);

            assertThat(in.round()).as("set aside without being fetched").isEqualTo(1);
            assertThat(in.round()).isZero();
        }
        assertThat(in.kept()).extracting(MailRow::reason, MailRow::subject).containsExactly(
                org.assertj.core.groups.Tuple.tuple(MailReason.FAILED, ""));
        assertThat(in.numbers()).hasSize(1);
    }

    private MailRow row() {
        return as(DESK, () -> in.queries.rows(new MailFilter(Set.of(), null, null, null, null), 0, 1)).get(0);
    }

    private String take(long id, TakeMail request) {
        return as(DESK, () -> in.service.take(id, request, null));
    }

    private static TakeMail request(TicketKind kind, String description, String institution, boolean remember) {
        return new TakeMail(kind, "来信所述问题", description, institution, null, remember);
    }
}
