package org.yiyun.web.standardization;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.document.DocumentView;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.standardization.StandardCode;
import org.yiyun.standardization.StandardListService;
import org.yiyun.standardization.review.CheckSource;
import org.yiyun.standardization.review.FaultStatus;
import org.yiyun.standardization.review.ReviewCommands;
import org.yiyun.standardization.review.ReviewQueries;
import org.yiyun.standardization.review.ReviewService;
import org.yiyun.standardization.review.ReviewStatus;
import org.yiyun.standardization.review.ReviewView;
import org.yiyun.web.faces.Notices;

/** One review. The view keeps its number, the version that the reader saw and what was typed. */
@Named
@ViewScoped
public class StandardReviewPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private ReviewQueries queries;
    @EJB
    private ReviewService service;
    @EJB
    private StandardListService lists;
    @Inject
    private RecordReader reader;

    private @Nullable String number;
    private int version;
    private @Nullable String criterion;
    private @Nullable BigDecimal points;
    private @Nullable Integer sequence;
    private @Nullable Boolean passed;
    private @Nullable String code;
    private @Nullable LocalDate dueOn;
    private @Nullable String text;
    private transient @Nullable Part file;
    private transient @Nullable ReviewView shown;
    private transient @Nullable List<DocumentView> documents;

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        shown = queries.get(number == null ? "" : number);
        version = shown.version();
    }

    public String enter() {
        service.enter(number(), reader.validated(new ReviewCommands.EnterReviewPoints(criterion, points, text)), version);
        return done("SCORE");
    }

    public String judge() {
        service.judge(number(), reader.validated(new ReviewCommands.JudgeMatch(sequence, passed, text)), version);
        return done("JUDGE");
    }

    public String find() {
        service.find(number(), reader.validated(new ReviewCommands.RecordFault(code, text, dueOn)), version);
        return done("RECORD");
    }

    /** With the file in the same step. */
    public String correct() throws IOException {
        int which = sequence == null ? 0 : sequence;
        var words = reader.validated(new ReviewCommands.CorrectFault(text));
        if (file != null) {
            try (var content = file.getInputStream()) {
                service.attach(number(), which, file.getSubmittedFileName(), content);
            }
        }
        service.correct(number(), which, words, null);
        return done("CORRECT");
    }

    public String recheck() {
        service.recheck(number(), sequence == null ? 0 : sequence, reader.validated(new ReviewCommands.RecheckFault(passed, text, dueOn)), version);
        return done("RECHECK");
    }

    public String refresh() {
        service.refresh(number());
        return done("REFRESH");
    }

    public String evaluate() {
        service.evaluate(number(), reader.validated(new ReviewCommands.EvaluateReview(text)), version);
        return done("EVALUATE");
    }

    public String cancel() {
        service.cancel(number(), reader.validated(new ReviewCommands.CancelReview(text)), version);
        return done("CANCEL");
    }

    public String report() {
        service.acceptance(number());
        return done("REPORT");
    }

    private String number() {
        return String.valueOf(number);
    }

    private String done(String what) {
        Notices.done("standardization.review.done." + what, Map.of("number", number()));
        return "/standard-review.xhtml?faces-redirect=true&number=" + number;
    }

    public ReviewView getShown() {
        if (shown == null) {
            shown = queries.get(number());
        }
        return shown;
    }

    public List<DocumentView> getDocuments() {
        if (documents == null) {
            documents = queries.documents(number());
        }
        return documents;
    }

    public List<StandardCode> getCodes() {
        return lists.inForce(null).codes();
    }

    public boolean isOpen() {
        return getShown().status() == ReviewStatus.OPEN;
    }

    public boolean isEditable() {
        return isOpen() && Callers.current().may(Permission.STANDARD_EDIT);
    }

    public boolean isCorrectable() {
        return isOpen() && (Callers.current().may(Permission.STANDARD_REPORT) || Callers.current().may(Permission.STANDARD_EDIT))
                && !getFaults(FaultStatus.OPEN).isEmpty();
    }

    public boolean isEvaluable() {
        return isOpen() && Callers.current().may(Permission.STANDARD_APPROVE);
    }

    public boolean isReportable() {
        return (getShown().status() == ReviewStatus.PASSED || getShown().status() == ReviewStatus.FAILED)
                && (Callers.current().may(Permission.STANDARD_EDIT) || Callers.current().may(Permission.STANDARD_APPROVE));
    }

    /** Criteria that a person gives points: those to be judged, and what could not be worked out. */
    public List<ReviewView.Points> getEnterable() {
        return getShown().points().stream()
                .filter(one -> one.source() == CheckSource.MANUAL || one.points() == null || one.enteredBy() != null).toList();
    }

    public List<ReviewView.FoundFault> getOpenFaults() {
        return getFaults(FaultStatus.OPEN);
    }

    public List<ReviewView.FoundFault> getCorrectedFaults() {
        return getFaults(FaultStatus.CORRECTED);
    }

    private List<ReviewView.FoundFault> getFaults(FaultStatus status) {
        return getShown().faults().stream().filter(one -> one.status() == status).toList();
    }

    public @Nullable String getNumber() { return number; }

    public void setNumber(@Nullable String number) { this.number = number; }

    public @Nullable String getCriterion() { return criterion; }

    public void setCriterion(@Nullable String criterion) { this.criterion = criterion; }

    public @Nullable BigDecimal getPoints() { return points; }

    public void setPoints(@Nullable BigDecimal points) { this.points = points; }

    public @Nullable Integer getSequence() { return sequence; }

    public void setSequence(@Nullable Integer sequence) { this.sequence = sequence; }

    public @Nullable Boolean getPassed() { return passed; }

    public void setPassed(@Nullable Boolean passed) { this.passed = passed; }

    public @Nullable String getCode() { return code; }

    public void setCode(@Nullable String code) { this.code = code; }

    public @Nullable LocalDate getDueOn() { return dueOn; }

    public void setDueOn(@Nullable LocalDate dueOn) { this.dueOn = dueOn; }

    public @Nullable String getText() { return text; }

    public void setText(@Nullable String text) { this.text = text; }

    public @Nullable Part getFile() { return file; }

    public void setFile(@Nullable Part file) { this.file = file; }
}
