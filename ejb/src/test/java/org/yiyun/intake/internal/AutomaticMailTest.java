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
        assertThat(AutomaticMail.is(IntakeFixture.message(header + "\n\nx"), "a@b.test", "service@yiyun.test")).isEqualTo(automatic);
    }

    @ParameterizedTest
    @CsvSource({"service@yiyun.test,true", "mailer-daemon@b.test,true", "postmaster@b.test,true", "a@b.test,false"})
    void someSendersAreMachines(String sender, boolean automatic) throws MessagingException {
        assertThat(AutomaticMail.is(IntakeFixture.message("Subject: x\n\nx"), sender, "service@yiyun.test")).isEqualTo(automatic);
    }
}
