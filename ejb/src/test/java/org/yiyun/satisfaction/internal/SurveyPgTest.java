package org.yiyun.satisfaction.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.satisfaction.internal.SatisfactionFixture.DESK;
import static org.yiyun.satisfaction.internal.SatisfactionFixture.FIRST;
import static org.yiyun.satisfaction.internal.SatisfactionFixture.NOW;
import static org.yiyun.satisfaction.internal.SatisfactionFixture.SECOND;
import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.satisfaction.DraftSurvey;
import org.yiyun.satisfaction.EnterAnswers;
import org.yiyun.satisfaction.GiveAnswers;
import org.yiyun.satisfaction.RatingMethod;
import org.yiyun.satisfaction.SatisfactionResults.Line;
import org.yiyun.satisfaction.SurveyAudience;
import org.yiyun.satisfaction.SurveyMember;
import org.yiyun.satisfaction.SurveyStatus;
import org.yiyun.satisfaction.SurveyView;
import org.yiyun.satisfaction.engine.Sampling;
import org.yiyun.satisfaction.engine.Share;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;

/** Surveys from the draft to the last reminder. */
class SurveyPgTest {
    private static final LocalDate TODAY = SurveyFixture.TODAY;
    private static final List<String> PEOPLE = List.of("甲", "乙", "丙", "丁", "戊");

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final SatisfactionFixture fixture = new SatisfactionFixture(db, "key of tests");
    private final SurveyFixture polls = new SurveyFixture(fixture);

    @BeforeEach
    void begin() {
        fixture.begin();
        db.sql("""
                insert into api_client (id, client_id, institution, secret_hash, status, created_at) values
                    (1, 'H99990000001', 'H99990000001', '-', 'ACTIVE', now())""");
    }

    @Covers("CMPL-04")
    @Test
    void drawsTheSameSampleOfTheSameListAndAddsItsAnswersUp() {
        var id = polls.draft(SurveyAudience.INSURED, 3, 42L);
        polls.open(id, PEOPLE);
        var sample = Sampling.draw(PEOPLE, 3, 42);
        assertThat(polls.members(id)).extracting(SurveyMember::member).isEqualTo(sample);

        var first = polls.members(id).get(0);
        var token = String.valueOf(first.link()).replaceAll(".*[?]t=", "");
        fixture.surveys.answer(token, new GiveAnswers(List.of(5, 2), "电话 13800138001"), "192.0.2.9");
        as(DESK, () -> polls.enter(id, new EnterAnswers(sample.get(1), List.of(4, 4), null, RatingMethod.QUESTIONNAIRE)));

        assertThat(polls.members(id)).containsExactly(
                new SurveyMember(1, sample.get(0), first.link(), 0, null, List.of(5, 2), "电话 138****8001", RatingMethod.LINK, NOW, null),
                new SurveyMember(2, sample.get(1), polls.members(id).get(1).link(), 0, null, List.of(4, 4), null, RatingMethod.QUESTIONNAIRE, NOW,
                        "desk"),
                new SurveyMember(3, sample.get(2), polls.members(id).get(2).link(), 0, null, List.of(), null, null, null, null));
        assertThat(as(DESK, () -> fixture.surveyQueries.get(id))).isEqualTo(new SurveyView(
                id, "一季度满意度", SurveyAudience.INSURED, TODAY, TODAY.plusDays(20), 3, 42, 7, 2, SurveyStatus.OPEN, 5, Sampling.digest(PEOPLE),
                true, 3, 2, List.of(
                        new Line("服务态度", 3, 2, new BigDecimal("4.50"), Share.of(2, 2)),
                        new Line("处理速度", 3, 2, new BigDecimal("3.00"), Share.of(1, 2)))));
        assertThat(Rows.of(db, "select 1 from notification")).isEmpty();
    }

    @Test
    void institutionsAreToldAndAnswerAsTheyAre() {
        var id = polls.draft(SurveyAudience.INSTITUTIONS, 10, null);
        polls.open(id, List.of());
        var program = new Caller("program-1", "program-1", Caller.Kind.INSTITUTION, Set.of(), Scope.institution(FIRST), "192.0.2.2");
        assertThat(polls.members(id)).extracting(SurveyMember::member).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(Rows.of(db, "select recipient, text_key, page from notification"))
                .containsExactly(List.of(FIRST, "satisfaction.notice.invited", "/survey-answer.xhtml?id=" + id));

        var form = as(program, () -> fixture.surveys.mine(id)).orElseThrow();
        assertThat(form.questions()).containsExactly("服务态度", "处理速度");
        as(program, () -> fixture.surveys.answer(form.token(), new GiveAnswers(List.of(3, 3), null), null));
        assertThat(fixture.surveys.find(form.token()).orElseThrow().stars()).containsExactly(3, 3);
        assertThat(as(TestCallers.staff("stranger"), () -> fixture.surveys.mine(id))).isEmpty();
    }

    @Covers("CMPL-04")
    @Test
    void whoIsSilentIsRemindedSoOftenAndTheSurveyEndsWithItsPeriod() {
        var id = polls.draft(SurveyAudience.INSTITUTIONS, 10, null);
        polls.open(id, List.of());
        polls.look();
        fixture.time.advance(Duration.ofDays(7));
        polls.look();
        polls.look();
        fixture.time.advance(Duration.ofDays(7));
        polls.look();
        fixture.time.advance(Duration.ofDays(6));
        polls.look();
        assertThat(Rows.of(db, "select member, reminded from satisfaction_invitation order by member"))
                .containsExactly(List.of(FIRST, 2), List.of(SECOND, 2));
        assertThat(Rows.of(db, "select text_key, count(*) from notification group by text_key order by text_key")).containsExactly(
                List.of("satisfaction.notice.invited", 1L), List.of("satisfaction.notice.reminded", 2L));
        assertThat(as(DESK, () -> fixture.surveyQueries.get(id)).status()).isEqualTo(SurveyStatus.OPEN);
        fixture.time.advance(Duration.ofDays(1));
        polls.look();
        assertThat(as(DESK, () -> fixture.surveyQueries.get(id)).status()).isEqualTo(SurveyStatus.CLOSED);
        assertThat(Rows.of(db, "select action, count(*) from audit_entry where subject_type = 'survey' group by action order by action"))
                .containsExactly(List.of("survey.close", 1L), List.of("survey.draft", 1L), List.of("survey.open", 1L),
                        List.of("survey.remind", 2L));
    }

    @Test
    void refusesWhatCannotBeAskedOrAnswered() {
        assertRefused(() -> as(DESK, () -> fixture.surveys.draft(new DraftSurvey(
                "x", SurveyAudience.USERS, List.of("q"), TODAY, TODAY.minusDays(1), 1, null, null, 0))),
                "closesOn", "field.order", Map.of());
        var id = polls.draft(SurveyAudience.INSURED, 3, 1L);
        assertRefused(() -> polls.open(id, List.of()), "members", "field.survey-nobody", Map.of());
        assertRefused(() -> polls.open(id, List.of("甲 13800138001")), "members", "field.survey-members", Map.of("max", 60));
        assertRefused(() -> as(DESK, () -> polls.enter(id, new EnterAnswers("甲", List.of(1, 1), null, RatingMethod.PHONE))), "",
                "field.survey-closed", Map.of("from", TODAY, "to", TODAY.plusDays(20)));
        polls.open(id, PEOPLE);
        assertRefused(() -> polls.open(id, PEOPLE), "", "field.survey-open", Map.of());
        for (var stars : List.of(List.of(1), List.of(1, 6), List.of(0, 1), Arrays.asList(1, null))) {
            assertRefused(() -> as(DESK, () -> polls.enter(id, new EnterAnswers("甲", stars, null, RatingMethod.PHONE))), "stars",
                    "field.survey-stars", Map.of("count", 2));
        }
        assertRefused(() -> as(DESK, () -> polls.enter(id, new EnterAnswers("己", List.of(1, 1), null, RatingMethod.PHONE))), "member",
                "field.survey-member", Map.of("member", "己"));
        for (var method : List.of(RatingMethod.LINK, RatingMethod.CLOSING)) {
            assertRefused(() -> as(DESK, () -> polls.enter(id, new EnterAnswers("甲", List.of(1, 1), null, method))), "method",
                    "field.rating-method", Map.of());
        }
        as(DESK, () -> polls.close(id));
        assertRefused(() -> as(DESK, () -> polls.close(id)), "", "field.survey-close", Map.of());
        assertThat(polls.members(id)).extracting(SurveyMember::link).containsOnlyNulls();
    }

    @Test
    void usersAreDrawnByTheirAccountsAndAnswerWhenTheyAreLoggedIn() {
        db.sql("""
                insert into app_user (id, login, display_name, password_hash, password_changed_at, must_change, status, created_at) values
                    (9001, 'caller', '来电人', '-', now(), false, 'ACTIVE', now()),
                    (9002, 'left', '离职人', '-', now(), false, 'DISABLED', now())""");
        var active = Rows.of(db, "select login from app_user where status = 'ACTIVE'").stream()
                .map(row -> String.valueOf(row.get(0)))
                .toList();
        var id = polls.draft(SurveyAudience.USERS, 2000, null);
        polls.open(id, List.of("某人"), TestCallers.staff("manager", Permission.SURVEY_MANAGE));

        assertThat(polls.members(id)).extracting(SurveyMember::member).containsExactlyInAnyOrderElementsOf(active).contains("caller");
        assertThat(Rows.of(db, "select text_key, page from notification where recipient = 'caller'"))
                .containsExactly(List.of("satisfaction.notice.invited.user", "/survey-answer.xhtml?id=" + id));
        var caller = TestCallers.staff("caller");
        var form = as(caller, () -> fixture.surveys.mine(id)).orElseThrow();
        as(caller, () -> fixture.surveys.answer(form.token(), new GiveAnswers(List.of(4, 5), null), "192.0.2.9"));
        assertThat(as(caller, () -> fixture.surveys.mine(id)).orElseThrow().stars()).containsExactly(4, 5);
        assertThat(as(TestCallers.institution("caller"), () -> fixture.surveys.mine(id))).isEmpty();
        assertThat(as(TestCallers.staff("left"), () -> fixture.surveys.mine(id))).isEmpty();
        assertThat(as(caller, () -> fixture.surveys.mine(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void whatStaffCallAnInsuredPersonIsNobodysLogin() {
        var id = polls.draft(SurveyAudience.INSURED, 3, null);
        polls.open(id, List.of("caller", FIRST));
        assertThat(as(TestCallers.staff("caller"), () -> fixture.surveys.mine(id))).isEmpty();
        assertThat(as(TestCallers.institution(FIRST), () -> fixture.surveys.mine(id))).isEmpty();
    }

    @Test
    void isAnsweredFromTheFirstDayToTheLast() {
        var id = polls.open(polls.draft(SurveyAudience.INSURED, 3, null), PEOPLE);
        var token = SatisfactionFixture.tokenOf(polls.members(id).get(0).link());
        fixture.time.advance(Duration.ofDays(20));
        assertThat(fixture.surveys.answer(token, new GiveAnswers(List.of(5, 5), null), null).open()).isTrue();
        fixture.time.advance(Duration.ofDays(1));
        assertRefused(() -> fixture.surveys.answer(token, new GiveAnswers(List.of(1, 1), null), null), "",
                "field.survey-closed", Map.of("from", TODAY, "to", TODAY.plusDays(20)));
        assertThat(fixture.surveys.find(token).orElseThrow().open()).isFalse();
        assertThat(polls.members(id).get(0).stars()).containsExactly(5, 5);
        var late = polls.draft(SurveyAudience.INSURED, 3, null);
        assertRefused(() -> polls.open(late, PEOPLE), "", "field.survey-open", Map.of());
    }

    @Test
    void onlyProgramsOfInstitutionsThatAreDrawnAreTold() {
        var seed = LongStream.range(0, 100)
                .filter(one -> Sampling.draw(List.of(FIRST, SECOND), 1, one).contains(SECOND))
                .findFirst().orElseThrow();
        var id = polls.open(polls.draft(SurveyAudience.INSTITUTIONS, 1, seed), List.of());
        assertThat(polls.members(id)).extracting(SurveyMember::member).containsExactly(SECOND);
        assertThat(Rows.of(db, "select recipient from notification")).isEmpty();
        assertThat(as(TestCallers.institution(FIRST), () -> fixture.surveys.mine(id))).isEmpty();
    }

    @Test
    void eachPermissionOpensItsOwnActsOnly() {
        var id = polls.open(polls.draft(SurveyAudience.INSURED, 3, null), PEOPLE);
        var reader = TestCallers.staff("reader", Permission.SATISFACTION_READ);
        var recorder = TestCallers.staff("recorder", Permission.SATISFACTION_RECORD);
        var said = new EnterAnswers(polls.members(id).get(0).member(), List.of(1, 1), null, RatingMethod.PHONE);
        for (ThrowingCallable work : List.<ThrowingCallable>of(
                () -> as(reader, () -> fixture.surveyQueries.members(id)), () -> as(reader, () -> fixture.surveyQueries.export(id)),
                () -> as(reader, () -> polls.enter(id, said)), () -> as(recorder, () -> polls.close(id)), () -> as(recorder, () -> polls.discard(id)),
                () -> polls.open(id, PEOPLE, recorder), () -> polls.draft(SurveyAudience.USERS, 1, null, recorder),
                () -> as(TestCallers.staff("stranger"), () -> fixture.surveyQueries.get(id)))) {
            assertForbidden(work);
        }
        assertThat(as(reader, () -> fixture.surveyQueries.get(id)).answered()).isZero();
        as(recorder, () -> polls.enter(id, said));
        assertThat(as(recorder, () -> fixture.surveyQueries.members(id)).get(0).recordedBy()).isEqualTo("recorder");
    }

    private static void assertForbidden(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(BusinessException.class, no ->
                assertThat(no.type()).isEqualTo(ProblemType.FORBIDDEN));
    }

    @Test
    void whoSeesAPartOfTheCityNeitherMakesSurveysNorSeesTheirSamples() {
        var id = polls.draft(SurveyAudience.INSURED, 3, null);
        var part = new Caller("part", "part", Caller.Kind.STAFF, Set.of(Permission.values()), new Scope(null, Set.of("440802")), null);
        for (ThrowingCallable work : List.<ThrowingCallable>of(
                () -> polls.draft(SurveyAudience.USERS, 1, null, part), () -> as(part, () -> polls.discard(id)),
                () -> polls.open(id, PEOPLE, part), () -> as(part, () -> polls.close(id)),
                () -> as(part, () -> polls.enter(id, new EnterAnswers("甲", List.of(1, 1), null, RatingMethod.PHONE))),
                () -> as(part, () -> fixture.surveyQueries.members(id)), () -> as(part, () -> fixture.surveyQueries.export(id)))) {
            assertForbidden(work);
        }
        assertThat(as(part, () -> fixture.surveyQueries.get(id)).status()).isEqualTo(SurveyStatus.DRAFT);
    }

    @Test
    void whoIsShownTheSampleIsInTheAuditTrail() {
        var id = polls.draft(SurveyAudience.INSURED, 3, null);
        polls.members(id);
        polls.open(id, PEOPLE);
        polls.members(id);
        assertThat(as(DESK, () -> fixture.surveyQueries.export(id))).isEqualTo(polls.members(id));
        assertThat(Rows.of(db, "select actor, action, details::text from audit_entry where subject_id = '" + id + "' and action in "
                + "('personal-data.sight', 'survey.export') order by id")).containsExactly(
                List.of("desk", "personal-data.sight", "{\"fields\":[\"member\",\"stars\",\"comment\"]}"),
                List.of("desk", "survey.export", "{\"rows\":3}"),
                List.of("desk", "personal-data.sight", "{\"fields\":[\"member\",\"stars\",\"comment\"]}"));
    }

    @Test
    void aDraftIsThrownAwayAndNothingElse() {
        var id = polls.draft(SurveyAudience.INSURED, 3, null);
        as(DESK, () -> polls.discard(id));
        assertThatThrownBy(() -> as(DESK, () -> fixture.surveyQueries.get(id)))
                .isInstanceOfSatisfying(BusinessException.class, no -> assertThat(no.type()).isEqualTo(ProblemType.NOT_FOUND));
        assertThat(Rows.of(db, "select details::text from audit_entry where action = 'survey.discard'"))
                .containsExactly(List.of("{\"title\":\"一季度满意度\"}"));
        var opened = polls.open(polls.draft(SurveyAudience.INSURED, 3, null), PEOPLE);
        assertRefused(() -> as(DESK, () -> polls.discard(opened)), "", "field.survey-discard", Map.of());
    }

    @Test
    void silenceBeginsWithTheFirstDayOnWhichItCanBeAnswered() {
        var id = as(DESK, () -> fixture.surveys.draft(new DraftSurvey(
                "三月", SurveyAudience.INSTITUTIONS, List.of("服务态度"), TODAY.plusDays(10), TODAY.plusDays(30), 10, null, 7, 1)));
        polls.open(id, List.of());
        var token = SatisfactionFixture.tokenOf(polls.members(id).get(0).link());
        assertRefused(() -> fixture.surveys.answer(token, new GiveAnswers(List.of(5), null), null), "",
                "field.survey-closed", Map.of("from", TODAY.plusDays(10), "to", TODAY.plusDays(30)));
        fixture.time.advance(Duration.ofDays(16));
        polls.look();
        assertThat(Rows.of(db, "select distinct reminded from satisfaction_invitation")).containsExactly(List.of(0));
        fixture.time.advance(Duration.ofDays(1));
        polls.look();
        assertThat(Rows.of(db, "select distinct reminded from satisfaction_invitation")).containsExactly(List.of(1));
        assertThat(fixture.surveys.answer(token, new GiveAnswers(List.of(5), null), null).stars()).containsExactly(5);
    }

    @Test
    void twoNodesThatLookAtOnceRemindOnceAndAKilledLookLeavesNothing() {
        var id = polls.draft(SurveyAudience.INSTITUTIONS, 10, null);
        polls.open(id, List.of());
        fixture.time.advance(Duration.ofDays(7));
        assertThatThrownBy(() -> db.runInTransaction(em -> {
            polls.look();
            assertThat(Rows.of(db, "select 1 from notification where text_key like '%reminded'")).isEmpty();
            throw new IllegalStateException("killed");
        })).hasMessage("killed");
        assertThat(Rows.of(db, "select distinct reminded from satisfaction_invitation")).containsExactly(List.of(0));

        fixture.meanwhile(polls::look, polls::look).join();
        assertThat(Rows.of(db, "select distinct reminded from satisfaction_invitation")).containsExactly(List.of(1));
        assertThat(Rows.of(db, "select text_key, count(*) from notification group by text_key order by text_key")).containsExactly(
                List.of("satisfaction.notice.invited", 1L), List.of("satisfaction.notice.reminded", 1L));
        assertThat(Rows.of(db, "select details::text from audit_entry where action = 'survey.remind'"))
                .containsExactly(List.of("{\"people\":2}"));
    }

    @Test
    void anAnswerThatMeetsTheCloseComesTooLate() {
        var id = polls.open(polls.draft(SurveyAudience.INSURED, 3, null), PEOPLE);
        var token = SatisfactionFixture.tokenOf(polls.members(id).get(0).link());
        var answered = fixture.meanwhile(
                () -> as(DESK, () -> polls.close(id)),
                () -> fixture.surveys.answer(token, new GiveAnswers(List.of(5, 5), null), null));
        assertThatThrownBy(answered::join).cause().isInstanceOfSatisfying(BusinessException.class, no ->
                assertThat(no.errors()).extracting(FieldError::key).containsExactly("field.survey-closed"));
        assertThat(as(DESK, () -> fixture.surveyQueries.get(id)).answered()).isZero();
    }

    @Test
    void whatOneAnswersByTheLinkIsNotEnteredOverAtTheSameMomentOrLater() {
        var id = polls.open(polls.draft(SurveyAudience.INSURED, 3, null), PEOPLE);
        var first = polls.members(id).get(0);
        var said = new EnterAnswers(first.member(), List.of(1, 1), null, RatingMethod.PHONE);
        var entered = fixture.meanwhile(
                () -> fixture.surveys.answer(SatisfactionFixture.tokenOf(first.link()), new GiveAnswers(List.of(5, 4), null), null),
                () -> as(DESK, () -> polls.enter(id, said)));
        assertThatThrownBy(entered::join).cause().isInstanceOfSatisfying(BusinessException.class, no ->
                assertThat(no.errors()).containsExactly(new FieldError("member", "field.rating-answered", Map.of())));
        assertThat(polls.members(id).get(0).stars()).containsExactly(5, 4);
    }

    @Test
    void listsEachSurveyWithItsOwnResults() {
        var first = polls.open(polls.draft(SurveyAudience.INSURED, 3, null), PEOPLE);
        var second = polls.open(polls.draft(SurveyAudience.INSURED, 2, null), PEOPLE);
        polls.draft(SurveyAudience.INSURED, 5, null);
        as(DESK, () -> polls.enter(first, new EnterAnswers(polls.members(first).get(0).member(), List.of(5, 1), null, RatingMethod.PHONE)));
        polls.members(second).forEach(one -> as(DESK, () ->
                polls.enter(second, new EnterAnswers(one.member(), List.of(4, 3), null, RatingMethod.PHONE))));

        var listed = as(DESK, () -> fixture.surveyQueries.list());
        assertThat(listed).isEqualTo(listed.stream().map(one -> as(DESK, () -> fixture.surveyQueries.get(one.id()))).toList());
        assertThat(listed).extracting(SurveyView::invited, SurveyView::answered, SurveyView::results).containsExactlyInAnyOrder(
                tuple(3L, 1L, List.of(line("服务态度", 3, 1, "5.00", Share.of(1, 1)), line("处理速度", 3, 1, "1.00", Share.of(0, 1)))),
                tuple(2L, 2L, List.of(line("服务态度", 2, 2, "4.00", Share.of(2, 2)), line("处理速度", 2, 2, "3.00", Share.of(0, 2)))),
                tuple(0L, 0L, List.of(new Line("服务态度", 0, 0, null, null), new Line("处理速度", 0, 0, null, null))));
    }

    private static Line line(String question, long asked, long answered, String mean, Share satisfied) {
        return new Line(question, asked, answered, new BigDecimal(mean), satisfied);
    }

    private static void assertRefused(ThrowingCallable work, String path, String key, Map<String, ?> params) {
        assertThatThrownBy(work).isInstanceOfSatisfying(BusinessException.class, no ->
                assertThat(no.errors()).containsExactly(new FieldError(path, key, params)));
    }
}
