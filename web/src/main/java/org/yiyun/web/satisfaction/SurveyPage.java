package org.yiyun.web.satisfaction;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.satisfaction.EnterAnswers;
import org.yiyun.satisfaction.OpenSurvey;
import org.yiyun.satisfaction.RatingMethod;
import org.yiyun.satisfaction.SatisfactionResults.Line;
import org.yiyun.satisfaction.SurveyAudience;
import org.yiyun.satisfaction.SurveyMember;
import org.yiyun.satisfaction.SurveyQueries;
import org.yiyun.satisfaction.SurveyService;
import org.yiyun.satisfaction.SurveyStatus;
import org.yiyun.satisfaction.SurveyView;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;

/** One survey: how it was drawn, what came of it, its sample, and forms to open it and to enter answers. The view keeps its id. */
@Named
@ViewScoped
public class SurveyPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final List<RatingMethod> METHODS = Arrays.stream(RatingMethod.values()).filter(RatingMethod::isEntered).toList();

    @EJB
    private SurveyQueries queries;
    @EJB
    private SurveyService service;
    @Inject
    private RecordReader reader;

    private @Nullable String id;
    private @Nullable String names;
    private @Nullable String member;
    private @Nullable RatingMethod method;
    private @Nullable String comment;
    private transient @Nullable SurveyView survey;
    private transient @Nullable List<SurveyMember> members;

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public void load() {
        getSurvey();
    }

    public SurveyView getSurvey() {
        if (survey == null) {
            survey = queries.get(uuid());
        }
        return survey;
    }

    private UUID uuid() {
        return UrlQuery.uuid("survey", String.valueOf(id));
    }

    public String open() {
        service.open(uuid(), reader.validated(new OpenSurvey(names == null ? null : names.lines().toList())));
        return done("satisfaction.survey.opened");
    }

    public String close() {
        service.close(uuid());
        return done("satisfaction.survey.closed");
    }

    public String enter() {
        var stars = SurveyQuestions.stars(getSurvey().results().size(), SurveyPage::parameter);
        service.enter(uuid(), reader.validated(new EnterAnswers(member, stars, comment, method)));
        return done("satisfaction.survey.entered");
    }

    private String done(String key) {
        Notices.done(key, Map.of("title", getSurvey().title()));
        return "/survey.xhtml?faces-redirect=true&id=" + id;
    }

    private static String parameter(String name) {
        var value = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name);
        return value == null ? "" : value;
    }

    /** The sample, for whoever passes on links or enters answers; empty for others. */
    public List<SurveyMember> getMembers() {
        if (members == null) {
            members = isSampleShown() ? queries.members(uuid()) : List.of();
        }
        return members;
    }

    public boolean isSampleShown() {
        var caller = Callers.current();
        return caller.may(Permission.SURVEY_MANAGE) || caller.may(Permission.SATISFACTION_RECORD);
    }

    public boolean isDraft() {
        return getSurvey().status() == SurveyStatus.DRAFT && Callers.current().may(Permission.SURVEY_MANAGE);
    }

    public boolean isCloseable() {
        return getSurvey().status() == SurveyStatus.OPEN && Callers.current().may(Permission.SURVEY_MANAGE);
    }

    public boolean isEnterable() {
        return getSurvey().answerable() && Callers.current().may(Permission.SATISFACTION_RECORD);
    }

    public boolean isNamed() {
        return getSurvey().audience() == SurveyAudience.INSURED;
    }

    public List<SurveyQuestions.Question> getQuestions() {
        return SurveyQuestions.of(getSurvey().results().stream().map(Line::key).toList(), List.of(), SurveyPage::parameter);
    }

    /** {@code 5 4 3}, in the order of the questions. */
    public String stars(SurveyMember one) {
        return String.join(" ", one.stars().stream().map(String::valueOf).toList());
    }

    public List<RatingMethod> getMethods() {
        return METHODS;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getNames() {
        return names;
    }

    public void setNames(@Nullable String names) {
        this.names = names;
    }

    public @Nullable String getMember() {
        return member;
    }

    public void setMember(@Nullable String member) {
        this.member = member;
    }

    public @Nullable RatingMethod getMethod() {
        return method;
    }

    public void setMethod(@Nullable RatingMethod method) {
        this.method = method;
    }

    public @Nullable String getComment() {
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment;
    }
}
