package org.yiyun.satisfaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.yiyun.platform.BusinessClock;
import org.yiyun.satisfaction.SatisfactionResults.Line;
import org.yiyun.satisfaction.SurveyMember;
import org.yiyun.satisfaction.SurveyStatus;
import org.yiyun.satisfaction.SurveyView;
import org.yiyun.satisfaction.internal.RatingLinks.Target;

/** Reads surveys and adds their answers up. */
@ApplicationScoped
public class SurveyReading {
    private static final int SATISFIED = 4;
    private static final int MOST = 100;

    private final Surveys surveys;
    private final RatingLinks links;
    private final BusinessClock clock;

    @Inject
    public SurveyReading(Surveys surveys, RatingLinks links, BusinessClock clock) {
        this.surveys = surveys;
        this.links = links;
        this.clock = clock;
    }

    /** For the proxy. */
    protected SurveyReading() {
        this(null, null, null);
    }

    public List<SurveyView> all() {
        return surveys.all(MOST).stream().map(this::view).toList();
    }

    public SurveyView get(UUID id) {
        return view(surveys.get(id));
    }

    public List<SurveyMember> members(UUID id) {
        Survey survey = surveys.get(id);
        boolean open = survey.status() == SurveyStatus.OPEN;
        return surveys.sample(survey).stream()
                .map(invitation -> invitation.view(open ? links.link(Target.SURVEY, invitation.id()).orElse(null) : null))
                .toList();
    }

    private SurveyView view(Survey survey) {
        List<SurveyInvitation> sample = surveys.sample(survey);
        List<List<Integer>> answers = sample.stream().map(SurveyInvitation::stars).filter(stars -> !stars.isEmpty()).toList();
        List<String> questions = survey.questions();
        List<Line> results = IntStream.range(0, questions.size())
                .mapToObj(i -> line(questions.get(i), sample.size(), answers.stream().map(stars -> stars.get(i)).toList()))
                .toList();
        return survey.view(sample.size(), answers.size(), results, clock.today());
    }

    private static Line line(String question, long asked, List<Integer> stars) {
        return new Sums(
                question, asked, stars.size(), stars.stream().mapToLong(Integer::longValue).sum(),
                stars.stream().filter(one -> one >= SATISFIED).count()).line();
    }
}
