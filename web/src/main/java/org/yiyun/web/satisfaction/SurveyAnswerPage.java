package org.yiyun.web.satisfaction;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.satisfaction.GiveAnswers;
import org.yiyun.satisfaction.SurveyForm;
import org.yiyun.satisfaction.SurveyService;
import org.yiyun.security.Callers;

/**
 * The page of the link by which a survey is answered, and of the notice to whoever has an account ({@code ?id=}). It keeps no state
 * on the server and needs no script.
 */
@Named
@RequestScoped
public class SurveyAnswerPage {
    private static final String TOKEN = "t";
    private static final String SURVEY = "id";
    private static final String PAGE = "survey";

    @EJB
    private SurveyService service;
    @Inject
    private RecordReader reader;
    @Inject
    private OpenPage page;

    private @Nullable SurveyForm form;
    private @Nullable String comment;
    private boolean read;
    private boolean typed;
    private boolean sent;

    /** Whoever comes by a notice without being logged in is led to the login and back. */
    public void open() throws IOException {
        var asked = survey();
        if (page.parameter(TOKEN).isEmpty() && asked.isPresent() && Callers.find().isEmpty()) {
            Faces.redirect("login.xhtml?from=%s", "/survey-answer.xhtml?id=" + asked.get());
            return;
        }
        if (page.admits(PAGE) && getForm() == null) {
            page.notFound();
        }
    }

    public void send() {
        page.checkSending(PAGE);
        var asked = getForm();
        if (asked != null) {
            var answers = new GiveAnswers(SurveyQuestions.stars(asked.questions().size(), page::parameter), comment);
            form = service.answer(asked.token(), reader.validated(answers), page.address());
            sent = true;
        }
    }

    /** What is asked; null for a link that is none, for who was not drawn, and for who asks too often. */
    public @Nullable SurveyForm getForm() {
        if (!read && !page.isBusy()) {
            form = (page.parameter(TOKEN).isEmpty() ? mine() : service.find(page.parameter(TOKEN))).orElse(null);
            read = true;
        }
        return form;
    }

    private Optional<SurveyForm> mine() {
        return Callers.find().isEmpty() ? Optional.empty() : survey().flatMap(service::mine);
    }

    private Optional<UUID> survey() {
        try {
            return Optional.of(UUID.fromString(page.parameter(SURVEY)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    public List<SurveyQuestions.Question> getQuestions() {
        var asked = getForm();
        return asked == null ? List.of() : SurveyQuestions.of(asked.questions(), asked.stars(), page::parameter);
    }

    public boolean isBusy() {
        return page.isBusy();
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
