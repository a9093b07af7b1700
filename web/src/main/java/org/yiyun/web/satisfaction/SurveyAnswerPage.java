package org.yiyun.web.satisfaction;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.satisfaction.GiveAnswers;
import org.yiyun.satisfaction.SurveyForm;
import org.yiyun.satisfaction.SurveyService;
import org.yiyun.security.Callers;
import org.yiyun.web.rest.RateLimits;

/**
 * The page of the link by which a survey is answered, and of the notice to whoever has an account ({@code ?id=}). It keeps no state
 * on the server and needs no script.
 */
@Named
@RequestScoped
public class SurveyAnswerPage {
    private static final String TOKEN = "t";
    private static final String SURVEY = "id";
    private static final String BUCKET = "survey ";

    @EJB
    private SurveyService service;
    @Inject
    private RecordReader reader;
    @Inject
    private RateLimits limits;
    @Inject
    private HttpServletRequest request;

    private @Nullable SurveyForm form;
    private @Nullable String comment;
    private boolean read;
    private boolean typed;
    private boolean busy;
    private boolean sent;

    public void open() {
        if (!limits.take(BUCKET + request.getRemoteAddr()).allowed()) {
            busy = true;
            status(ProblemType.TOO_MANY_REQUESTS.status());
        } else if (getForm() == null) {
            status(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void status(int status) {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
    }

    public void send() {
        var standing = limits.take(BUCKET + request.getRemoteAddr());
        if (!standing.allowed()) {
            throw new BusinessException(ProblemType.TOO_MANY_REQUESTS, Map.of("seconds", standing.seconds()));
        }
        var asked = getForm();
        if (asked != null) {
            var answers = new GiveAnswers(SurveyQuestions.stars(asked.questions().size(), this::parameter), comment);
            form = service.answer(asked.token(), reader.validated(answers), request.getRemoteAddr());
            sent = true;
        }
    }

    /** What is asked; null for a link that is none, for who was not drawn, and for who asks too often. */
    public @Nullable SurveyForm getForm() {
        if (!read && !busy) {
            form = (parameter(TOKEN).isEmpty() ? mine() : service.find(parameter(TOKEN))).orElse(null);
            read = true;
        }
        return form;
    }

    private Optional<SurveyForm> mine() {
        return Callers.find().isEmpty() ? Optional.empty() : survey().flatMap(service::mine);
    }

    private Optional<UUID> survey() {
        try {
            return Optional.of(UUID.fromString(parameter(SURVEY)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private String parameter(String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    public List<SurveyQuestions.Question> getQuestions() {
        var asked = getForm();
        return asked == null ? List.of() : SurveyQuestions.of(asked.questions(), asked.stars(), this::parameter);
    }

    public boolean isBusy() {
        return busy;
    }

    public boolean isSent() {
        return sent;
    }

    public @Nullable String getComment() {
        var asked = getForm();
        return typed || asked == null ? comment : asked.comment();
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment;
        typed = true;
    }
}
