package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.yiyun.server.TestAccess;
import org.yiyun.testing.Covers;

/** A mail in the mailbox becomes a ticket; its sender is told, answers, and hears what is said; what waits is settled on its page. */
@SystemTest
class MailIntakeIT {
    private static final String USER = "zhanglei@hospital-it.test";

    @Covers({"DESK-01", "DESK-02", "DESK-11"})
    @Test
    void aMailAndItsAnswerAreOneTicketAndTheSenderIsAnswered() throws Exception {
        write(USER, "it-1@hospital-it.test", "收费窗口打印异常", "", "三号窗口打印不出发票");
        Yiyun.eventually(() -> assertThat(TestAccess.mailsTo(USER)).hasSize(1));
        var told = TestAccess.mailsTo(USER).get(0);
        var number = told.getSubject().replaceAll(".*\\[(T[0-9-]+)].*", "$1");
        assertThat(told.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(told.getHeader("In-Reply-To")).containsExactly("<it-1@hospital-it.test>");
        assertThat(told.getReplyTo()[0].toString()).isEqualTo("service@intake.test");

        write(USER, "it-2@hospital-it.test", "Re: 收费窗口打印异常", "In-Reply-To: " + told.getMessageID() + "\r\n", "二号窗口也是");
        Yiyun.eventually(() -> assertThat(texts(number)).contains("二号窗口也是"));

        Yiyun.as("desk").body(Map.of("text", "请重启打印服务", "internal", false)).post("/tickets/" + number + "/comment")
                .then().statusCode(200);
        Yiyun.eventually(() -> assertThat(TestAccess.mailsTo(USER)).hasSize(2));
        var answer = TestAccess.mailsTo(USER).get(1);
        assertThat(answer.getContent().toString()).contains("请重启打印服务");
        assertThat(answer.getHeader("In-Reply-To")).containsExactly("<it-2@hospital-it.test>");
        assertThat(answer.getHeader("Auto-Submitted")).isNull();
        assertThat(Yiyun.as("desk").get("/mails?ticket=" + number).then().statusCode(200).extract().jsonPath().getList("items.status"))
                .isEqualTo(List.of("ADDED", "OPENED"));
    }

    @Test
    void aMailThatWaitsIsTakenOnItsPage() throws Exception {
        write("monitor@hospital-it.test", "it-3@hospital-it.test", "磁盘告警-it3", "Auto-Submitted: auto-generated\r\n", "磁盘将满");
        Yiyun.eventually(() -> assertThat(Yiyun.as("desk").get("/mails?status=KEPT&q=磁盘告警-it3").jsonPath().getInt("total")).isEqualTo(1));
        try (var browser = Browser.open()) {
            browser.login("desk").go("/mails.xhtml");
            browser.find(By.partialLinkText("磁盘告警-it3")).click();
            browser.shows("自动邮件");
            browser.find(By.cssSelector("[data-open='take']")).click();
            browser.find(By.id("take-form:title")).clear();
            browser.find(By.id("take-form:title")).sendKeys("磁盘告警");
            browser.find(By.cssSelector("#take-form input[type=submit], #take-form button[type=submit]")).click();
            browser.shows("磁盘将满");
        }
        assertThat(TestAccess.mailsTo("monitor@hospital-it.test")).as("machines are not answered").isEmpty();
    }

    private static List<String> texts(String number) {
        return Yiyun.as("desk").get("/tickets/" + number + "/history").then().statusCode(200).extract().jsonPath().getList("items.details.text");
    }

    private static void write(String from, String id, String subject, String headers, String text) throws Exception {
        var mail = "From: " + from + "\r\nTo: service@intake.test\r\nMessage-ID: <" + id + ">\r\nSubject: " + subject + "\r\n" + headers
                + "Content-Type: text/plain; charset=UTF-8\r\n\r\n" + text + "\r\n";
        TestAccess.mailToMailbox(new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }
}
