package org.yiyun.web.directive;

import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiyun.directive.DirectiveLevel;
import org.yiyun.directive.DirectiveQueries;
import org.yiyun.directive.DirectiveService;
import org.yiyun.directive.DirectiveView;
import org.yiyun.directive.Interpretation.Compatibility;
import org.yiyun.directive.InterpretationStep;
import org.yiyun.directive.PlatformElement;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/** One step of an interpretation: the record that is there, and what is typed. After saving the next step is shown. */
@Named
@ViewScoped
public class DirectiveStepPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Pattern ROW = Pattern.compile("(points|talks|measures)(?:\\[(\\d+)\\](\\.(\\w+))?)?");

    @EJB
    private DirectiveQueries queries;
    @EJB
    private DirectiveService service;
    @Inject
    private RecordReader reader;
    @Inject
    private UserLocale user;

    private @Nullable String number;
    private @Nullable String step;
    private @Nullable String title;
    private InterpretationStep shown = InterpretationStep.BACKGROUND;
    private int version;
    private StepForm form = new StepForm();

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        DirectiveView directive = queries.get(String.valueOf(number));
        shown = InterpretationStep.ofPath(String.valueOf(step)).orElseThrow(() -> BusinessException.notFound("directive-step", step));
        title = directive.title();
        version = directive.version();
        form = StepForm.of(directive);
    }

    public @Nullable String save() {
        DirectiveView saved;
        try {
            saved = service.save(String.valueOf(number), reader.validated(form.record(shown)), version);
        } catch (BusinessException problem) {
            return refused(problem);
        }
        Notices.done("directive.saved");
        var next = saved.next();
        return next == null || next.compareTo(shown) < 0
                ? "/directive.xhtml?faces-redirect=true&number=" + number
                : "/directive-step.xhtml?faces-redirect=true&number=" + number + "&step=" + next.path();
    }

    private @Nullable String refused(BusinessException problem) {
        if (problem.type() == ProblemType.INVALID && problem.errors().stream().anyMatch(error -> ROW.matcher(error.path()).matches())) {
            problem.errors().forEach(this::tell);
            FacesContext.getCurrentInstance().validationFailed();
            return null;
        }
        if (problem.type() != ProblemType.STALE_DATA) {
            throw problem;
        }
        // the reader now knows; sending once more is a decision on the newest state
        version = queries.get(String.valueOf(number)).version();
        Notices.error("directive.stale", Map.of());
        FacesContext.getCurrentInstance().validationFailed();
        return null;
    }

    /** A fault of a row says which row and which of its fields it is about; rows have no inputs of their own ids. */
    private void tell(FieldError error) {
        var words = ProblemTexts.error(user.getLocale(), error);
        var row = ROW.matcher(error.path());
        if (row.matches() && row.group(2) != null) {
            var field = row.group(4) == null ? "" : Texts.get(user.getLocale(), "directive.field." + row.group(4));
            words = Texts.get(user.getLocale(), "directive.row", Map.of("row", Integer.parseInt(row.group(2)) + 1, "field", field, "words", words));
        }
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
    }

    public InterpretationStep getShown() {
        return shown;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public StepForm getForm() {
        return form;
    }

    public PlatformElement[] getElements() {
        return PlatformElement.values();
    }

    public DirectiveLevel[] getLevels() {
        return new DirectiveLevel[] {DirectiveLevel.NATIONAL, DirectiveLevel.PROVINCE};
    }

    public Compatibility[] getCompatibilities() {
        return Compatibility.values();
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getStep() {
        return step;
    }

    public void setStep(@Nullable String step) {
        this.step = step;
    }
}
