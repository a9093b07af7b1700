package org.yiyun.web.evaluation;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.evaluation.CriteriaService;
import org.yiyun.evaluation.CriteriaStatus;
import org.yiyun.evaluation.CriteriaView;
import org.yiyun.evaluation.DecideCriteria;
import org.yiyun.evaluation.FigureSource;
import org.yiyun.evaluation.InstitutionOutcome;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Notices;

/** A version of the criteria: read, written anew as a draft, approved or rejected; the newest where the address names none. */
@Named
@ViewScoped
public class EvaluationCriteriaPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private CriteriaService service;
    @Inject
    private RecordReader reader;

    private @Nullable Integer number;
    private int version;
    private @Nullable Boolean approved;
    private @Nullable String note;
    private final CriteriaForm form = new CriteriaForm();
    private transient @Nullable List<CriteriaView> versions;

    /** @throws BusinessException NOT_FOUND for a version that is not there */
    public void load() {
        if (!Callers.current().may(Permission.EVALUATION_READ) || getVersions().isEmpty()) {
            return;
        }
        if (number == null) {
            number = getVersions().get(0).number();
        }
        version = getCriteria().version();
        form.copy(getCriteria());
    }

    public List<CriteriaView> getVersions() {
        if (versions == null) {
            versions = Callers.current().may(Permission.EVALUATION_READ) ? service.versions() : List.of();
        }
        return versions;
    }

    public CriteriaView getCriteria() {
        return getVersions().stream().filter(one -> number != null && one.number() == number).findFirst()
                .orElseThrow(() -> BusinessException.notFound("evaluation-criteria", String.valueOf(number)));
    }

    public boolean isThere() {
        return !getVersions().isEmpty();
    }

    /** Writes the draft that is shown, or begins a new version from the one that is shown. */
    public String save() {
        var edited = reader.validated(form.record());
        var saved = isDraft() ? service.edit(getCriteria().number(), edited, version) : service.draft(edited);
        return done("criteria", saved.number());
    }

    public String decide() {
        var decided = service.decide(getCriteria().number(), reader.validated(new DecideCriteria(approved, note == null ? "" : note)), version);
        return done("decided", decided.number());
    }

    private static String done(String what, int number) {
        Notices.done("evaluation.done." + what, Map.of("number", number));
        return "/evaluation-criteria.xhtml?faces-redirect=true&number=" + number;
    }

    public boolean isDraft() {
        return isThere() && getCriteria().status() == CriteriaStatus.DRAFT;
    }

    /** Whether the reader may write: the draft that is shown, or a new one if none waits. */
    public boolean isEditable() {
        return Callers.current().may(Permission.EVALUATION_EDIT)
                && (isDraft() || getVersions().stream().noneMatch(one -> one.status() == CriteriaStatus.DRAFT));
    }

    public boolean isDecidable() {
        return isDraft() && Callers.current().may(Permission.EVALUATION_APPROVE)
                && !getCriteria().editors().contains(Callers.current().name());
    }

    public CriteriaForm getForm() {
        return form;
    }

    public FigureSource[] getSources() {
        return FigureSource.values();
    }

    public InstitutionOutcome[] getOutcomes() {
        return InstitutionOutcome.values();
    }

    public List<Boolean> getAnswers() {
        return List.of(true, false);
    }

    public @Nullable Integer getNumber() {
        return number;
    }

    public void setNumber(@Nullable Integer number) {
        this.number = number;
    }

    public @Nullable Boolean getApproved() {
        return approved;
    }

    public void setApproved(@Nullable Boolean approved) {
        this.approved = approved;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
