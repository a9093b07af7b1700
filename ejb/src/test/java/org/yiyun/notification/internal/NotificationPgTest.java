package org.yiyun.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.notification.Notice;
import org.yiyun.notification.NotificationQueries;
import org.yiyun.notification.NotificationService;
import org.yiyun.notification.NotificationView;
import org.yiyun.notification.PushHub;
import org.yiyun.notification.PushTopics.Topic;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.outbox.Broadcast;
import org.yiyun.platform.outbox.Broadcasts;
import org.yiyun.platform.outbox.Inbox;
import org.yiyun.platform.outbox.Outbox;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;

class NotificationPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private final GreenMail mailServer = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        mailServer.start();
    }

    @AfterEach
    void stop() {
        mailServer.stop();
    }

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Caller SYSTEM = Caller.system("notification");
    private static final Caller DESK = TestCallers.staff("desk", Permission.TICKET_READ);
    private static final Caller LEADER = TestCallers.staff("leader");

    private final TestClock time = new TestClock(NOW);
    private final Notifications notifications = new Notifications(db.em());
    private final MailQueue mails = new MailQueue(db.em(), new MailSettings(true, "https://yiyun.test/ticket.xhtml?number="));
    private final Outbox outbox = new Outbox(time.business(), db.em());
    private final NotificationService service = db.bean(NotificationService.class, new NotificationService(
            notifications, mails, new Inbox(time.business(), db.em()), outbox, time.business()));
    private final NotificationQueries queries = db.bean(NotificationQueries.class, new NotificationQueries(notifications));

    @Test
    void everybodyNamedIsToldOnceInTheirLanguage() {
        tell("m1", "desk", "leader");
        tell("m1", "desk", "leader");

        assertThat(as(DESK, () -> queries.mine(false, PageRequest.first(10), Texts.CHINESE)).items())
                .extracting(NotificationView::subject, NotificationView::text, NotificationView::readAt)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "T1", "工单 T1 的“人工升级”时限已于 2026-03-02 09:30 到期仍未完成（级别：2）。", null));
        assertThat(as(LEADER, () -> queries.rows(true, 0, 10, java.util.Locale.ENGLISH)))
                .extracting(NotificationView::text)
                .containsExactly("Ticket T1: the limit \"Escalated by hand\" ran out at 2026-03-02 09:30 (level 2).");
    }

    @Test
    void readingMarksOnlyOnesOwn() {
        tell("m1", "desk", "leader");
        var mine = as(DESK, () -> queries.rows(false, 0, 10, Texts.CHINESE)).get(0).id();
        var others = as(LEADER, () -> queries.rows(false, 0, 10, Texts.CHINESE)).get(0).id();

        assertThat(as(DESK, () -> service.read(List.of(mine, others)))).isZero();

        assertThat(as(LEADER, () -> queries.count(true))).isEqualTo(1);
        assertThat(as(DESK, () -> queries.count(false))).isEqualTo(1);
    }

    @Test
    void mailGoesToWhoeverHasNamedAnAddressWithOneIdOverAllAttempts() throws Exception {
        as(DESK, () -> { service.mailTo("desk@bureau.test", "zh"); return 0; });
        tell("m1", "desk", "leader");

        var sender = sender(mailServer.getSmtp().getPort());
        assertThat(drain(sender)).isEqualTo(1);

        var mail = mailServer.getReceivedMessages();
        assertThat(mail).hasSize(1);
        assertThat(mail[0].getSubject()).isEqualTo("【医运】工单 T1 的“人工升级”时限已于 2026-03-02 09:30 到期仍未完成（级别：2）。");
        assertThat(mail[0].getAllRecipients()).extracting(Object::toString).containsExactly("desk@bureau.test");
        assertThat(mail[0].getMessageID()).isEqualTo("<m1.desk@yiyun>");
        assertThat(text(mail[0])).endsWith("https://yiyun.test/ticket.xhtml?number=T1");
    }

    @Test
    void whatIsAboutSomethingElseThanATicketLeadsToItsOwnPage() throws Exception {
        as(DESK, () -> { service.mailTo("desk@bureau.test", "zh"); return 0; });
        as(SYSTEM, () -> {
            service.tell("m1", new Notice("policy.notice.posts", "P1", "/policy.xhtml?id=P1&version=2", Map.of(
                    "title", "大额", "version", 2, "from", "2027-01-01", "what", new Notice.TextKey("policy.notice.published")),
                    List.of("desk")));
            return 0;
        });
        assertThat(as(DESK, () -> queries.rows(true, 0, 10, Texts.CHINESE)))
                .extracting(NotificationView::subject, NotificationView::text, NotificationView::page)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "P1", "《大额》第 2 版已发布，自 2027-01-01 起执行。政策文本、解读资料、参数、决策表和依据文件见“政策”页面。",
                        "/policy.xhtml?id=P1&version=2"));
        assertThat(drain(sender(mailServer.getSmtp().getPort()))).isEqualTo(1);
        assertThat(text(mailServer.getReceivedMessages()[0])).endsWith("https://yiyun.test/policy.xhtml?id=P1&version=2");
        var hub = new PushHub(new PushFrames(List.of()));
        var desk = join(hub, DESK);
        tell(hub, new Broadcast("UserNotified", "desk", String.valueOf(Rows.of(db, "select payload from outbox").get(0).get(0))));
        assertThat(desk).hasSize(1);
        assertThat(desk.get(0)).endsWith("\"number\":\"P1\",\"href\":\"/policy.xhtml?id=P1&version=2\"}");
    }

    @Test
    void aMailServerThatIsAwayIsTriedAgainForADayAndThenGivenUp() {
        as(DESK, () -> { service.mailTo("desk@bureau.test", "en"); return 0; });
        tell("m1", "desk");
        mailServer.stop();
        var away = sender(1);
        for (int i = 0; i < 40; i++) {
            drain(away);
            time.advance(Duration.ofHours(1));
        }
        assertThat(Rows.of(db, "select sent_at, next_attempt_at, attempts between 20 and 26, last_error is not null from mail"))
                .containsExactly(java.util.Arrays.asList(null, null, true, true));
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        var refused = catchThrowableOfType(BusinessException.class,
                () -> as(DESK, () -> { service.mailTo("a@b\r\nBcc: x@y", "zh"); return 0; }));
        assertThat(refused.errors()).extracting(e -> e.path() + " " + e.key()).containsExactly("mail field.email");
    }

    @Test
    void eachBrowserHearsOfWhatItsUserMaySee() {
        var hub = new PushHub(new PushFrames(List.of(new Topic("TicketOpened", "ticket", Permission.TICKET_READ))));
        var desk = join(hub, DESK);
        var leader = join(hub, LEADER);
        var south = join(hub, new Caller("south", "south", Caller.Kind.STAFF, Set.of(Permission.TICKET_READ),
                new Scope(null, Set.of("4408")), null));
        var gone = new ArrayList<String>();
        hub.join("gone", DESK, Texts.CHINESE, page -> true, gone::add);
        hub.leave("gone");

        tell(hub, new Broadcast("TicketOpened", "T1", "{\"number\":\"T1\",\"institution\":null,\"region\":\"440103\",\"version\":4}"),
                new Broadcast("Unknown", "x", "{}"),
                new Broadcast("UserNotified", "leader", """
                        {"recipient":"leader","textKey":"escalation.stage.BREACH","subject":"T1","params":"{}"}"""));

        assertThat(desk).containsExactly("{\"type\":\"ticket\",\"number\":\"T1\",\"version\":4}");
        assertThat(leader).containsExactly(
                "{\"type\":\"notification\",\"text\":\"超时\",\"number\":\"T1\",\"href\":\"/ticket.xhtml?number=T1\"}");
        assertThat(south).isEmpty();
        assertThat(gone).isEmpty();
    }

    /** Somebody who is replaced is told of it, and may not open the page of replacements. */
    @Test
    void aPageThatTheReaderMayNotOpenIsNotLinked() {
        var hub = new PushHub(new PushFrames(List.of()));
        var frames = new ArrayList<String>();
        hub.join(new Object(), LEADER, Texts.CHINESE, page -> page.startsWith("/ticket.xhtml"), frames::add);

        tell(hub, new Broadcast("UserNotified", "leader", """
                {"recipient":"leader","textKey":"escalation.stage.BREACH","subject":"HT-1","params":"{}","page":"/replacement.xhtml?number=HT-1"}"""));

        assertThat(frames).containsExactly("{\"type\":\"notification\",\"text\":\"超时\",\"number\":\"HT-1\"}");
        var old = new NotificationView(1, "HT-1", "HT-1", "超时", "/replacement.xhtml?number=HT-1", Instant.parse("2026-03-02T01:30:00Z"), null);
        assertThat(PushHub.past(old, page -> false)).isEqualTo("{\"type\":\"notification\",\"text\":\"超时\",\"number\":\"HT-1\",\"old\":true,\"read\":false}");
        assertThat(PushHub.past(old, page -> true)).contains("\"href\":\"/replacement.xhtml?number=HT-1\"");
    }

    @Test
    void whatBelongsToEverybodyIsToldInEveryRegion() {
        var hub = new PushHub(new PushFrames(List.of(Topic.forAll("LibraryPublished", "library", Permission.CATALOG_READ))));
        var south = join(hub, new Caller("south", "south", Caller.Kind.STAFF, Set.of(Permission.CATALOG_READ), new Scope(null, Set.of("4408")), null));
        var blind = join(hub, new Caller("blind", "blind", Caller.Kind.STAFF, Set.of(Permission.TICKET_READ), Scope.ALL, null));

        tell(hub, new Broadcast("LibraryPublished", "DIAGNOSIS", "{\"library\":\"DIAGNOSIS\",\"version\":7}"));

        assertThat(south).containsExactly("{\"type\":\"library\",\"number\":\"DIAGNOSIS\",\"version\":7}");
        assertThat(blind).isEmpty();
    }

    /** Nobody can say to another what a UUID or a count of the database is. */
    @Test
    void aSubjectIsCalledAsPeopleCallIt() {
        String survey = "6f1c1f4e-0f7e-4a55-9d0f-2f5bb1f0a001";
        Callers.runAs(SYSTEM, () -> service.tell("a", new Notice(
                "satisfaction.notice.invited.user", survey, "/survey-answer.xhtml?id=" + survey, Map.of("title", "年度调查"), List.of("desk"))));
        Callers.runAs(SYSTEM, () -> service.tell("b", new Notice(
                "reporting.notice.DUE", "17", "/periodic-report.xhtml?id=17", Map.of("kind", new Notice.TextKey("escalation.stage.BREACH")), List.of("desk"))));
        Callers.runAs(SYSTEM, () -> service.tell("c", new Notice("intake.notice.call", "4", "/call.xhtml?id=4", Map.of("phone", "138****0000"), List.of("desk"))));
        Callers.runAs(SYSTEM, () -> service.tell("d", new Notice("escalation.stage.BREACH", "HT-1", Map.of("title", "打印机"), List.of("desk"))));

        assertThat(as(DESK, () -> queries.mine(false, PageRequest.first(10), Texts.CHINESE)).items())
                .extracting(one -> one.subject() + " " + one.label())
                .containsExactlyInAnyOrder(survey + " 年度调查", "17 超时", "4 查看", "HT-1 HT-1");
    }

    private static void tell(PushHub hub, Broadcast... news) {
        hub.tell(new Broadcasts(List.of(news)));
    }

    private static List<String> join(PushHub hub, Caller caller) {
        var frames = new ArrayList<String>();
        hub.join(new Object(), caller, Texts.CHINESE, page -> true, frames::add);
        return frames;
    }

    private void tell(String id, String... recipients) {
        as(SYSTEM, () -> {
            service.tell(id, new Notice("escalation.notice.BREACH", "T1", Map.of(
                    "level", 2, "milestone", new Notice.TextKey("escalation.stage.MANUAL"),
                    "dueAt", Instant.parse("2026-03-02T01:30:00Z")), List.of(recipients)));
            return 0;
        });
    }

    private MailSender sender(int port) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(port));
        properties.setProperty("mail.from", "yiyun@bureau.test");
        return db.bean(MailSender.class, new MailSender(mails, time.business(), Session.getInstance(properties)));
    }

    private static int drain(MailSender sender) {
        Supplier<Boolean> next = sender::sendNext;
        int sent = 0;
        while (as(SYSTEM, next)) {
            sent++;
        }
        return sent;
    }

    private static String text(MimeMessage mail) throws IOException, jakarta.mail.MessagingException {
        return String.valueOf(mail.getContent()).strip();
    }
}
