package org.yiyun.web.satisfaction;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.satisfaction.SurveyQueries;
import org.yiyun.satisfaction.SurveyView;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;

/** All surveys. */
@Named
@RequestScoped
public class SurveysPage {
    @EJB
    private SurveyQueries queries;

    private @Nullable List<SurveyView> surveys;

    /** The page itself answers 404 without the permission. */
    public List<SurveyView> getSurveys() {
        if (surveys == null) {
            surveys = Callers.current().may(Permission.SATISFACTION_READ) ? queries.list() : List.of();
        }
        return surveys;
    }

    /** Whether the reader makes surveys: with the permission, and of the whole city. */
    public boolean isManaged() {
        return SurveyPage.may(Permission.SURVEY_MANAGE);
    }
}
