package org.yiyun.intake.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.intake.MailReason;

class MailParserTest {
    private final MailParser parser = new MailParser(new MailboxSettings());

    private ParsedMail read(byte[] content) {
        return parser.read(new FetchedMail("box", 1, 1, content.length, content, true));
    }

    private ParsedMail read(String mail) {
        return read(mail.replace("\n", "\r\n").getBytes(UTF_8));
    }

    @Test
    void aMailOfTheUsualKindIsReadWhole() {
        var mail = read("""
                From: =?UTF-8?B?5p2O5piO?= <LiMing@Hospital.test>
                Message-ID: <x1@hospital.test>
                In-Reply-To: <y2@yiyun>
                References: <y1@yiyun> <y2@yiyun>
                Subject: =?gb2312?B?xOO6ww==?=
                Date: Mon, 2 Mar 2026 09:00:00 +0800
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=UTF-8

                纯文本
                --b
                Content-Type: text/html; charset=UTF-8

                <b>网页</b>
                --b--
                """);
        assertThat(mail.sender()).isEqualTo("liming@hospital.test");
        assertThat(mail.senderName()).isEqualTo("李明");
        assertThat(mail.messageId()).isEqualTo("x1@hospital.test");
        assertThat(mail.answers()).isEqualTo(List.of("y2@yiyun", "y1@yiyun"));
        assertThat(mail.subject()).isEqualTo("你好");
        assertThat(mail.text()).isEqualTo("纯文本");
        assertThat(mail.sentAt()).isEqualTo("2026-03-02T01:00:00Z");
        assertThat(mail.files()).isEmpty();
        assertThat(mail.automatic()).isFalse();
        assertThat(mail.fault()).isNull();
    }

    /** 镕 is in GB18030 and not in GB2312, as which mail programs declare it. */
    @Test
    void textsInTheChineseCharacterSetsAreReadAsWhatTheyAreAndNotAsWhatTheySay() {
        var head = "From: a@b.test\r\nContent-Type: text/plain; charset=gb2312\r\n\r\n".getBytes(ISO_8859_1);
        var text = "镕基".getBytes(Charset.forName("GB18030"));
        var mail = new byte[head.length + text.length];
        System.arraycopy(head, 0, mail, 0, head.length);
        System.arraycopy(text, 0, mail, head.length, text.length);
        assertThat(read(mail).text()).isEqualTo("镕基");
        assertThat(read("From: a@b.test\nContent-Type: text/plain; charset=nonsense\n\n中文").text()).isEqualTo("中文");
    }

    @Test
    void headersThatAreNotEncodedAreReadAllTheSame() {
        var mail = read("From: 李明 <a@b.test>\nSubject: 结算报错\nContent-Type: text/plain; charset=\n\n中文");
        assertThat(mail.subject()).isEqualTo("结算报错");
        assertThat(mail.senderName()).isEqualTo("李明");
        assertThat(mail.text()).isEqualTo("中文");
        assertThat(read("From: a@b.test\r\nSubject: 报错\r\n\r\nx".getBytes(Charset.forName("GBK"))).subject()).isEqualTo("报错");
    }

    @Test
    void anEmptyPlainTextGivesWayToThePage() {
        assertThat(read("""
                From: a@b.test
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain


                --b
                Content-Type: text/html

                <p>only here</p>
                --b--
                """).text()).isEqualTo("only here");
    }

    @Test
    void filesThatComeWithTheOtherWayToSayItAreTakenAndItsWordsAreNotDoubled() {
        var mail = read("""
                From: a@b.test
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=UTF-8

                见图
                --b
                Content-Type: multipart/related; boundary=c

                --c
                Content-Type: text/html; charset=UTF-8

                <p>见图</p><img src="cid:1">
                --c
                Content-Type: image/png; name=screen.png
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --c--
                --b--
                """);
        assertThat(mail.text()).isEqualTo("见图");
        assertThat(mail.files()).extracting(ParsedMail.File::name).containsExactly("screen.png");
        assertThat(mail.fault()).isNull();
    }

    @Test
    void aDayThatNobodyCanKeepIsNone() {
        assertThat(read("From: a@b.test\nDate: Mon, 2 Mar 99999999 09:00:00 +0800\n\nx").sentAt()).isNull();
        assertThat(read("From: a@b.test\nDate: Mon, 2 Mar 1926 09:00:00 +0800\n\nx").sentAt()).isNull();
        assertThat(read("From: a@b.test\nDate: Mon, 2 Mar 2026 09:00:00 +0800\n\nx").withoutText().sentAt()).isNull();
    }

    @Test
    void mailsOfWhichNothingIsKnownDifferByTheirPlace() {
        var one = parser.read(new FetchedMail("box", 1, 1, 0, new byte[0], false));
        var other = parser.read(new FetchedMail("box", 1, 2, 0, new byte[0], false));
        assertThat(one.messageId()).isNotEqualTo(other.messageId());
        assertThat(one.digest()).isNotEqualTo(other.digest());
        assertThat(parser.read(new FetchedMail("box", 1, 1, 0, new byte[0], false)).messageId()).isEqualTo(one.messageId());
    }

    @Test
    void whatIsNoMailIsUnreadableAndNeverAFault() {
        assertThat(read("").fault()).isEqualTo(MailReason.UNREADABLE);
        assertThat(read("Subject: x\n\nno sender").fault()).isEqualTo(MailReason.UNREADABLE);
        assertThat(read("From: a@b.test\nContent-Type: multipart/mixed\n\nno boundary").fault()).isEqualTo(MailReason.UNREADABLE);
        var deep = new StringBuilder("From: a@b.test\n");
        for (int i = 0; i < 20; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b").append(i).append('\n');
        }
        assertThat(read(deep + "Content-Type: text/plain\n\nx\n").fault()).isEqualTo(MailReason.UNREADABLE);
    }

    @Test
    void aMailWithoutIdHasOneOfItsContent() {
        assertThat(read("From: a@b.test\n\nx").messageId()).isEqualTo(read("From: a@b.test\n\nx").messageId())
                .isNotEqualTo(read("From: a@b.test\n\ny").messageId());
    }
}
