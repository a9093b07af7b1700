package org.yiyun.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutomaticMailTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Auto-Submitted: auto-replied | true
            Auto-Submitted: auto-generated; owner-email=x | true
            Auto-Submitted: no | false
            Precedence: bulk | true
            Precedence: first-class | false
            List-Id: <news.test> | true
            Return-Path: <> | true
            Return-Path: <a@b.test> | false
            X-Loop: yiyun | true
            Content-Type: multipart/report; report-type=delivery-status | true
            Content-Type: text/plain | false
            X-Mailer: Foxmail | false
            """)
    void aHeaderTellsWhetherAMachineWrote(String header, boolean automatic) throws MessagingException {
        assertThat(AutomaticMail.is(IntakeFixture.message(header + "\n\nx"), "x", "a@b.test", "service@yiyun.test")).isEqualTo(automatic);
    }

    @ParameterizedTest
    @CsvSource({"service@yiyun.test,true", "mailer-daemon@b.test,true", "postmaster@b.test,true", "a@b.test,false"})
    void someSendersAreMachines(String sender, boolean automatic) throws MessagingException {
        assertThat(AutomaticMail.is(IntakeFixture.message("Subject: x\n\nx"), "x", sender, "service@yiyun.test")).isEqualTo(automatic);
    }

    /** Some programs say it nowhere else. */
    @ParameterizedTest
    @CsvSource({"自动回复: 报表无法导出,true", "自动回复：Re: 报表,true", "【自动回复】,true", "Automatic reply: x,true", "Out of Office: x,true", "AUTO-REPLY: x,true",
        "自动回复功能打不开,false", "Re: 关于自动回复: 请处理,false", "结算报错,false"})
    void theSubjectTellsToo(String subject, boolean automatic) throws MessagingException {
        assertThat(AutomaticMail.is(IntakeFixture.message("X-Mailer: x\n\nx"), subject, "a@b.test", null)).isEqualTo(automatic);
    }
}
