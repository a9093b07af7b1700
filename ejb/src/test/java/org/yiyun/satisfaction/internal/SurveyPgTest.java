package org.yiyun.satisfaction.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.satisfaction.DraftSurvey;
import org.yiyun.satisfaction.EnterAnswers;
import org.yiyun.satisfaction.GiveAnswers;
import org.yiyun.satisfaction.OpenSurvey;
import org.yiyun.satisfaction.RatingMethod;
import org.yiyun.satisfaction.SatisfactionResults.Line;
import org.yiyun.satisfaction.SurveyAudience;
import org.yiyun.satisfaction.SurveyMember;
import org.yiyun.satisfaction.SurveyStatus;
import org.yiyun.satisfaction.SurveyView;
import org.yiyun.satisfaction.engine.Sampling;
import org.yiyun.satisfaction.engine.Share;
import org.yiyun.security.Caller;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;

/** Surveys from the draft to the last reminder. */
class SurveyPgTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Caller SYSTEM = Caller.system("satisfaction");
    private static final List<String> PEOPLE = List.of("甲", "乙", "丙", "丁", "戊");

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final SatisfactionFixture fixture = new SatisfactionFixture(db, "key of tests");

    @BeforeEach
    void begin() {
        fixture.begin();
        db.sql("""
                insert into api_client (id, client_id, institution, secret_hash, status, created_at) values
                    (1, 'H99990000001', 'H99990000001', '-', 'ACTIVE', now())""");
    }

    @Test
    void drawsTheSameSampleOfTheSameListAndAddsItsAnswersUp() {
        var id = draft(SurveyAudience.INSURED, 3, 42L);
        open(id, PEOPLE);
        var sample = Sampling.draw(PEOPLE, 3, 42);
        assertThat(members(id)).extracting(SurveyMember::member).isEqualTo(sample);

        var first = members(id).get(0);
        var token = String.valueOf(first.link()).replaceAll(".*[?]t=", "");
        fixture.surveys.answer(token, new GiveAnswers(List.of(5, 2), "电话 13800138001"), "192.0.2.9");
        as(DESK, () -> enter(id, new EnterAnswers(sample.get(1), List.of(4, 4), null, RatingMethod.QUESTIONNAIRE)));

        assertThat(members(id)).containsExactly(
                new SurveyMember(1, sample.get(0), first.link(), 0, null, List.of(5, 2), "电话 138****8001", RatingMethod.LINK, NOW, null),
                new SurveyMember(2, sample.get(1), members(id).get(1).link(), 0, null, List.of(4, 4), null, RatingMethod.QUESTIONNAIRE, NOW,
                        "desk"),
                new SurveyMember(3, sample.get(2), members(id).get(2).link(), 0, null, List.of(), null, null, null, null));
        assertThat(as(DESK, () -> fixture.surveyQueries.get(id))).isEqualTo(new SurveyView(
                id, "一季度满意度", SurveyAudience.INSURED, TODAY, TODAY.plusDays(20), 3, 42, 7, 2, SurveyStatus.OPEN, 5, Sampling.digest(PEOPLE),
                true, 3, 2, List.of(
                        new Line("服务态度", 3, 2, new BigDecimal("4.50"), Share.of(2, 2)),
                        new Line("处理速度", 3, 2, new BigDecimal("3.00"), Share.of(1, 2)))));
        assertThat(Rows.of(db, "select 1 from notification")).isEmpty();
    }

    @Test
    void institutionsAreToldAndAnswerAsTheyAre() {
        var id = draft(SurveyAudience.INSTITUTIONS, 10, null);
        open(id, List.of());
        var program = TestCallers.institution(FIRST);
        assertThat(members(id)).extracting(SurveyMember::member).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(Rows.of(db, "select recipient, text_key, page from notification"))
                .containsExactly(List.of(FIRST, "satisfaction.notice.invited", "/survey-answer.xhtml?id=" + id));

        var form = as(program, () -> fixture.surveys.mine(id)).orElseThrow();
        assertThat(form.questions()).containsExactly("服务态度", "处理速度");
        as(program, () -> fixture.surveys.answer(form.token(), new GiveAnswers(List.of(3, 3), null), null));
        assertThat(fixture.surveys.find(form.token()).orElseThrow().stars()).containsExactly(3, 3);
        assertThat(as(TestCallers.staff("stranger"), () -> fixture.surveys.mine(id))).isEmpty();
    }

    @Test
    void whoIsSilentIsRemindedSoOftenAndTheSurveyEndsWithItsPeriod() {
        var id = draft(SurveyAudience.INSTITUTIONS, 10, null);
        open(id, List.of());
        look();
        fixture.time.advance(Duration.ofDays(7));
        look();
        look();
        fixture.time.advance(Duration.ofDays(7));
        look();
        fixture.time.advance(Duration.ofDays(6));
        look();
        assertThat(Rows.of(db, "select member, reminded from satisfaction_invitation order by member"))
                .containsExactly(List.of(FIRST, 2), List.of(SECOND, 2));
        assertThat(Rows.of(db, "select text_key, count(*) from notification group by text_key order by text_key")).containsExactly(
                List.of("satisfaction.notice.invited", 1L), List.of("satisfaction.notice.reminded", 2L));
        assertThat(as(DESK, () -> fixture.surveyQueries.get(id)).status()).isEqualTo(SurveyStatus.OPEN);
        fixture.time.advance(Duration.ofDays(1));
        look();
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
        var id = draft(SurveyAudience.INSURED, 3, 1L);
        assertRefused(() -> open(id, List.of()), "members", "field.survey-nobody", Map.of());
        assertRefused(() -> open(id, List.of("甲 13800138001")), "members", "field.survey-members", Map.of("max", 60));
        assertRefused(() -> as(DESK, () -> enter(id, new EnterAnswers("甲", List.of(1, 1), null, RatingMethod.PHONE))), "",
                "field.survey-closed", Map.of("from", TODAY, "to", TODAY.plusDays(20)));
        open(id, PEOPLE);
        assertRefused(() -> open(id, PEOPLE), "", "field.survey-open", Map.of());
        for (var stars : List.of(List.of(1), List.of(1, 6), List.of(0, 1), Arrays.asList(1, null))) {
            assertRefused(() -> as(DESK, () -> enter(id, new EnterAnswers("甲", stars, null, RatingMethod.PHONE))), "stars",
                    "field.survey-stars", Map.of("count", 2));
        }
        assertRefused(() -> as(DESK, () -> enter(id, new EnterAnswers("己", List.of(1, 1), null, RatingMethod.PHONE))), "member",
                "field.survey-member", Map.of("member", "己"));
        as(DESK, () -> close(id));
        assertRefused(() -> as(DESK, () -> close(id)), "", "field.survey-close", Map.of());
        assertThat(members(id)).extracting(SurveyMember::link).containsOnlyNulls();
    }

    private UUID draft(SurveyAudience audience, int size, Long seed) {
        return as(DESK, () -> fixture.surveys.draft(new DraftSurvey(
                "一季度满意度", audience, List.of("服务态度", " ", "处理速度 "), TODAY, TODAY.plusDays(20), size, seed, null, 2)));
    }

    private UUID open(UUID id, List<String> people) {
        return as(DESK, () -> {
            fixture.surveys.open(id, new OpenSurvey(people));
            return id;
        });
    }

    private UUID enter(UUID id, EnterAnswers said) {
        fixture.surveys.enter(id, said);
        return id;
    }

    private UUID close(UUID id) {
        fixture.surveys.close(id);
        return id;
    }

    private List<SurveyMember> members(UUID id) {
        return as(DESK, () -> fixture.surveyQueries.members(id));
    }

    private void look() {
        as(SYSTEM, () -> {
            fixture.surveys.open().forEach(fixture.surveys::look);
            return true;
        });
    }

    private static void assertRefused(ThrowingCallable work, String path, String key, Map<String, ?> params) {
        assertThatThrownBy(work).isInstanceOfSatisfying(BusinessException.class, no ->
                assertThat(no.errors()).containsExactly(new FieldError(path, key, params)));
    }
}
