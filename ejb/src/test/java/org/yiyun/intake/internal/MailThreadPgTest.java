package org.yiyun.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.intake.internal.IntakeFixture.DESK;
import static org.yiyun.intake.internal.IntakeFixture.USER;
import static org.yiyun.intake.internal.IntakeFixture.mail;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.intake.MailReason;
import org.yiyun.intake.MailRow;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketNews;

/** What belongs together: answers of senders and answers to them, in one thread. */
class MailThreadPgTest {
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
    void anAnswerIsAddedToTheTicketOfItsSenderWithoutWhatItQuotes() {
        var number = in.first();
        as(DESK, () -> in.tickets.service().apply(number, new TicketCommand.Assign("engineer"), null));
        in.deliver(mail("李明 <" + USER + ">", "a2@hospital.test", "回复: 门诊结算报错",
                "In-Reply-To: <ticket." + number + ".received@yiyun>\n",
                "现在好了，谢谢。\n\n在 2026-03-02 写道:\n> —— 请在此行以上回复 ——\n> 您好：您的来信已受理"));
        in.deliver(mail("LI Ming <LiMing@Hospital.test>", "a3@hospital.test", "Re: 门诊结算报错 [" + number + "]", "", "又报错了"));
        assertThat(in.round()).isEqualTo(2);

        assertThat(in.numbers()).hasSize(1);
        assertThat(in.comments(number)).containsExactly("现在好了，谢谢。", "又报错了");
        assertThat(Rows.of(db, "select recipient, text_key from notification")).containsExactly(
                List.of("engineer", "intake.notice.added"), List.of("engineer", "intake.notice.added"));
        assertThat(in.passOn()).as("the sender's own words").isZero();
        assertThat(Rows.of(db, LETTERS)).as("nothing more is acknowledged").hasSize(1);
    }

    @Test
    void theSameWordsAgainAreToldAgain() {
        var number = in.first();
        in.say(number, new TicketCommand.Assign("engineer"));
        in.deliver(mail(USER, "a2@hospital.test", "Re: [" + number + "]", "", "还没好"));
        in.deliver(mail(USER, "a3@hospital.test", "Re: [" + number + "]", "", "还没好"));
        in.round();

        assertThat(in.comments(number)).containsExactly("还没好", "还没好");
        assertThat(Rows.of(db, "select recipient from notification")).hasSize(2);
    }

    /** Nobody would hear of it. */
    @Test
    void anAnswerToATicketThatIsDoneWithAndNobodysWaits() {
        var number = in.first();
        in.say(number, new TicketCommand.Resolve("已解决", null, null, HandlingMode.REMOTE));
        in.deliver(mail(USER, "a2@hospital.test", "Re: [" + number + "]", "", "又报错了"));
        assertThat(in.round()).isEqualTo(1);

        assertThat(in.comments(number)).isEmpty();
        assertThat(in.kept()).extracting(MailRow::reason).containsExactly(MailReason.REFUSED);
        var id = in.kept().get(0).id();
        assertThat(as(DESK, () -> in.queries.get(id)).problem()).isEqualTo("ticket-state");

        as(DESK, () -> { in.service.add(id, number, null); return 0; });
        assertThat(in.comments(number)).containsExactly("又报错了");
    }

    @Test
    void filesOfAnAnswerThatWereRefusedAreNamedToItsSender() {
        var number = in.first();
        in.deliver("""
                From: 李明 <liming@hospital.test>
                Message-ID: <a2@hospital.test>
                Subject: Re: [%s]
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=UTF-8

                见附件
                --b
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename="run.exe"
                Content-Transfer-Encoding: base64

                TVqQAAMAAAAEAAAA//8AALgAAAAAAAAAQAAAAAAAAAA=
                --b--
                """.formatted(number));
        in.round();

        assertThat(in.comments(number)).containsExactly("见附件");
        var letter = Rows.of(db, LETTERS).get(1);
        assertThat((String) letter.get(0)).startsWith("ticket." + number + ".files.");
        assertThat(letter.get(1)).isEqualTo(USER);
        assertThat(letter.get(4)).as("automatic").isEqualTo(true);
        assertThat((String) Rows.of(db, "select body from mail order by id").get(1).get(0)).contains("run.exe").contains(number);
    }

    @Test
    void aClosedTicketIsForgottenOnlyWhenItsSenderHasBeenQuietTooForLong() {
        var number = in.first();
        in.say(number, new TicketCommand.Assign("engineer"));
        in.say(number, new TicketCommand.Resolve("已解决", null, null, HandlingMode.REMOTE));
        in.say(number, new TicketCommand.Close(true, 5));
        in.time.advance(Duration.ofDays(31));
        in.deliver(mail(USER, "a2@hospital.test", "Re: [" + number + "]", "", "又报错了"));
        in.round();

        assertThat(in.forget()).isZero();
        in.time.advance(Duration.ofDays(31));
        assertThat(in.forget()).isEqualTo(1);
        assertThat(in.forget()).isZero();
    }

    @Test
    void whoKnowsANumberIsNotThereforeTheUserOfTheTicket() {
        var number = in.first();
        in.deliver(mail("other@elsewhere.test", "b1@elsewhere.test", "Re: [" + number + "]",
                "References: <a1@hospital.test> <ticket." + number + ".received@yiyun>\n", "请把结果发给我"));
        in.round();

        assertThat(in.comments(number)).isEmpty();
        assertThat(in.numbers()).hasSize(2);
    }

    @Test
    void anAnswerToAMergedTicketGoesToTheOneThatStandsForIt() {
        var number = in.first();
        in.deliver(mail("王芳 <wang@hospital.test>", "b1@hospital.test", "同样的问题", "", "也报错"));
        in.round();
        var into = in.numbers().get(1);
        as(DESK, () -> in.tickets.service().apply(number, new TicketCommand.Merge(into), null));
        in.deliver(mail(USER, "a2@hospital.test", "Re: [" + number + "]", "", "补充截图"));
        in.round();

        assertThat(in.comments(into)).containsExactly("补充截图");
        assertThat(in.comments(number)).isEmpty();
    }

    @Test
    void whatIsSaidToTheUserGoesToTheSenderOnceAndInTheThread() {
        var number = in.first();
        in.say(number, new TicketCommand.Comment("内部讨论", true));
        in.say(number, new TicketCommand.Comment("请提供截图", false));
        in.say(number, new TicketCommand.Grade(3, "影响一个窗口"));

        assertThat(in.passOn()).isEqualTo(1);
        assertThat(in.passOn()).isZero();

        assertThat(Rows.of(db, LETTERS).get(1)).isEqualTo(List.of(
                "ticket." + number + ".e3", USER, "Re: 门诊结算报错 [" + number + "]",
                "a1@hospital.test ticket." + number + ".received@yiyun", false, "service@yiyun.test"));
        assertThat((String) Rows.of(db, "select body from mail order by id").get(1).get(0))
                .startsWith("—— 请在此行以上回复 ——").contains("请提供截图").contains(number).doesNotContain("内部讨论");
    }

    @Test
    @Covers("DESK-11")
    void theSenderOfAMergedTicketHearsSolutionAndResultOfTheOneThatStandsForIt() {
        var number = in.first();
        in.deliver(mail("王芳 <wang@hospital.test>", "b1@hospital.test", "同样的问题", "", "也报错"));
        in.round();
        var into = in.numbers().get(1);
        in.say(into, new TicketCommand.Grade(3, "影响一个窗口"));
        in.say(into, new TicketCommand.Propose("合并之前的方案"));
        assertThat(in.passOn()).isEqualTo(1);
        in.say(number, new TicketCommand.Merge(into));
        in.say(into, new TicketCommand.Comment("王芳您好，请到二号窗口", false));
        in.say(into, new TicketCommand.Propose("升级前置程序"));

        assertThat(in.passOn() + in.passOn()).isEqualTo(3);
        assertThat(in.passOn()).isZero();
        assertThat(told(USER)).containsExactly("ticket." + number + ".received", proposal(number, into, 6));
        assertThat(told("wang@hospital.test")).hasSize(4);
        assertThat((String) Rows.of(db, "select body from mail where message_id = '" + proposal(number, into, 6) + "'").get(0).get(0))
                .contains("升级前置程序").contains(number).doesNotContain(into);

        in.say(number, new TicketCommand.Unmerge());
        in.say(into, new TicketCommand.Propose("另一个方案"));
        assertThat(in.passOn() + in.passOn()).as("they are two again").isEqualTo(1);
        assertThat(told(USER)).hasSize(2);
    }

    @Test
    @Covers("DESK-11")
    void itIsFollowedToTheEndOfTheChainAndForgottenWithIt() {
        var number = in.first();
        in.deliver(mail("wang@hospital.test", "b1@hospital.test", "二", "", "二"));
        in.deliver(mail("zhao@hospital.test", "c1@hospital.test", "三", "", "三"));
        in.round();
        var second = in.numbers().get(1);
        var third = in.numbers().get(2);
        in.say(number, new TicketCommand.Merge(second));
        in.passOn();
        in.say(second, new TicketCommand.Merge(third));
        in.passOn();
        in.passOn();
        assertThat(Rows.of(db, "select ticket, follows from mail_thread order by ticket")).containsExactly(
                List.of(number, third), List.of(second, third), Arrays.asList(third, null));

        in.say(third, new TicketCommand.Resolve("已解决", null, null, HandlingMode.REMOTE));
        in.say(third, new TicketCommand.Feedback("都好了"));
        in.say(third, new TicketCommand.Close(true, 5));
        in.passOn();
        assertThat(told(USER)).hasSize(2);
        in.time.advance(Duration.ofDays(31));
        assertThat(in.forget()).isEqualTo(3);
    }

    /** Else the history of each ticket with an internal remark would be read again every five seconds. */
    @Test
    @Covers("DESK-11")
    void whatIsNotMeantForUsersIsReadOnceToo() {
        var number = in.first();
        in.say(number, new TicketCommand.Comment("内部讨论", true));
        in.say(number, new TicketCommand.Grade(3, "影响一个窗口"));
        assertThat(in.passOn()).isZero();
        assertThat(Rows.of(db, "select m.told = t.event_count from mail_thread m join ticket t on t.number = m.ticket"))
                .containsExactly(List.of(true));
        var answers = in.tickets.answers();
        int place = (int) Rows.of(db, "select told from mail_thread").get(0).get(0);
        assertThat(as(DESK, () -> answers.after(Map.of(number, place)))).isEmpty();
        assertThat(as(DESK, () -> answers.after(Map.of(number, 0)))).containsExactly(new TicketNews(number, place, List.of()));
    }

    private static String proposal(String of, String into, int sequence) {
        return "ticket." + of + ".m." + into + ".e" + sequence;
    }

    private static List<String> told(String address) {
        return Rows.of(db, "select message_id from mail where address = '" + address + "' order by id").stream()
                .map(row -> (String) row.get(0)).toList();
    }
}
