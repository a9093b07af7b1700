package org.yiyun.web.evaluation;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yiyun.evaluation.EvaluationQueries;
import org.yiyun.evaluation.EvaluationService;
import org.yiyun.evaluation.EvaluationStatus;
import org.yiyun.evaluation.EvaluationView;
import org.yiyun.evaluation.InstitutionOutcome;
import org.yiyun.evaluation.ResultFilter;
import org.yiyun.evaluation.ResultRow;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.PageNumbers;
import org.yiyun.web.faces.UrlQuery;

/** The evaluation of one period: its results, filtered by the address, and its next step. The view keeps the period. */
@Named
@ViewScoped
public class EvaluationPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int SIZE = 50;

    @EJB
    private EvaluationQueries queries;
    @EJB
    private EvaluationService service;
    @Inject
    private UrlQuery url;

    private @Nullable String period;
    private transient @Nullable EvaluationView evaluation;
    private transient @Nullable PageNumbers numbers;
    private transient @Nullable List<ResultRow> rows;

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public void load() {
        getEvaluation();
    }

    public EvaluationView getEvaluation() {
        if (evaluation == null) {
            evaluation = queries.get(name());
        }
        return evaluation;
    }

    private String name() {
        return String.valueOf(period);
    }

    static ResultFilter filter(UnaryOperator<String> params) {
        return new ResultFilter(
                AddressValues.text(params.apply("q")), AddressValues.text(params.apply("grade")),
                AddressValues.many(InstitutionOutcome.class, params.apply("outcome")), params.apply("objection").equals("true"),
                params.apply("incomplete").equals("true"));
    }

    public PageNumbers getNumbers() {
        if (numbers == null) {
            numbers = new PageNumbers(PageNumbers.parse(url.get("page")), SIZE, queries.count(name(), filter(url::get)));
        }
        return numbers;
    }

    public List<ResultRow> getRows() {
        if (rows == null) {
            rows = queries.rows(name(), filter(url::get), getNumbers().offset(), SIZE);
        }
        return rows;
    }

    public boolean isFiltered() {
        return List.of("q", "grade", "outcome", "objection", "incomplete").stream().anyMatch(name -> !url.get(name).isEmpty());
    }

    public InstitutionOutcome[] getOutcomes() {
        return InstitutionOutcome.values();
    }

    public String refresh() {
        service.refresh(name());
        return done("refresh");
    }

    public String announce() {
        service.announce(name());
        return done("announce");
    }

    public String publish() {
        service.publish(name());
        return done("publish");
    }

    private String done(String what) {
        Notices.done("evaluation.done." + what, Map.of("period", name()));
        return "/evaluation.xhtml?faces-redirect=true&period=" + name();
    }

    public boolean isScored() {
        return getEvaluation().status() == EvaluationStatus.OPEN && EvaluationsPage.may(Permission.EVALUATION_EDIT);
    }

    /** Whether the reader may publish it, once the limit for objections is over: not who announced it. */
    public boolean isPublishable() {
        return getEvaluation().status() == EvaluationStatus.ANNOUNCED && EvaluationsPage.may(Permission.EVALUATION_APPROVE)
                && !Callers.current().name().equals(getEvaluation().announcedBy());
    }

    public String exportUrl(String format) {
        return "/evaluation/export" + url.with("format", format);
    }

    public @Nullable String getPeriod() {
        return period;
    }

    public void setPeriod(@Nullable String period) {
        this.period = period;
    }
}
