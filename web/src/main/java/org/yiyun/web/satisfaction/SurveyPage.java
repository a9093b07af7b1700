package org.yiyun.web.satisfaction;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
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
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;

/**
 * One survey: how it was drawn, what came of it, its sample, and forms to open it, to enter answers and to make another one like it.
 * The view keeps its id; what of the sample is shown is in the URL.
 */
@Named
@ViewScoped
public class SurveyPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SIZE = 50;
    private static final String SILENT = "silent";
    private static final List<RatingMethod> METHODS = Arrays.stream(RatingMethod.values()).filter(RatingMethod::isEntered).toList();

    @EJB
    private SurveyQueries queries;
    @EJB
    private SurveyService service;
    @Inject
    private RecordReader reader;
    @Inject
    private UrlQuery url;
    @Inject
    private BusinessClock clock;
    @Inject
    private SurveyDraftForm draft;
    @Inject
    private HttpServletRequest request;

    private @Nullable String id;
    /** Never kept in the session: it may name insured persons. */
    private transient @Nullable String names;
    private @Nullable String member;
    private @Nullable RatingMethod method;
    private @Nullable String comment;
    private transient @Nullable SurveyView survey;
    private transient @Nullable List<SurveyMember> members;

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public void load() {
        draft.copy(getSurvey(), clock.today());
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

    public String discard() {
        var title = getSurvey().title();
        service.discard(uuid());
        Notices.done("satisfaction.survey.discarded", Map.of("title", title));
        return "/surveys.xhtml?faces-redirect=true";
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

    /** The sample as a file. */
    public String exportUrl(String format) {
        return "/survey/export?id=" + uuid() + "&format=" + format;
    }

    private static String parameter(String name) {
        var value = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get(name);
        return value == null ? "" : value;
    }

    /** The sample that the address asks for, for whoever passes on links or enters answers; empty for others. */
    private List<SurveyMember> members() {
        if (members == null) {
            members = (isSampleShown() ? queries.members(uuid()) : List.<SurveyMember>of()).stream()
                    .filter(one -> !isSilent() || one.stars().isEmpty())
                    .toList();
        }
        return members;
    }

    /** Its part on this page. */
    public List<SurveyMember> getMembers() {
        var numbers = getNumbers();
        return members().subList(numbers.offset(), (int) numbers.getTo());
    }

    public PageNumbers getNumbers() {
        return new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, members().size());
    }

    /** Only those without an answer. */
    public boolean isSilent() {
        return url.get("show").equals(SILENT);
    }

    /** The link of one of the sample, to be passed on. */
    public String link(SurveyMember one) {
        return PublicLink.of(one.link(), request);
    }

    public boolean isSampleShown() {
        return getSurvey().status() != SurveyStatus.DRAFT
                && (may(Permission.SURVEY_MANAGE) || may(Permission.SATISFACTION_RECORD));
    }

    public boolean isManaged() {
        return may(Permission.SURVEY_MANAGE);
    }

    public boolean isDraft() {
        return getSurvey().status() == SurveyStatus.DRAFT && isManaged();
    }

    public boolean isCloseable() {
        return getSurvey().status() == SurveyStatus.OPEN && isManaged();
    }

    public boolean isEnterable() {
        return getSurvey().answerable() && may(Permission.SATISFACTION_RECORD);
    }

    /** A survey is of the whole city. */
    static boolean may(Permission permission) {
        var caller = Callers.current();
        return caller.may(permission) && caller.scope().isAll();
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
