package org.yiyun.transaction.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.testing.TestCallers.as;
import static org.yiyun.transaction.internal.TransactionFixture.HOSPITAL;
import static org.yiyun.transaction.internal.TransactionFixture.NAME;
import static org.yiyun.transaction.internal.TransactionFixture.PERSON;
import static org.yiyun.transaction.internal.TransactionFixture.asked;
import static org.yiyun.transaction.internal.TransactionFixture.envelope;
import static org.yiyun.transaction.internal.TransactionFixture.node;
import static org.yiyun.transaction.internal.TransactionFixture.refusal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestLeases;
import org.yiyun.transaction.ChangeScheme;
import org.yiyun.transaction.ChangeThreshold;
import org.yiyun.transaction.SpellView;
import org.yiyun.transaction.TransactionState;

/** Tickets for transactions over their threshold, and rules with their days (BEN-13). */
@Covers("BEN-13")
class TransactionWatchPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private TransactionFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new TransactionFixture(db);
    }

    /** Whoever made it up opens no ticket. */
    @Test
    void transactionsThatThereAreNotOpenNoTickets() {
        as(TransactionFixture.RULER, () -> fixture.rules.change(new ChangeThreshold(LocalDate.of(2026, 11, 27), 10, 1, 1, "示例")));
        fixture.time.advance(Duration.ofDays(1));
        assertThat(refusal(fixture.send("ABCD", Map.of()))).isEqualTo("TX1004 infno");
        assertThat(look()).isZero();
    }

    @Test
    void oneTicketForEachTimeOverTheThreshold() {
        as(TransactionFixture.RULER, () -> fixture.rules.change(new ChangeThreshold(LocalDate.of(2026, 11, 27), 10, 2, 1, "示例")));
        fixture.time.advance(Duration.ofDays(1));
        fixture.desk.time().advance(Duration.ofDays(1));
        assertThat(look()).isZero();
        fixture.send("1101", asked("440803199001011234", NAME));
        assertThat(look()).as("one is not enough").isZero();
        fixture.send("1101", asked("440803199001011234", NAME));
        var lost = TestLeases.take(db, "transaction-watch");
        TestLeases.take(db, "transaction-watch");
        assertThat(as(TransactionWork.SYSTEM, () -> fixture.watch.look(lost))).as("another node has the role").isZero();
        assertThat(look()).isEqualTo(1);
        assertThat(look()).as("while it lasts").isZero();
        SpellView spell = as(TransactionFixture.RULER, () -> fixture.rules.spells()).get(0);
        assertThat(List.of(spell.infno(), spell.kind(), spell.count())).containsExactly("1101", TransactionState.REFUSED, 2L);
        assertThat(db.<String>inTransaction(em -> (String) em.createNativeQuery("select title from ticket where number = :number", String.class)
                .setParameter("number", spell.ticket()).getSingleResult())).isEqualTo("接口交易 1101 人员基本信息获取 10 分钟内拒绝 2 次");
        assertThat(as(TestCallers.institution(HOSPITAL, Permission.TRANSACTION_READ), () -> fixture.rules.spells())).as("of all institutions").isEmpty();
        fixture.time.advance(Duration.ofMinutes(11));
        assertThat(look()).isZero();
        assertThat(as(TransactionFixture.RULER, () -> fixture.rules.spells()).get(0).until()).isNotNull();
        fixture.send("1101", asked("440803199001011234", NAME));
        fixture.send("1101", asked("440803199001011234", NAME));
        assertThat(look()).as("another time").isEqualTo(1);
    }

    /** An impatient program is no failure of the system. */
    @Test
    void aMessageThatComesAgainTooEarlyOpensNoTicket() {
        as(TransactionFixture.RULER, () -> fixture.rules.change(new ChangeThreshold(LocalDate.of(2026, 11, 27), 10, 100, 1, "示例")));
        fixture.time.advance(Duration.ofDays(1));
        String msgid = fixture.msgid(HOSPITAL);
        Map<String, Object> message = envelope(HOSPITAL, "1101", msgid, asked(PERSON, NAME));
        fixture.answer(HOSPITAL, message);
        db.sql("update transaction_log set state = 'RUNNING', code = null where msgid = '" + msgid + "'");
        assertThat(refusal(fixture.answer(HOSPITAL, message))).isEqualTo("TX1008 msgid");
        assertThat(look()).isZero();
    }

    private int look() {
        return as(TransactionWork.SYSTEM, () -> fixture.watch.look(TestLeases.take(db, "transaction-watch")));
    }

    @Test
    void rulesChangeFromTomorrowOn() {
        assertThatThrownBy(() -> as(TransactionFixture.RULER, () -> fixture.rules.change(
                new ChangeThreshold(LocalDate.of(2026, 11, 26), 10, 2, 1, "示例")))).isInstanceOf(BusinessException.class);
        assertThatThrownBy(() -> as(TransactionFixture.RULER, () -> fixture.rules.change(
                new ChangeScheme("310", LocalDate.of(2026, 11, 27), "NO_SUCH", "示例")))).isInstanceOf(BusinessException.class);
        as(TransactionFixture.RULER, () -> fixture.rules.change(
                new ChangeScheme("310", LocalDate.of(2026, 11, 27), "HUADIAN_LARGE_SUM", "示例")));
        assertThat(as(TransactionFixture.RULER, () -> fixture.rules.schemes()).stream().filter(one -> one.insuranceType().equals("310")))
                .extracting(one -> one.scheme() + " " + one.from() + " " + one.to())
                .containsExactly("BASIC_SAMPLE 2025-01-01 2026-11-27", "HUADIAN_LARGE_SUM 2026-11-27 null");
    }
}
