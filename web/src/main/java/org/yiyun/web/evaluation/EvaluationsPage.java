package org.yiyun.web.evaluation;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.evaluation.EvaluationQueries;
import org.yiyun.evaluation.EvaluationService;
import org.yiyun.evaluation.EvaluationView;
import org.yiyun.evaluation.OpenEvaluation;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;

/** All evaluations, and the form that opens one. */
@Named
@RequestScoped
public class EvaluationsPage {
    @EJB
    private EvaluationQueries queries;
    @EJB
    private EvaluationService service;
    @Inject
    private RecordReader reader;

    private @Nullable List<EvaluationView> evaluations;
    private @Nullable String period;

    /** The page itself answers 404 without the permission. */
    public List<EvaluationView> getEvaluations() {
        if (evaluations == null) {
            evaluations = Callers.current().may(Permission.EVALUATION_READ) ? queries.list() : List.of();
        }
        return evaluations;
    }

    public String open() {
        var opened = service.open(reader.validated(new OpenEvaluation(period == null ? "" : period)));
        Notices.done("evaluation.done.open", Map.of("period", opened.period(), "count", opened.institutions()));
        return "/evaluation.xhtml?faces-redirect=true&period=" + opened.period();
    }

    /** Whether the reader opens evaluations: with the permission, and of the whole city. */
    public boolean isManaged() {
        return may(Permission.EVALUATION_EDIT);
    }

    static boolean may(Permission permission) {
        var caller = Callers.current();
        return caller.may(permission) && caller.scope().isAll();
    }

    public @Nullable String getPeriod() {
        return period;
    }

    public void setPeriod(@Nullable String period) {
        this.period = period;
    }
}
