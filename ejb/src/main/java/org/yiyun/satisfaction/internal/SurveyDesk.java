package org.yiyun.satisfaction.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.satisfaction.DraftSurvey;
import org.yiyun.satisfaction.EnterAnswers;
import org.yiyun.satisfaction.GiveAnswers;
import org.yiyun.satisfaction.OpenSurvey;
import org.yiyun.satisfaction.RatingMethod;
import org.yiyun.satisfaction.SurveyAudience;
import org.yiyun.satisfaction.SurveyForm;
import org.yiyun.satisfaction.SurveyStatus;
import org.yiyun.satisfaction.engine.Sampling;
import org.yiyun.satisfaction.internal.RatingLinks.Target;
import org.yiyun.security.Actor;
import org.yiyun.security.Caller;

/** How surveys are made, opened, answered, reminded of and closed. */
@ApplicationScoped
public class SurveyDesk {
    private static final String SUBJECT = "survey";
    private static final int MOST_STARS = 5;
    /** Of one survey in one transaction; the others come with the next look. */
    private static final int MOST_REMINDED = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Surveys surveys;
    private final SurveyPeople people;
    private final RatingLinks links;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public SurveyDesk(Surveys surveys, SurveyPeople people, RatingLinks links, AuditService audit, BusinessClock clock) {
        this.surveys = surveys;
        this.people = people;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected SurveyDesk() {
        this(null, null, null, null, null);
    }

    public UUID draft(DraftSurvey draft, Caller caller) {
        caller.refuseNarrowScope();
        if (draft.closesOn().isBefore(draft.opensOn())) {
            throw BusinessException.invalid("closesOn", "field.order", Map.of());
        }
        // short enough to be written down and typed again
        long seed = draft.seed() == null ? RANDOM.nextInt(Integer.MAX_VALUE) : draft.seed();
        Survey survey = new Survey(draft, seed, caller.name(), clock.now());
        surveys.add(survey);
        record("survey.draft", survey, Map.of("audience", survey.audience(), "questions", survey.questions().size()));
        return survey.id();
    }

    public void discard(UUID id, Caller caller) {
        caller.refuseNarrowScope();
        Survey survey = surveys.lock(id);
        if (survey.status() != SurveyStatus.DRAFT) {
            throw BusinessException.invalid("", "field.survey-discard", Map.of());
        }
        surveys.remove(survey);
        record("survey.discard", survey, Map.of("title", survey.title()));
    }

    /** Draws, invites and tells, all together or nothing. */
    public void open(UUID id, OpenSurvey request, Caller caller) {
        caller.refuseNarrowScope();
        Survey survey = surveys.lock(id);
        List<String> frame = people.frame(survey.audience(), request.members());
        survey.open((int) frame.stream().distinct().count(), Sampling.digest(frame), caller.name(), clock.today(), clock.now());
        List<String> sample = Sampling.draw(frame, survey.sampleSize(), survey.seed());
        IntStream.range(0, sample.size())
                .forEach(i -> surveys.add(new SurveyInvitation(survey, i + 1, sample.get(i), clock.now())));
        people.tell("survey." + id, "satisfaction.notice.invited", survey, sample);
        record("survey.open", survey, Map.of("frame", frame.size(), "sample", sample.size(), "seed", survey.seed()));
    }

    public void close(UUID id, Caller caller) {
        caller.refuseNarrowScope();
        close(surveys.lock(id));
    }

    private void close(Survey survey) {
        survey.close(clock.now());
        record("survey.close", survey, Map.of());
    }

    public Optional<SurveyForm> find(String token) {
        return links.subject(Target.SURVEY, token).flatMap(surveys::findInvitation).map(this::form);
    }

    /** What the caller is asked as one of the sample. */
    public Optional<SurveyForm> mine(UUID id, Caller caller) {
        return surveys.find(id)
                .flatMap(survey -> member(survey.audience(), caller))
                .flatMap(member -> surveys.of(id, member))
                .filter(invitation -> links.token(Target.SURVEY, invitation.id()).isPresent())
                .map(this::form);
    }

    /** As whom the caller may have been drawn. What staff call an insured person is nobody's login, even where it reads the same. */
    private static Optional<String> member(SurveyAudience audience, Caller caller) {
        return switch (audience) {
            case USERS -> Optional.of(caller.name()).filter(login -> caller.kind() == Caller.Kind.STAFF);
            case INSTITUTIONS -> Optional.ofNullable(caller.scope().institution());
            case INSURED -> Optional.empty();
        };
    }

    private SurveyForm form(SurveyInvitation invitation) {
        Survey survey = surveys.get(invitation.survey());
        return invitation.form(
                survey, links.token(Target.SURVEY, invitation.id()).orElse(""), survey.isAnswerable(clock.today()));
    }

    /** @param caller who is logged in in that browser, null for nobody */
    public SurveyForm answer(String token, GiveAnswers given, @Nullable Caller caller, @Nullable String address) {
        UUID id = links.subject(Target.SURVEY, token).orElseThrow(SurveyDesk::noInvitation);
        Survey survey = surveys.hold(surveys.surveyOf(id).orElseThrow(SurveyDesk::noInvitation));
        check(survey, given.stars());
        SurveyInvitation invitation = surveys.lockInvitation(id).orElseThrow(SurveyDesk::noInvitation);
        invitation.answer(given.stars(), RatingDesk.kept(given.comment()), RatingMethod.LINK, null, clock.now());
        Actor actor = caller == null ? Actor.unknown(address) : Actor.of(caller);
        audit.recordAs(actor, "survey.answer", SUBJECT, survey.id().toString(), Map.of("place", invitation.place()));
        return form(invitation);
    }

    private static BusinessException noInvitation() {
        return BusinessException.notFound(SUBJECT, "-");
    }

    public void enter(UUID id, EnterAnswers said, Caller caller) {
        caller.refuseNarrowScope();
        if (!said.method().isEntered()) {
            throw BusinessException.invalid("method", "field.rating-method", Map.of());
        }
        Survey survey = surveys.hold(id);
        check(survey, said.stars());
        SurveyInvitation invitation = surveys.lockInvitation(id, said.member())
                .orElseThrow(() -> BusinessException.invalid("member", "field.survey-member", Map.of("member", said.member())));
        if (invitation.isAnsweredByLink()) {
            throw BusinessException.invalid("member", "field.rating-answered", Map.of());
        }
        invitation.answer(said.stars(), RatingDesk.kept(said.comment()), said.method(), caller.name(), clock.now());
        record("survey.record", survey, Map.of("place", invitation.place(), "method", said.method()));
    }

    private void check(Survey survey, List<Integer> stars) {
        if (!survey.isAnswerable(clock.today())) {
            throw BusinessException.invalid("", "field.survey-closed", Map.of("from", survey.opensOn(), "to", survey.closesOn()));
        }
        int count = survey.questions().size();
        if (stars.size() != count || stars.stream().anyMatch(one -> one == null || one < 1 || one > MOST_STARS)) {
            throw BusinessException.invalid("stars", "field.survey-stars", Map.of("count", count));
        }
    }

    /** What the role looks at: surveys to be reminded of or closed. */
    public List<UUID> open() {
        return surveys.in(SurveyStatus.OPEN).stream().map(Survey::id).toList();
    }

    /** Closes it if its period is over, else reminds those who have not answered and whose turn it is. */
    public void look(UUID id) {
        Survey survey = surveys.lock(id);
        if (survey.isOver(clock.today())) {
            close(survey);
        } else if (survey.isTold() && survey.isRemindedOn(clock.today())) {
            remind(survey);
        }
    }

    private void remind(Survey survey) {
        List<SurveyInvitation> silent = surveys.silent(survey, clock.now().minus(survey.remindAfter()), MOST_REMINDED);
        List<Integer> times = silent.stream().map(invitation -> invitation.remind(clock.now())).toList();
        if (!silent.isEmpty()) {
            people.tell("survey." + silent.get(0).id() + "." + times.get(0), "satisfaction.notice.reminded", survey,
                    silent.stream().map(SurveyInvitation::member).toList());
            record("survey.remind", survey, Map.of("people", silent.size()));
        }
    }

    private void record(String action, Survey survey, Map<String, ?> details) {
        audit.record(action, SUBJECT, survey.id().toString(), details);
    }
}
