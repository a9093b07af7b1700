package org.yiyun.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTextTest {
    @Test
    void aPageIsReadAsAPersonReadsIt() {
        assertThat(MailText.ofHtml("""
                <html><head><title>t</title><style>p{}</style></head><body><p>您好，</p><p>系统&nbsp;报错<br>请看</p>
                <table><tr><td>编号</td><td>5</td></tr></table><script>alert(1)</script>
                <blockquote><p>原来的话</p></blockquote></body></html>"""))
                .isEqualTo("您好，\n\n系统 报错\n请看\n\n编号\t5\n\n> 原来的话");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "新的内容\n\n—— 请在此行以上回复 ——\n您好",
        "新的内容\n\n> —— 请在此行以上回复 ——\n> 您好",
        "新的内容\n------------------ 原始邮件 ------------------\n发件人: x",
        "新的内容\n-----Original Message-----\nFrom: x",
        "新的内容\n\nOn Mon, Mar 2, 2026 at 9:00 AM Service <service@yiyun.test> wrote:\n> 您好",
        "新的内容\n\n在 2026-03-02 09:00:00，\"service\" <service@yiyun.test> 写道：\n> 您好",
        "新的内容\n\n发件人: service\n发送时间: 2026年3月2日\n收件人: x\n主题: y\n\n您好",
        "新的内容\n> 您好\n> 再见\n"})
    void whatAMailQuotesIsLeftOut(String text) {
        assertThat(MailText.written(text)).isEqualTo("新的内容");
    }

    @Test
    void answersBetweenQuotedLinesStayAndSoDoesAMailThatOnlyQuotes() {
        assertThat(MailText.written("> 哪个窗口？\n三号\n> 几点？\n九点")).isEqualTo("> 哪个窗口？\n三号\n> 几点？\n九点");
        assertThat(MailText.written("> 只有引用")).isEqualTo("> 只有引用");
    }

    @Test
    void aTelephoneIsFoundAndAnIdentityNumberIsNone() {
        assertThat(MailText.phone("身份证 440803199001011234，电话13800138001。", "-")).isEqualTo("13800138001");
        assertThat(MailText.phone("0759-2345678", "-")).isEqualTo("0759-2345678");
        assertThat(MailText.phone("440803199001011234", "-")).isEqualTo("-");
    }

    /** Such mails are made to keep a reader busy; a pattern that tries again at each place would take hours. */
    @Test
    @Timeout(10)
    void longMailsAreReadInTime() {
        assertThat(MailText.written("新的内容\n" + "> x\n".repeat(200_000) + "-".repeat(200_000))).startsWith("新的内容");
        assertThat(MailText.clean(" ".repeat(1_000_000) + "x")).isEqualTo("x");
        assertThat(MailText.written("新的内容\n" + "> x\n".repeat(200_000))).isEqualTo("新的内容");
        assertThat(MailText.ofHtml("<div>".repeat(20_000) + "x")).isEqualTo("x");
    }

    @Property(tries = 300)
    void aCutTextIsShortAndBeginsAsTheWholeOne(@ForAll @StringLength(max = 60) String text) {
        var cut = MailText.cut(text, 20);
        assertThat(cut.length()).isLessThanOrEqualTo(20);
        assertThat(text).startsWith(cut.length() < text.length() ? cut.substring(0, cut.length() - 1) : cut);
    }

    @Property(tries = 300)
    void cleanTextHoldsNothingThatTheDatabaseRefuses(@ForAll @StringLength(max = 200) String text) {
        assertThat(MailText.clean(text)).doesNotContainPattern("[\\x00-\\x08\\x0b-\\x1f]");
    }
}
