package org.yiyun.chronic.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.chronic.internal.ChronicFixture.BOTH;
import static org.yiyun.chronic.internal.ChronicFixture.BUREAU;
import static org.yiyun.chronic.internal.ChronicFixture.CLERK;
import static org.yiyun.chronic.internal.ChronicFixture.DESK;
import static org.yiyun.chronic.internal.ChronicFixture.DISEASE;
import static org.yiyun.chronic.internal.ChronicFixture.ELSEWHERE;
import static org.yiyun.chronic.internal.ChronicFixture.LEADER;
import static org.yiyun.chronic.internal.ChronicFixture.NAME;
import static org.yiyun.chronic.internal.ChronicFixture.PERSON;
import static org.yiyun.chronic.internal.ChronicFixture.TODAY;
import static org.yiyun.chronic.internal.ChronicFixture.asked;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.catalog.CodeUse;
import org.yiyun.chronic.ChangeChronicRule;
import org.yiyun.chronic.CheckChronic;
import org.yiyun.chronic.ChooseInstitution;
import org.yiyun.chronic.ChronicAnswer;
import org.yiyun.chronic.ChronicFilter;
import org.yiyun.chronic.ChronicRow;
import org.yiyun.chronic.ChronicStatus;
import org.yiyun.chronic.ChronicView;
import org.yiyun.chronic.DecideChronic;
import org.yiyun.chronic.EndChoice;
import org.yiyun.chronic.EndChronic;
import org.yiyun.chronic.RegisterChronic;
import org.yiyun.insured.InsuredAnswer;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestClock;

/** Registrations for chronic diseases and the institutions that are chosen. */
@Covers("BEN-07")
class ChronicPgTest {
    private static final LocalDate LAST = LocalDate.of(2027, 11, 25);
    private static final String SOURCE = "初始值，待医保局按本地门诊慢特病管理办法确认";

    @RegisterExtension
    static final Postgres db = new Postgres();

    private ChronicFixture chronic;

    @BeforeEach
    void wire() {
        chronic = new ChronicFixture(db);
    }

    /** Whoever stops a disease's code is told whose registrations rest on it. */
    @Test
    void aDiseaseIsUsedByWhatWaitsAndHolds() {
        var users = db.bean(ChronicCodeUsers.class, new ChronicCodeUsers(
                db.em(), new TestClock(Instant.parse("2026-11-26T02:00:00Z")).business()));
        String number = chronic.submitted().row().number();

        assertThat(users.usesOf("OUTPATIENT_CHRONIC", List.of(DISEASE, "M99999"))).isEqualTo(new CodeUse("CHRONIC", 1, List.of(number)));
        assertThat(users.usesOf("OUTPATIENT_CHRONIC", List.of("M99999"))).isEqualTo(new CodeUse("CHRONIC", 0, List.of()));
        assertThat(users.usesOf("DIAGNOSIS", List.of(DISEASE)).count()).isZero();
    }

    @Test
    void isRegisteredByOneAndApprovedByAnother() {
        ChronicView waiting = chronic.submitted();
        String number = waiting.row().number();

        assertThat(waiting.row()).isEqualTo(new ChronicRow(
                number, "110105********002X", "李*华", "310", "440803", DISEASE, "糖尿病", TODAY, LAST, ChronicStatus.SUBMITTED,
                waiting.row().createdAt(), "desk"));
        assertThat(number).startsWith("MT-20261126-");
        assertThat(waiting.terms()).isEmpty();
        assertThat(known(waiting)).containsExactly("甲医院 2026-11-26 null false", "乙医院 2026-11-26 null false");
        assertThat(refused(() -> as(LEADER, () -> chronic.service.decide(number, new DecideChronic(true, "好"), waiting.version()))).errors())
                .containsExactly(new FieldError("approved", "field.chronic.noEvidence", Map.of()));
        chronic.attach(number);
        assertThat(refused(() -> as(BOTH, () -> chronic.service.decide(number, new DecideChronic(true, "好"), waiting.version()))).type())
                .isEqualTo(ProblemType.SAME_PERSON);

        ChronicView approved = chronic.approve(number);

        assertThat(approved.row().status()).isEqualTo(ChronicStatus.APPROVED);
        assertThat(approved.decidedBy() + " " + approved.decision()).isEqualTo("leader 材料齐全");
        assertThat(approved.terms()).extracting(term -> term.from() + " " + term.until() + " " + term.knownTo())
                .containsExactly("2026-11-26 2027-11-25 null");
        assertThat(refused(() -> as(LEADER, () -> chronic.service.decide(number, new DecideChronic(false, "不"), approved.version()))).type())
                .isEqualTo(ProblemType.CHRONIC_STATE);
        assertThat(refused(() -> chronic.attach(number)).type()).isEqualTo(ProblemType.CHRONIC_STATE);
    }

    /** The wrong 「未参保」 of the needs list: the message tells what the register has. */
    @Test
    void whoIsNotInsuredIsToldWhatTheRegisterHas() {
        ChronicFixture.cover(db, "390", "PAUSED", "2026-06-01", "2026-12-31");

        assertThat(told(new RegisterChronic("440524188001010014", NAME, "310", DISEASE, TODAY, LAST, "诊断", List.of())))
                .isEqualTo("参保登记里没有此证件号码，或不在您的数据范围内（参保信息截至 2026-11-25）。请核对号码；号码无误的，请业务分析员先导入参保信息。");
        assertThat(told(new RegisterChronic(PERSON, "李明", "310", DISEASE, TODAY, LAST, "诊断", List.of())))
                .isEqualTo("姓名与参保登记里该证件号码的姓名不一致，请核对证件。");
        assertThat(told(new RegisterChronic(PERSON, NAME, "320", DISEASE, TODAY, LAST, "诊断", List.of())))
                .startsWith("此人没有“公务员医疗补助”的参保记录，但有“城乡居民基本医疗保险”（暂停参保，自 2026-06-01 至 2026-12-31）");
        assertThat(told(new RegisterChronic(PERSON, NAME, "390", DISEASE, TODAY, LAST, "诊断", List.of())))
                .startsWith("2026-11-26 的“城乡居民基本医疗保险”状态为“暂停参保”（自 2026-06-01 至 2026-12-31");
        assertThat(told(new RegisterChronic(PERSON, NAME, "390", DISEASE, LocalDate.of(2027, 1, 1), LAST, "诊断", List.of())))
                .startsWith("2027-01-01 不在“城乡居民基本医疗保险”的参保时段内：最近的参保时段自 2026-06-01 至 2026-12-31");
        assertThat(refused(() -> as(ELSEWHERE, () -> chronic.service.register(asked(TODAY, LAST)))).errors().get(0).key())
                .isEqualTo("field.insured.cover.NOBODY");
        assertThat(Rows.of(db, "select count(*) from chronic_registration")).containsExactly(List.of(0L));
    }

    @Test
    void isCheckedAgainWhenItIsApproved() {
        String number = chronic.submitted().row().number();
        chronic.attach(number);
        db.sql("update insured_cover set known_to = '2026-11-26 09:00:00+08' where insurance_type = '310'");
        ChronicFixture.cover(db, "310", "ENDED", "2020-01-01", null);

        assertThat(refused(() -> chronic.approve(number)).errors().get(0).key()).isEqualTo("field.insured.cover.OTHER_STATE");
        assertThat(as(DESK, () -> chronic.queries.get(number)).row().status()).isEqualTo(ChronicStatus.SUBMITTED);
    }

    @Test
    void needsADiseaseInForceAndDaysThatTheRuleAllows() {
        assertThat(fault(new RegisterChronic(PERSON, NAME, "310", "M99900", TODAY, LAST, "诊断", List.of())))
                .isEqualTo(new FieldError("disease", "field.chronic.disease", Map.of("id", "M99900", "on", TODAY)));
        assertThat(fault(asked(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 12, 30))).key()).isEqualTo("field.chronic.disease");
        assertThat(fault(asked(TODAY, null))).isEqualTo(new FieldError("until", "field.chronic.until",
                Map.of("max", LocalDate.of(2028, 11, 25), "months", 24, "source", SOURCE)));
        assertThat(fault(asked(TODAY, TODAY.minusDays(1)))).isEqualTo(new FieldError("until", "field.order", Map.of()));
        assertThat(fault(asked(LocalDate.of(2024, 12, 31), TODAY)).key()).isEqualTo("field.chronic.noRule");
        assertThat(fault(asked(TODAY, LAST, "H99990000005")))
                .isEqualTo(new FieldError("institutions[0]", "field.chronic.agreement", Map.of("name", "戊医院")));
        assertThat(fault(asked(TODAY, LAST, "H99990000001", "X")))
                .isEqualTo(new FieldError("institutions[1]", "field.chronic.institution", Map.of("id", "X")));
        assertThat(fault(asked(TODAY, LAST, "H99990000001", "H99990000002", "H99990000003", "H99990000004")).key())
                .isEqualTo("field.chronic.choice.TOO_MANY");
    }

    @Test
    void nobodyIsRegisteredTwiceForADiseaseOnADay() {
        String waiting = chronic.submitted().row().number();
        assertThat(fault(asked(TODAY, LAST))).isEqualTo(new FieldError("disease", "field.chronic.waiting", Map.of("number", waiting)));
        chronic.attach(waiting);
        chronic.approve(waiting);
        assertThat(fault(asked(LAST, LAST.plusDays(9)))).isEqualTo(new FieldError("from", "field.chronic.overlap",
                Map.of("number", waiting, "since", TODAY, "until", LAST)));

        assertThat(as(DESK, () -> chronic.service.register(asked(LAST.plusDays(1), LAST.plusDays(9)))).row().status())
                .isEqualTo(ChronicStatus.SUBMITTED);
        assertThatThrownBy(() -> db.sql("insert into chronic_term (id, registration_id, identity, disease, valid_from, valid_until, known_from,"
                + " by_login) select 99, id, identity, disease, valid_from, valid_from, now(), 'x' from chronic_registration where status = 'APPROVED'"))
                .hasStackTraceContaining("ex_chronic_term_days");
        assertThatThrownBy(() -> db.sql("update chronic_term set valid_until = null")).hasStackTraceContaining("what was known does not change");
    }

    @Test
    void aChoiceIsReplacedAndBothStayReadable() {
        ChronicView approved = chronic.approved();
        String number = approved.row().number();
        chronic.later();

        ChronicView changed = as(DESK, () -> chronic.service.choose(number, new ChooseInstitution(
                approved.choices().get(0).id(), "H99990000003", TODAY.plusDays(5), "搬家"), approved.version()));

        assertThat(known(changed)).containsExactly(
                "甲医院 2026-11-26 2026-11-30 false", "乙医院 2026-11-26 null false", "丙医院 2026-12-01 null true");
        assertThat(changed.choices()).filteredOn(choice -> !choice.isKnown())
                .extracting(choice -> choice.institutionName() + " " + choice.until()).containsExactly("甲医院 null");
        assertThat(refused(() -> as(DESK, () -> chronic.service.choose(number, new ChooseInstitution(
                null, "H99990000003", TODAY.plusDays(5), "又"), approved.version()))).type()).isEqualTo(ProblemType.STALE_DATA);
        assertThat(choose(changed, null, "H99990000003", TODAY.plusDays(9)).key()).isEqualTo("field.chronic.choice.TWICE");
        assertThat(choose(changed, null, "H99990000004", TODAY.minusDays(1)))
                .isEqualTo(new FieldError("since", "field.chronic.since", Map.of("min", TODAY, "max", LAST)));
    }

    /** 「选点无法删除或者修改」 of the needs list: it can be, and the changes of a year are counted. */
    @Test
    void aChoiceIsTakenBackBeforeItBeginsAndEndedAfterwards() {
        ChronicView approved = chronic.approved();
        String number = approved.row().number();
        chronic.later();
        ChronicView three = as(DESK, () -> chronic.service.choose(number, new ChooseInstitution(
                null, "H99990000003", TODAY.plusDays(5), "就近"), approved.version()));
        long third = three.choices().get(2).id();
        chronic.later();

        ChronicView back = as(DESK, () -> chronic.service.endChoice(number, third, new EndChoice(null, "选错"), three.version()));

        assertThat(known(back)).containsExactly("甲医院 2026-11-26 null false", "乙医院 2026-11-26 null false");
        chronic.time.advance(Duration.ofDays(3));
        assertThat(refused(() -> as(DESK, () -> chronic.service.endChoice(
                number, back.choices().get(0).id(), new EndChoice(null, "选错"), back.version()))).errors())
                .containsExactly(new FieldError("lastDay", "field.chronic.begun", Map.of("since", TODAY)));
        ChronicView ended = as(DESK, () -> chronic.service.endChoice(
                number, back.choices().get(0).id(), new EndChoice(TODAY.plusDays(3), "不再就医"), back.version()));
        assertThat(known(ended)).containsExactly("甲医院 2026-11-26 2026-11-29 false", "乙医院 2026-11-26 null false");
        ChronicView once = as(DESK, () -> chronic.service.choose(number, new ChooseInstitution(
                null, "H99990000003", TODAY.plusDays(4), "改"), ended.version()));
        ChronicView twice = as(DESK, () -> chronic.service.choose(number, new ChooseInstitution(
                null, "H99990000004", TODAY.plusDays(4), "改"), once.version()));
        assertThat(choose(twice, twice.choices().get(1).id(), "H99990000001", TODAY.plusDays(9))).isEqualTo(new FieldError(
                "institution", "field.chronic.choice.TOO_OFTEN", Map.of("name", "甲医院", "institutions", 3, "changes", 2, "year", 2026, "source", SOURCE)));
        assertThat(known(as(DESK, () -> chronic.queries.get(number)))).as("a refused change leaves nothing").isEqualTo(known(twice));
    }

    @Test
    void endsEarlierWithItsChoicesAndWhatWasKnownStays() {
        ChronicView approved = chronic.approved();
        String number = approved.row().number();
        LocalDate last = LocalDate.of(2026, 12, 31);
        chronic.later();

        ChronicView ended = as(LEADER, () -> chronic.service.end(number, new EndChronic(last, "转外地"), approved.version()));

        assertThat(ended.row().status() + " " + ended.row().until()).isEqualTo("ENDED 2026-12-31");
        assertThat(ended.terms()).extracting(term -> term.until() + " " + (term.knownTo() == null))
                .containsExactly("2026-12-31 true", "2027-11-25 false");
        assertThat(known(ended)).containsExactly("甲医院 2026-11-26 2026-12-31 false", "乙医院 2026-11-26 2026-12-31 false");
        assertThat(as(DESK, () -> chronic.service.register(asked(last.plusDays(1), LAST))).row().status()).isEqualTo(ChronicStatus.SUBMITTED);
    }

    @Test
    void whatIsRefusedOrWithdrawnHoldsNowhere() {
        ChronicView first = chronic.submitted();
        chronic.later();
        ChronicView refused = as(LEADER, () -> chronic.service.decide(
                first.row().number(), new DecideChronic(false, "病历不符"), first.version()));
        assertThat(refused.row().status()).isEqualTo(ChronicStatus.REFUSED);
        assertThat(known(refused)).isEmpty();
        ChronicView second = chronic.submitted();
        chronic.later();
        ChronicView withdrawn = as(DESK, () -> chronic.service.withdraw(
                second.row().number(), new EndChronic(null, "重复"), second.version()));

        assertThat(withdrawn.row().status() + " " + withdrawn.endedWhy()).isEqualTo("WITHDRAWN 重复");
        assertThat(Rows.of(db, "select count(*) from chronic_term")).containsExactly(List.of(0L));
    }

    @Test
    void isFoundByTheConditionsOfWhoAudits() {
        String approved = chronic.approved().row().number();
        String waiting = as(DESK, () -> chronic.service.register(new RegisterChronic(
                PERSON, NAME, "310", "M04600", TODAY, LAST, "冠心病", List.of("H99990000003")))).row().number();

        assertThat(found(filter(Set.of(), null, null, null, null))).containsExactly(waiting, approved);
        assertThat(found(filter(Set.of(ChronicStatus.SUBMITTED), null, null, null, null))).containsExactly(waiting);
        assertThat(found(filter(Set.of(), DISEASE, null, null, null))).containsExactly(approved);
        assertThat(found(filter(Set.of(), null, "H99990000003", null, null))).containsExactly(waiting);
        assertThat(found(filter(Set.of(), null, null, "4401", null))).isEmpty();
        assertThat(found(filter(Set.of(), null, null, "44", TODAY))).containsExactly(approved);
        assertThat(found(new ChronicFilter(Set.of(), null, null, null, "desk", TODAY, TODAY, null))).hasSize(2);
        assertThat(found(new ChronicFilter(Set.of(), null, null, null, null, TODAY.plusDays(1), null, null))).isEmpty();
        assertThat(as(ELSEWHERE, () -> chronic.queries.count(filter(Set.of(), null, null, null, null)))).isZero();
        assertThat(refused(() -> as(ELSEWHERE, () -> chronic.queries.get(approved))).type()).isEqualTo(ProblemType.NOT_FOUND);
        var page = as(DESK, () -> chronic.queries.page(filter(Set.of(), null, null, null, null), PageRequest.first(1)));
        assertThat(page.items()).extracting(ChronicRow::number).containsExactly(waiting);
        assertThat(as(DESK, () -> chronic.queries.page(filter(Set.of(), null, null, null, null), PageRequest.of(1, page.next()))).items())
                .extracting(ChronicRow::number).containsExactly(approved);
    }

    @Test
    void explainsWhetherCareOnADayFits() {
        String number = chronic.approved().row().number();

        assertThat(check(DISEASE, "H99990000001", TODAY)).isEqualTo(new ChronicAnswer(
                true, "已参保：职工基本医疗保险，正常参保，自 2020-01-01 至 长期（参保信息截至 2026-11-25）。", number,
                List.of("已备案：糖尿病，备案 " + number + "，自 2026-11-26 至 2027-11-25。", "“甲医院”是该备案的选点。")));
        assertThat(check(DISEASE, "H99990000003", TODAY).reasons()).last()
                .isEqualTo("机构 H99990000003 不是该备案的选点；当天的选点：甲医院, 乙医院。");
        assertThat(check(DISEASE, null, TODAY.minusDays(1)).reasons())
                .containsExactly("病种 M01600 在 2026-11-25 没有生效的备案；已有备案的日期：2026-11-26–2027-11-25。");
        assertThat(check("M04600", null, TODAY)).isEqualTo(new ChronicAnswer(
                false, "已参保：职工基本医疗保险，正常参保，自 2020-01-01 至 长期（参保信息截至 2026-11-25）。", null,
                List.of("没有病种 M04600 的备案，请先登记并通过审核。")));
        assertThat(told()).containsExactly(new InsuredAnswer.Registration(
                number, DISEASE, "糖尿病", TODAY, LAST, List.of("甲医院", "乙医院")));
    }

    @Test
    void whatWaitsToBeDecidedIsNamed() {
        String number = chronic.submitted().row().number();

        assertThat(check(DISEASE, null, TODAY).reasons())
                .containsExactly("病种 M01600 的备案 " + number + " 还没有审核，审核通过后才算备案。");
    }

    @Test
    void tellsWhoReadsABillWhatHoldsOnItsDay() {
        assertThat(as(CLERK, () -> chronic.queries.ofBill("B1", Texts.CHINESE))).isEmpty();
        String number = chronic.approved().row().number();

        assertThat(as(CLERK, () -> chronic.queries.ofBill("B1", Texts.CHINESE))).containsExactly(
                "已备案：糖尿病，备案 " + number + "，自 2026-11-26 至 2027-11-25。 当天的选点：甲医院, 乙医院。");
        assertThat(refused(() -> as(DESK, () -> chronic.queries.ofBill("B1", Texts.CHINESE))).type()).isEqualTo(ProblemType.FORBIDDEN);
    }

    @Test
    void theRuleIsAnotherOneFromADayOn() {
        LocalDate from = LocalDate.of(2027, 1, 1);
        assertThat(as(BUREAU, () -> chronic.service.changeRule(new ChangeChronicRule(from, 1, 0, null, "示范〔2026〕1 号"))))
                .extracting(rule -> rule.from() + " " + rule.to() + " " + rule.institutions() + " " + rule.months() + " " + rule.changedBy())
                .containsExactly("2025-01-01 2027-01-01 3 24 system:shipped", "2027-01-01 null 1 null bureau");
        assertThat(refused(() -> as(BUREAU, () -> chronic.service.changeRule(new ChangeChronicRule(from, 1, 0, null, "又")))).errors())
                .containsExactly(new FieldError("from", "field.insured.from", Map.of("min", from.plusDays(1))));
        ChronicView open = as(DESK, () -> chronic.service.register(asked(from, null)));
        assertThat(open.row().until()).isNull();
        String number = open.row().number();
        chronic.attach(number);
        chronic.approve(number);
        assertThat(check(DISEASE, null, from).reasons()).containsExactly("已备案：糖尿病，备案 " + number + "，自 2027-01-01 至 长期。");
        assertThat(told(asked(from.plusYears(3), null))).contains(number + "（2027-01-01 至 长期）");
    }

    /** The trail names neither number nor name; a look is recorded, evidence that is read too. */
    @Test
    void looksAreAuditedAndTheTrailNamesNobody() {
        String number = chronic.submitted().row().number();
        chronic.attach(number);
        long file = as(LEADER, () -> chronic.queries.get(number)).files().get(0).id();
        assertThat(new String(as(LEADER, () -> chronic.queries.content(number, file)), UTF_8)).isEqualTo("诊断");

        assertThat(Rows.of(db, "select action, actor from audit_entry where subject_id = '" + number + "' order by id")).containsExactly(
                List.of("chronic.register", "desk"), List.of("personal-data.sight", "desk"), List.of("chronic.attach", "desk"),
                List.of("personal-data.sight", "leader"), List.of("chronic.file.read", "leader"));
        assertThat(Rows.of(db, "select count(*) from audit_entry a where to_jsonb(a)::text like '%" + PERSON + "%' or to_jsonb(a)::text like '%"
                + NAME + "%'")).containsExactly(List.of(0L));
    }

    private static List<String> known(ChronicView view) {
        return view.choices().stream().filter(choice -> choice.isKnown())
                .map(choice -> choice.institutionName() + " " + choice.since() + " " + choice.until() + " " + choice.counted())
                .toList();
    }

    private static ChronicFilter filter(
            Set<ChronicStatus> status, @Nullable String disease, @Nullable String institution, @Nullable String region, @Nullable LocalDate on) {
        return new ChronicFilter(status, disease, institution, region, null, null, null, on);
    }

    private List<String> found(ChronicFilter filter) {
        List<String> found = as(DESK, () -> chronic.queries.rows(filter, 0, 50)).stream().map(ChronicRow::number).toList();
        assertThat(as(DESK, () -> chronic.queries.count(filter))).isEqualTo(found.size());
        return found;
    }

    private ChronicAnswer check(String disease, @Nullable String institution, LocalDate on) {
        return as(DESK, () -> chronic.queries.check(new CheckChronic(PERSON, NAME, "310", disease, institution, on), Texts.CHINESE));
    }

    private List<InsuredAnswer.Registration> told() {
        List<InsuredAnswer.Registration> told = new ArrayList<>();
        db.runInTransaction(em -> told.addAll(as(DESK, () -> chronic.told.of(PERSON, Texts.CHINESE))));
        return told;
    }

    private FieldError choose(ChronicView view, @Nullable Long instead, String institution, LocalDate since) {
        return refused(() -> as(DESK, () -> chronic.service.choose(
                view.row().number(), new ChooseInstitution(instead, institution, since, "变更"), view.version()))).errors().get(0);
    }

    private FieldError fault(RegisterChronic asked) {
        return refused(() -> as(DESK, () -> chronic.service.register(asked))).errors().get(0);
    }

    private String told(RegisterChronic asked) {
        return ProblemTexts.error(Texts.CHINESE, fault(asked));
    }

    private static BusinessException refused(ThrowingCallable call) {
        return catchThrowableOfType(BusinessException.class, call);
    }
}
