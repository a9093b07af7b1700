package org.yiyun.web.evaluation;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.evaluation.DecideObjection;
import org.yiyun.evaluation.EnterScore;
import org.yiyun.evaluation.EvaluationQueries;
import org.yiyun.evaluation.EvaluationService;
import org.yiyun.evaluation.EvaluationStatus;
import org.yiyun.evaluation.EvidenceRow;
import org.yiyun.evaluation.ObjectionStatus;
import org.yiyun.evaluation.ObjectionView;
import org.yiyun.evaluation.PeriodResult;
import org.yiyun.evaluation.RaiseObjection;
import org.yiyun.evaluation.ResultView;
import org.yiyun.evaluation.ScoreView;
import org.yiyun.evaluation.UrgeCorrection;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;

/**
 * The result of one institution: points with what they rest on, the rows behind the criterion that the address names, objections, and
 * what was published of it before.
 */
@Named
@ViewScoped
public class EvaluationResultPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int DAYS = 20;

    @EJB
    private EvaluationQueries queries;
    @EJB
    private EvaluationService service;
    @Inject
    private RecordReader reader;
    @Inject
    private UrlQuery url;

    private @Nullable String period;
    private @Nullable String institution;
    private @Nullable String criterion;
    private @Nullable BigDecimal points;
    private @Nullable String evidence;
    private @Nullable String text;
    private @Nullable Boolean accepted;
    private @Nullable String answer;
    private @Nullable String owner;
    private @Nullable Integer workingDays = DAYS;
    private transient @Nullable ResultView result;
    private transient @Nullable TotalsChart chart;
    private transient @Nullable List<EvidenceRow> rows;

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public void load() {
        getResult();
    }

    public ResultView getResult() {
        if (result == null) {
            result = queries.result(String.valueOf(period), String.valueOf(institution));
        }
        return result;
    }

    public String score() {
        service.score(String.valueOf(period), String.valueOf(institution),
                reader.validated(new EnterScore(filled(criterion), points, filled(evidence))));
        return done("score");
    }

    public String object() {
        service.object(String.valueOf(period), String.valueOf(institution), reader.validated(new RaiseObjection(criterion, filled(text))));
        return done("object");
    }

    public String decide() {
        service.decide(String.valueOf(period), String.valueOf(institution), getWaiting() == null ? 0 : getWaiting().number(),
                reader.validated(new DecideObjection(accepted, criterion, points, filled(answer))));
        return done("decide");
    }

    public String urge() {
        service.urge(String.valueOf(period), String.valueOf(institution),
                reader.validated(new UrgeCorrection(filled(text), filled(owner), workingDays)));
        return done("urge");
    }

    private static String filled(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    private String done(String what) {
        Notices.done("evaluation.done." + what, Map.of("name", getResult().name()));
        return "/evaluation-result.xhtml?faces-redirect=true&period=" + period + "&institution=" + institution;
    }

    public boolean isScored() {
        return getResult().status() == EvaluationStatus.OPEN && Callers.current().may(Permission.EVALUATION_EDIT);
    }

    /** The objection that waits, null if none does. */
    public @Nullable ObjectionView getWaiting() {
        return getResult().objections().stream().filter(objection -> objection.status() == ObjectionStatus.OPEN).findFirst().orElse(null);
    }

    public boolean isDecidable() {
        return getWaiting() != null && Callers.current().may(Permission.EVALUATION_APPROVE);
    }

    /** The criterion whose rows are shown; null for none. */
    public @Nullable ScoreView getShown() {
        return getResult().scores().stream().filter(score -> score.criterion().equals(url.get("rows"))).findFirst().orElse(null);
    }

    public List<EvidenceRow> getRows() {
        if (rows == null) {
            var shown = getShown();
            rows = shown == null ? List.of() : queries.rows(getResult().period(), getResult().institution(), shown.criterion());
        }
        return rows;
    }

    public TotalsChart getChart() {
        if (chart == null) {
            List<PeriodResult> published = queries.published(getResult().institution());
            chart = new TotalsChart(published);
        }
        return chart;
    }

    public List<Boolean> getAnswers() {
        return List.of(true, false);
    }

    public @Nullable String getPeriod() {
        return period;
    }

    public void setPeriod(@Nullable String period) {
        this.period = period;
    }

    public @Nullable String getInstitution() {
        return institution;
    }

    public void setInstitution(@Nullable String institution) {
        this.institution = institution;
    }

    public @Nullable String getCriterion() {
        return criterion;
    }

    public void setCriterion(@Nullable String criterion) {
        this.criterion = criterion;
    }

    public @Nullable BigDecimal getPoints() {
        return points;
    }

    public void setPoints(@Nullable BigDecimal points) {
        this.points = points;
    }

    public @Nullable String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable Boolean getAccepted() {
        return accepted;
    }

    public void setAccepted(@Nullable Boolean accepted) {
        this.accepted = accepted;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }

    public @Nullable String getOwner() {
        return owner;
    }

    public void setOwner(@Nullable String owner) {
        this.owner = owner;
    }

    public @Nullable Integer getWorkingDays() {
        return workingDays;
    }

    public void setWorkingDays(@Nullable Integer workingDays) {
        this.workingDays = workingDays;
    }
}
