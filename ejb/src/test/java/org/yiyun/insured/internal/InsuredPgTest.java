package org.yiyun.insured.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.insured.internal.InsuredFixture.CLERK;
import static org.yiyun.insured.internal.InsuredFixture.LEADER;
import static org.yiyun.insured.internal.InsuredFixture.NAME;
import static org.yiyun.insured.internal.InsuredFixture.NOBODY;
import static org.yiyun.insured.internal.InsuredFixture.OTHER;
import static org.yiyun.insured.internal.InsuredFixture.PERSON;
import static org.yiyun.insured.internal.InsuredFixture.PROGRAM;
import static org.yiyun.insured.internal.InsuredFixture.query;
import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.benefit.PersonStatement;
import org.yiyun.insured.ChannelDay;
import org.yiyun.insured.ChannelKind;
import org.yiyun.insured.EditChannel;
import org.yiyun.insured.InsuranceState;
import org.yiyun.insured.InsuredAnswer;
import org.yiyun.insured.InsuredPart;
import org.yiyun.insured.InsuredQuery;
import org.yiyun.insured.QueryPurpose;
import org.yiyun.insured.Verification;
import org.yiyun.intake.PersonSign;
import org.yiyun.intake.PersonTicket;
import org.yiyun.knowledge.Audience;
import org.yiyun.knowledge.KnowledgeFixture;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.satisfaction.RatingMethod;
import org.yiyun.satisfaction.TicketRating;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketStatus;

/** What channels and clerks get of a person, and what they do not. */
@Covers("SCP-08")
class InsuredPgTest {
    private static final Caller SYSTEM = TestCallers.staff("trusted", Permission.values());

    @RegisterExtension
    static final Postgres db = new Postgres();

    private InsuredFixture insured;

    @BeforeEach
    void wire() {
        insured = new InsuredFixture(db);
    }

    private InsuredAnswer ask(InsuredQuery query) {
        return as(PROGRAM, () -> insured.service.query(query, Texts.CHINESE));
    }

    private String ticket(TicketKind kind, String phone) {
        return as(SYSTEM, () -> insured.desk.service().open(new OpenTicket(
                kind, Channel.PHONE, "报销进度", "问报销进度", null, null, null, null, new Contact("李", phone), null, null)).number());
    }

    @Test
    void aChannelGetsAllThatIsKnownAndNobodysNumber() {
        insured.person();
        insured.channel(20, 100);
        String bill = insured.settle(LocalDate.of(2026, 3, 1), "400000.00");
        String ticket = ticket(TicketKind.CONSULTATION, "138 0000 0001");
        ticket(TicketKind.COMPLAINT, "13800000001");
        ticket(TicketKind.CONSULTATION, "13900000009");

        InsuredAnswer answer = ask(query(PERSON, NAME));

        assertThat(answer.name()).isEqualTo("李*华");
        assertThat(answer.identity()).isEqualTo("110105********002X");
        assertThat(answer.covers()).hasSize(1).first().satisfies(cover -> {
            assertThat(cover.insuranceTypeName()).isEqualTo("职工基本医疗保险");
            assertThat(cover.personTypeName()).isEqualTo("退休");
            assertThat(cover.state()).isEqualTo(InsuranceState.ACTIVE);
            assertThat(cover.since()).isEqualTo("2020-01-01");
            assertThat(cover.employer()).isEqualTo("示范市第一中学");
        });
        PersonStatement statement = answer.benefits().get(0);
        assertThat(statement.accounts()).contains(new PersonStatement.Account(
                "paid", "年度累计赔付", "2026", "", new BigDecimal("372500.00"), new BigDecimal("410000.00"), "年度最高赔付限额",
                new BigDecimal("37500.00"), "《桦甸市城镇职工基本医疗保险大额补充医疗保险项目投标方案》赔付计算工作内容·本地住院费用计算"));
        assertThat(statement.bills()).hasSize(1).first().satisfies(one -> {
            assertThat(one.number()).isEqualTo(bill);
            assertThat(one.payout()).isEqualTo("372500.00");
            assertThat(one.explanation()).anyMatch(sentence -> sentence.startsWith("分段赔付：") && sentence.contains("依据《"));
        });
        assertThat(answer.progress()).hasSize(1).first().satisfies(one -> {
            assertThat(one.number()).isEqualTo(ticket);
            assertThat(one.kindName()).isEqualTo("咨询");
            assertThat(one.status()).isEqualTo(TicketStatus.RECEIVED);
            assertThat(one.nextStep()).isEqualTo("待确定级别并安排办理");
        });
        assertThat(answer.suggestions()).containsExactly(new InsuredAnswer.Suggestion(
                "LIMIT_NEAR", LocalDate.of(2025, 1, 1), "年度累计赔付已用 90%，还剩 37,500.00 元，请合理安排就医；超出部分不再由该项支付。",
                "桦甸市城镇职工大额补充医疗保险：累计 372,500.00 元，限额 410,000.00 元。",
                "《桦甸市城镇职工基本医疗保险大额补充医疗保险项目投标方案》赔付计算工作内容·本地住院费用计算", null));
        assertThat(answer.toString()).doesNotContain(PERSON).doesNotContain(NAME).doesNotContain("13800000001");
    }

    @Test
    void onlyThePartsAskedForAndForAProxyNoEmployer() {
        insured.person();
        insured.channel(20, 100);
        insured.settle(LocalDate.of(2026, 3, 1), "1000.00");

        InsuredAnswer answer = ask(new InsuredQuery("APP", PERSON.toLowerCase(), NAME, QueryPurpose.PROXY, Verification.PRESENT, List.of(InsuredPart.COVER)));

        assertThat(answer.covers()).extracting(InsuredAnswer.Cover::employer).containsOnlyNulls().hasSize(1);
        assertThat(answer.benefits()).isEmpty();
        assertThat(answer.progress()).isEmpty();
        assertThat(answer.suggestions()).isEmpty();
    }

    /** Whoever tries numbers and names out learns nothing: the answers are equal but for what was sent and when. */
    @Test
    void unknownPeopleWrongNamesAndOtherRegionsAreAnsweredAlike() {
        insured.person();
        insured.channel(20, 100);
        insured.settle(LocalDate.of(2026, 3, 1), "1000.00");
        Caller elsewhere = new Caller("channel", "channel", Caller.Kind.STAFF, Set.of(Permission.INSURED_QUERY), new Scope(null, Set.of("4401")), null);
        InsuredAnswer wrongName = ask(query(PERSON, "李明"));

        assertThat(wrongName).isEqualTo(new InsuredAnswer(
                wrongName.asOf(), "李*", "110105********002X", List.of(), List.of(), List.of(), List.of(), List.of()));
        assertThat(ask(query(NOBODY, "李明"))).isEqualTo(new InsuredAnswer(
                wrongName.asOf(), "李*", "440803********1234", List.of(), List.of(), List.of(), List.of(), List.of()));
        assertThat(as(elsewhere, () -> insured.service.query(query(PERSON, NAME), Texts.CHINESE))).isEqualTo(new InsuredAnswer(
                wrongName.asOf(), "李*华", "110105********002X", List.of(), List.of(), List.of(), List.of(), List.of()));
        assertThat(Rows.of(db, "select distinct outcome from insured_use")).containsExactly(List.of("UNKNOWN"));
    }

    @Test
    void onePersonTooOftenIsRefusedAndAnotherIsNot() {
        insured.person();
        insured.channel(2, 100);
        ask(query(PERSON, NAME));
        insured.time.advance(Duration.ofMinutes(10));
        ask(query(PERSON, NAME));
        insured.time.advance(Duration.ofMinutes(10));

        BusinessException refused = refused(() -> ask(query(PERSON, NAME)));

        assertThat(refused.type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
        assertThat(refused.params().get("seconds")).isEqualTo(40 * 60 + 1L);
        assertThat(ask(query(OTHER, NAME)).covers()).isEmpty();
        insured.time.advance(Duration.ofMinutes(41));
        assertThat(ask(query(PERSON, NAME)).covers()).hasSize(1);
    }

    @Test
    void aChannelThatTriesNumbersOutIsHeldUpForEverybody() {
        insured.person();
        insured.channel(20, 2);
        ask(query(NOBODY, NAME));
        ask(query(OTHER, NAME));

        assertThat(refused(() -> ask(query(PERSON, NAME))).type()).isEqualTo(ProblemType.TOO_MANY_REQUESTS);
        assertThat(as(LEADER, () -> insured.channels.use("APP", 1))).containsExactly(new ChannelDay(
                LocalDate.of(2026, 11, 25), 3, 0, 2, 0, 1, 0, 0, p95()));
        insured.time.advance(Duration.ofHours(1));
        assertThat(ask(query(PERSON, NAME)).covers()).hasSize(1);
    }

    private static Integer p95() {
        return (Integer) Rows.of(db, "select max(millis) from insured_use").get(0).get(0);
    }

    @Test
    void refusesWhoIsNotTheChannelAndWhoHasNotVerified() {
        insured.person();
        insured.channel(20, 100);
        Caller stranger = TestCallers.staff("stranger", Permission.INSURED_QUERY);

        assertThat(refused(() -> as(stranger, () -> insured.service.query(query(PERSON, NAME), Texts.CHINESE))).errors())
                .containsExactly(new FieldError("channel", "field.insured.channel", Map.of("id", "APP")));
        assertThat(refused(() -> ask(new InsuredQuery("APP", PERSON, NAME, QueryPurpose.OWN, Verification.ACCOUNT, null))).errors())
                .containsExactly(new FieldError("verification", "field.insured.verification", Map.of()));
        assertThat(refused(() -> ask(query("110105194912310021", NAME))).errors())
                .containsExactly(new FieldError("identity", "field.identity", Map.of()));
        assertThat(refused(() -> as(CLERK, () -> insured.service.query(query(PERSON, NAME), Texts.CHINESE))).type())
                .isEqualTo(ProblemType.FORBIDDEN);
        as(LEADER, () -> insured.channels.save(new EditChannel(
                "APP", "示范医保 APP", ChannelKind.APP, "channel", Verification.REAL_NAME, 20, 100, false), 0));
        assertThat(refused(() -> ask(query(PERSON, NAME))).errors()).hasSize(1);
    }

    /** Every answer and refusal, none with who it was about. */
    @Test
    void everySightIsAuditedAndTheTrailNamesNobody() {
        insured.person();
        insured.channel(20, 100);
        ask(query(PERSON, NAME));
        ask(query(NOBODY, NAME));
        refused(() -> ask(new InsuredQuery("APP", PERSON, NAME, QueryPurpose.OWN, Verification.ACCOUNT, null)));
        as(CLERK, () -> insured.service.look(PERSON, "窗口来访", Texts.CHINESE));

        String subject = (String) Rows.of(db, "select subject_id from audit_entry where action = 'insured.look'").get(0).get(0);
        assertThat(subject).matches("[0-9a-f]{16}");
        assertThat(Rows.of(db, "select action, actor, subject_id = '" + subject + "', cast(cast(details as jsonb) as text) from audit_entry "
                + "where action in ('insured.query', 'insured.look', 'personal-data.sight') order by id")).extracting(Object::toString).containsExactly(
                "[insured.query, channel, true, {\"channel\": \"APP\", \"outcome\": \"ANSWERED\", \"purpose\": \"OWN\", \"verification\": \"REAL_NAME\"}]",
                "[personal-data.sight, channel, true, {\"fields\": [\"cover\", \"benefit\", \"progress\", \"suggestion\", \"registration\"]}]",
                "[insured.query, channel, false, {\"channel\": \"APP\", \"outcome\": \"UNKNOWN\", \"purpose\": \"OWN\", \"verification\": \"REAL_NAME\"}]",
                "[insured.query, channel, true, {\"channel\": \"APP\", \"outcome\": \"UNVERIFIED\", \"purpose\": \"OWN\", \"verification\": \"ACCOUNT\"}]",
                "[insured.look, desk, true, {\"found\": true, \"reason\": \"窗口来访\"}]",
                "[personal-data.sight, desk, true, {\"fields\": [\"cover\", \"benefit\", \"progress\", \"suggestion\", \"registration\"]}]");
        assertThat(Rows.of(db, "select count(*) from audit_entry where details like '%" + PERSON.substring(0, 17) + "%' or details like '%" + NAME
                + "%' or subject_id like '%" + PERSON.substring(0, 17) + "%'").get(0)).isEqualTo(List.of(0L));
    }

    @Test
    void aClerkSeesTheSameWithAReason() {
        insured.person();
        Caller trusted = TestCallers.staff("trusted", Permission.INSURED_READ, Permission.PERSONAL_DATA_READ);
        Caller elsewhere = new Caller("desk", "desk", Caller.Kind.STAFF, Set.of(Permission.INSURED_READ), new Scope(null, Set.of("4401")), null);

        assertThat(as(CLERK, () -> insured.service.look(PERSON, "窗口来访", Texts.CHINESE)).name()).isEqualTo("李*华");
        assertThat(as(trusted, () -> insured.service.look(PERSON, "窗口来访", Texts.CHINESE)).name()).isEqualTo(NAME);
        assertThat(refused(() -> as(CLERK, () -> insured.service.look(PERSON, " ", Texts.CHINESE))).errors())
                .containsExactly(new FieldError("reason", "field.required", Map.of()));
        assertThat(refused(() -> as(CLERK, () -> insured.service.look(NOBODY, "窗口来访", Texts.CHINESE))).errors())
                .containsExactly(new FieldError("identity", "field.insured.nobody", Map.of()));
        assertThat(refused(() -> as(elsewhere, () -> insured.service.look(PERSON, "窗口来访", Texts.CHINESE))).errors())
                .containsExactly(new FieldError("identity", "field.insured.nobody", Map.of()));
        assertThat(Rows.of(db, "select count(*) from audit_entry where action = 'insured.look' and details like '%false%'").get(0))
                .as("a look that finds nobody is audited too").isEqualTo(List.of(2L));
    }

    @Test
    void ticketsThatCameOverOtherChannelsBelongToThePersonUnlessTheNameAloneSaysSo() {
        insured.person();
        insured.channel(20, 100);
        String known = ticket(TicketKind.CONSULTATION, "13800000001");
        insured.time.advance(Duration.ofMinutes(1));
        String byMail = ticket(TicketKind.SERVICE_REQUEST, "13900000009");
        String namesake = ticket(TicketKind.CONSULTATION, "13900000010");
        var rows = as(SYSTEM, () -> insured.desk.queries().rows(List.of(byMail, namesake)));
        insured.others = rows.stream().map(row -> new PersonTicket(row, Set.of(row.number().equals(byMail) ? PersonSign.MAIL : PersonSign.NAME))).toList();

        assertThat(ask(query(PERSON, NAME)).progress()).extracting(InsuredAnswer.Progress::number).containsExactlyInAnyOrder(byMail, known);
    }

    @Test
    void whatIsDoneMayBeRatedAndTellsTheRating() {
        insured.person();
        insured.channel(20, 100);
        String number = ticket(TicketKind.CONSULTATION, "13800000001");
        assertThat(ask(query(PERSON, NAME)).progress()).extracting(InsuredAnswer.Progress::stars, InsuredAnswer.Progress::rateLink)
                .containsExactly(tuple(null, null));
        as(SYSTEM, () -> insured.desk.service().apply(number, new TicketCommand.Resolve("已报销", null, null, HandlingMode.REMOTE), null));
        as(SYSTEM, () -> insured.desk.service().apply(number, new TicketCommand.Close(true, null), null));

        Instant now = insured.time.instant();
        insured.rating = new TicketRating(number, now, now, true, "/rate.xhtml?t=x", null, null, null, null, null);
        assertThat(ask(query(PERSON, NAME)).progress()).extracting(InsuredAnswer.Progress::nextStep, InsuredAnswer.Progress::rateLink)
                .containsExactly(tuple("已办结，待您评价", "/rate.xhtml?t=x"));
        insured.rating = new TicketRating(number, now, now, true, "/rate.xhtml?t=x", 4, "好", RatingMethod.LINK, now, null);
        assertThat(ask(query(PERSON, NAME)).progress()).extracting(InsuredAnswer.Progress::nextStep, InsuredAnswer.Progress::stars,
                InsuredAnswer.Progress::rateLink).containsExactly(tuple("已办结", 4, null));
    }

    @Test
    void anArticleForTheTypeOfPersonIsSuggested() {
        insured.person();
        insured.channel(20, 100);
        String number = insured.knowledge.published(KnowledgeFixture.words("退休人员怎样改手机号", "在 APP 上改", Set.of(Audience.INSURED), null));
        insured.knowledge.published(KnowledgeFixture.words("退休人员办理手册", "只给内部", Set.of(Audience.STAFF), null));

        assertThat(ask(query(PERSON, NAME)).suggestions()).extracting(InsuredAnswer.Suggestion::article).containsExactly(number);
    }

    @Test
    void aVersionThatComesIntoForceIsToldWithWhatItChanges() {
        insured.person();
        insured.channel(20, 100);
        insured.publishLimit(LocalDate.of(2026, 12, 1), "420000.00");

        assertThat(ask(query(PERSON, NAME)).suggestions()).containsExactly(new InsuredAnswer.Suggestion(
                "POLICY_NEWS", LocalDate.of(2025, 1, 1), "《桦甸市城镇职工大额补充医疗保险》第 3 版自 2026-12-01 起执行，请留意变化：年度最高赔付限额。",
                "新版自 2026-12-01 生效，与您的人员类别有关。", "《桦甸市城镇职工基本医疗保险大额补充医疗保险项目投标方案》", null));
    }

    @Test
    void theLimitOfTheQuarterForAChronicDiseaseIsToldInItsQuarter() {
        insured.person();
        insured.channel(20, 100);
        insured.settleChronic(LocalDate.of(2026, 8, 3), "M04300", "3000.00");
        insured.settleChronic(LocalDate.of(2026, 11, 3), "M04300", "2700.00");

        InsuredAnswer answer = ask(query(PERSON, NAME));

        assertThat(answer.benefits().get(0).accounts()).filteredOn(account -> account.code().equals("quarterEligible")).containsExactly(
                new PersonStatement.Account("quarterEligible", "门特季度合规费用", "2026Q4", "心功能不全", new BigDecimal("2700.00"),
                        new BigDecimal("3000.00"), "门特季度限额", new BigDecimal("300.00"), answer.suggestions().get(0).source()));
        assertThat(answer.suggestions()).extracting(one -> one.rule() + " " + one.text()).containsExactly(
                "PERIOD_LIMIT_NEAR 门特季度合规费用（心功能不全）本期已用 90%，还剩 300.00 元，下一期重新计算。");
    }

    /** On all nodes: the limit for one person holds, however many ask at once. */
    @Test
    void atTheSameTimeNoMoreAreLetInThanMayBe() throws Exception {
        insured.person();
        insured.channel(3, 100);
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> work = IntStream.range(0, 12).<Callable<Boolean>>mapToObj(i -> () -> {
                try {
                    return ask(query(PERSON, NAME)).covers().size() == 1;
                } catch (BusinessException refused) {
                    return false;
                }
            }).toList();
            int answered = 0;
            for (var done : threads.invokeAll(work)) {
                answered += done.get() ? 1 : 0;
            }
            assertThat(answered).isEqualTo(3);
        } finally {
            threads.shutdownNow();
        }
        assertThat(Rows.of(db, "select outcome || ' ' || count(*) from insured_use group by outcome order by outcome"))
                .containsExactly(List.of("ANSWERED 3"), List.of("LIMITED 9"));
    }

    private static BusinessException refused(ThrowingCallable call) {
        return catchThrowableOfType(BusinessException.class, call);
    }
}
