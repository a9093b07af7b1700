package org.yiyun.satisfaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.satisfaction.SatisfactionResults.Line;
import org.yiyun.satisfaction.SurveyMember;
import org.yiyun.satisfaction.SurveyStatus;
import org.yiyun.satisfaction.SurveyView;
import org.yiyun.satisfaction.internal.RatingLinks.Target;
import org.yiyun.security.Caller;

/** Reads surveys and adds their answers up. */
@ApplicationScoped
public class SurveyReading {
    private static final int MOST = 100;
    private static final String SUBJECT = "survey";

    private final Surveys surveys;
    private final RatingLinks links;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public SurveyReading(Surveys surveys, RatingLinks links, AuditService audit, BusinessClock clock) {
        this.surveys = surveys;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected SurveyReading() {
        this(null, null, null, null);
    }

    public List<SurveyView> all() {
        return views(surveys.all(MOST));
    }

    public SurveyView get(UUID id) {
        return views(List.of(surveys.get(id))).get(0);
    }

    /**
     * Answers stand beside the members: who is shown them is in the audit trail.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN for a caller who sees a part of the city only
     */
    public List<SurveyMember> members(UUID id, Caller caller) {
        List<SurveyMember> members = sample(id, caller);
        if (!members.isEmpty()) {
            audit.sight(SUBJECT, id.toString(), List.of("member", "stars", "comment"));
        }
        return members;
    }

    public List<SurveyMember> export(UUID id, Caller caller) {
        List<SurveyMember> members = sample(id, caller);
        audit.record("survey.export", SUBJECT, id.toString(), Map.of("rows", members.size()));
        return members;
    }

    private List<SurveyMember> sample(UUID id, Caller caller) {
        caller.refuseNarrowScope();
        Survey survey = surveys.get(id);
        boolean open = survey.status() == SurveyStatus.OPEN;
        return surveys.sample(survey).stream()
                .map(invitation -> invitation.view(open ? links.link(Target.SURVEY, invitation.id()).orElse(null) : null))
                .toList();
    }

    /** Added up by the database for all of them at once: a sample may have thousands. */
    private List<SurveyView> views(List<Survey> found) {
        List<UUID> ids = found.stream().map(Survey::id).toList();
        Map<UUID, Sums> responses = surveys.responses(ids);
        Map<UUID, Map<Integer, Sums>> answers = surveys.answers(ids);
        return found.stream()
                .map(survey -> view(
                        survey, responses.getOrDefault(survey.id(), Sums.NONE), answers.getOrDefault(survey.id(), Map.of())))
                .toList();
    }

    private SurveyView view(Survey survey, Sums response, Map<Integer, Sums> answers) {
        List<String> questions = survey.questions();
        List<Line> results = IntStream.range(0, questions.size())
                .mapToObj(i -> answers.getOrDefault(i + 1, Sums.NONE).of(questions.get(i), response.asked()).line())
                .toList();
        return survey.view(response.asked(), response.answered(), results, clock.today());
    }
}
