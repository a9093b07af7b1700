package org.yiyun.transaction.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.transaction.internal.TransactionFixture.AWAY;
import static org.yiyun.transaction.internal.TransactionFixture.HOSPITAL;
import static org.yiyun.transaction.internal.TransactionFixture.NAME;
import static org.yiyun.transaction.internal.TransactionFixture.PERSON;
import static org.yiyun.transaction.internal.TransactionFixture.admission;
import static org.yiyun.transaction.internal.TransactionFixture.asked;
import static org.yiyun.transaction.internal.TransactionFixture.diagnosis;
import static org.yiyun.transaction.internal.TransactionFixture.members;
import static org.yiyun.transaction.internal.TransactionFixture.node;
import static org.yiyun.transaction.internal.TransactionFixture.ok;
import static org.yiyun.transaction.internal.TransactionFixture.refusal;
import static org.yiyun.transaction.internal.TransactionFixture.text;
import static org.yiyun.transaction.internal.TransactionFixture.visit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.transaction.CertificateReader.Certificate;
import org.yiyun.transaction.engine.RefusalCode;
import org.yiyun.transaction.engine.Refused;

/** Who is meant: by person number, or by electronic certificate (BEN-13, BEN-16). */
@Covers({"BEN-13", "BEN-16"})
class IdentificationPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private TransactionFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new TransactionFixture(db);
    }

    /** A person number is a running one: whoever guesses it learns nothing. */
    @Test
    void aPersonNumberAloneProvesNothing() {
        String person = fixture.personNumber();
        Map<String, Object> visit = node(visit(person, "V1"), "data");
        visit.remove("mdtrt_cert_no");
        assertThat(refusal(fixture.send("2201", Map.of("data", visit)))).isEqualTo("TX1002 input.data.mdtrt_cert_no");
        Map<String, Object> stay = node(admission(person, "Z1", "2101"), "mdtrtinfo");
        stay.remove("mdtrt_cert_no");
        stay.remove("certno");
        assertThat(refusal(fixture.send("2401", Map.of("mdtrtinfo", stay, "diseinfo", List.of(diagnosis())))))
                .isEqualTo("TX1002 input.mdtrtinfo.mdtrt_cert_no");
    }

    @Test
    void anElectronicCertificateIsExchangedAndNeverKept() {
        Map<String, Object> asked = Map.of("data", members("mdtrt_cert_type", "01", "mdtrt_cert_no", "TOKEN-SECRET-1"));
        assertThat(refusal(fixture.send("1101", asked))).isEqualTo("TX2006 input.data.mdtrt_cert_no");
        fixture.certificates = token -> {
            throw new Refused(RefusalCode.CERTIFICATE_AWAY, "input.data.mdtrt_cert_no", Map.of());
        };
        String msgid = fixture.msgid(HOSPITAL);
        assertThat(refusal(fixture.send(HOSPITAL, "1101", msgid, asked))).isEqualTo("TX2008 input.data.mdtrt_cert_no");
        fixture.certificates = token -> new Certificate(PERSON, NAME);
        String person = text(ok(fixture.send(HOSPITAL, "1101", msgid, asked)), "output.baseinfo.psn_no");
        assertThat(fixture.tokens).hasSize(3);

        Map<String, Object> visit = node(visit(person, "V1"), "data");
        visit.put("mdtrt_cert_type", "01");
        visit.put("mdtrt_cert_no", "TOKEN-SECRET-1");
        ok(fixture.send("2201", Map.of("data", visit)));
        assertThat(fixture.tokens).as("known by its hash").hasSize(3);
        ok(fixture.send(AWAY, "1101", fixture.msgid(AWAY), asked));
        assertThat(fixture.tokens).as("known to the institution that has shown it").hasSize(4);
        fixture.certificates = token -> new Certificate("440524188001010014", "陈小华");
        visit.put("mdtrt_cert_no", "TOKEN-SECRET-2");
        visit.put("ipt_otp_no", "V2");
        assertThat(refusal(fixture.send("2201", Map.of("data", visit)))).isEqualTo("TX2004 input.data.mdtrt_cert_no");
        fixture.time.advance(Duration.ofHours(11));
        ok(fixture.send("1101", asked));
        assertThat(fixture.tokens).as("for twelve hours").hasSize(5);
        fixture.time.advance(Duration.ofHours(2));
        visit.put("mdtrt_cert_no", "TOKEN-SECRET-1");
        assertThat(refusal(fixture.send("2201", Map.of("data", visit)))).as("asked again").isEqualTo("TX2004 input.data.mdtrt_cert_no");
        assertThat(fixture.kept()).doesNotContain("TOKEN-SECRET").contains("sha256:");
    }
}
