package org.yiyun.satisfaction.internal;

import static org.yiyun.satisfaction.internal.SatisfactionFixture.DESK;
import static org.yiyun.testing.TestCallers.as;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.yiyun.satisfaction.DraftSurvey;
import org.yiyun.satisfaction.EnterAnswers;
import org.yiyun.satisfaction.OpenSurvey;
import org.yiyun.satisfaction.SurveyAudience;
import org.yiyun.satisfaction.SurveyMember;
import org.yiyun.security.Caller;

/** Surveys of a quarter, made and worked on in one call each. */
record SurveyFixture(SatisfactionFixture satisfaction) {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Caller SYSTEM = Caller.system("satisfaction");

    UUID discard(UUID id) {
        satisfaction.surveys.discard(id);
        return id;
    }

    UUID draft(SurveyAudience audience, int size, Long seed) {
        return draft(audience, size, seed, DESK);
    }

    UUID draft(SurveyAudience audience, int size, Long seed, Caller caller) {
        return as(caller, () -> satisfaction.surveys.draft(new DraftSurvey(
                "一季度满意度", audience, List.of("服务态度", " ", "处理速度 "), TODAY, TODAY.plusDays(20), size, seed, null, 2)));
    }

    UUID open(UUID id, List<String> people) {
        return open(id, people, DESK);
    }

    UUID open(UUID id, List<String> people, Caller caller) {
        return as(caller, () -> {
            satisfaction.surveys.open(id, new OpenSurvey(people));
            return id;
        });
    }

    UUID enter(UUID id, EnterAnswers said) {
        satisfaction.surveys.enter(id, said);
        return id;
    }

    UUID close(UUID id) {
        satisfaction.surveys.close(id);
        return id;
    }

    List<SurveyMember> members(UUID id) {
        return as(DESK, () -> satisfaction.surveyQueries.members(id));
    }

    boolean look() {
        return as(SYSTEM, () -> {
            satisfaction.surveys.open().forEach(satisfaction.surveys::look);
            return true;
        });
    }
}
