package org.yiyun.insured.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.insured.internal.InsuredFixture.CLERK;
import static org.yiyun.insured.internal.InsuredFixture.LEADER;
import static org.yiyun.insured.internal.InsuredFixture.channelEdit;
import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.insured.ChangeRule;
import org.yiyun.insured.ChannelKind;
import org.yiyun.insured.ChannelView;
import org.yiyun.insured.EditChannel;
import org.yiyun.insured.InsuredAnswer;
import org.yiyun.insured.RuleView;
import org.yiyun.insured.Verification;
import org.yiyun.insured.engine.RuleKind;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

/** Channels and the rules of suggestions. */
@Covers("SCP-08")
class ChannelPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private InsuredFixture insured;

    @BeforeEach
    void wire() {
        insured = new InsuredFixture(db);
    }

    @Test
    void aRuleIsAnotherOneFromADayOnAndStaysReadable() {
        LocalDate from = LocalDate.of(2027, 1, 1);
        List<RuleView> rules = as(LEADER, () -> insured.channels.changeRule(
                new ChangeRule(RuleKind.LIMIT_NEAR, from, new BigDecimal("0.90"), null, "示范医保发〔2026〕9 号")));

        assertThat(rules).filteredOn(rule -> rule.code() == RuleKind.LIMIT_NEAR)
                .extracting(rule -> rule.from() + " " + rule.to() + " " + rule.share() + " " + rule.changedBy())
                .containsExactly("2025-01-01 2027-01-01 0.8000 system:shipped", "2027-01-01 null 0.9000 leader");
        assertThat(refused(() -> as(LEADER, () -> insured.channels.changeRule(
                new ChangeRule(RuleKind.LIMIT_NEAR, from, new BigDecimal("0.90"), null, "又")))).errors())
                .containsExactly(new FieldError("from", "field.insured.from", Map.of("min", from.plusDays(1))));
        assertThat(refused(() -> as(LEADER, () -> insured.channels.changeRule(
                new ChangeRule(RuleKind.COVER_ENDING, from, new BigDecimal("0.90"), 30, "又")))).errors())
                .containsExactly(new FieldError("share", "field.insured.none", Map.of()));
    }

    /** Numbers of no region that there is; the database tells what today is. */
    @Test
    void comesWithExamplesForADemonstrationOnce() {
        db.runInTransaction(em -> new DemoInsured(em).load());
        db.runInTransaction(em -> new DemoInsured(em).load());

        assertThat(as(LEADER, () -> insured.channels.list())).extracting(ChannelView::code).containsExactly("APP");
        assertThat(Rows.of(db, "select count(*) from insured_cover").get(0)).isEqualTo(List.of(3L));
        assertThat(as(CLERK, () -> insured.service.look("999999198506150028", "演示", Texts.CHINESE)).suggestions())
                .extracting(InsuredAnswer.Suggestion::text).containsExactly("职工基本医疗保险已暂停，暂停期间可能不能享受待遇，请与参保单位或经办机构联系。");
    }

    @Test
    void aChannelNeedsAnAccountThatMayAsk() {
        assertThat(refused(() -> as(LEADER, () -> insured.channels.save(new EditChannel(
                "WEB", "网站", ChannelKind.WEBSITE, "desk", Verification.REAL_NAME, 20, 100, true), null))).errors())
                .containsExactly(new FieldError("account", "field.insured.account", Map.of("id", "desk")));
        insured.channel(20, 100);
        assertThat(refused(() -> insured.channel(20, 100)).type()).isEqualTo(ProblemType.ALREADY_EXISTS);
        assertThat(refused(() -> as(LEADER, () -> insured.channels.save(channelEdit(5, 5), 7))).type()).isEqualTo(ProblemType.STALE_DATA);
        assertThat(as(LEADER, () -> insured.channels.save(channelEdit(5, 6), 0)).misses()).isEqualTo(6);
    }

    private static BusinessException refused(ThrowingCallable call) {
        return catchThrowableOfType(BusinessException.class, call);
    }
}
