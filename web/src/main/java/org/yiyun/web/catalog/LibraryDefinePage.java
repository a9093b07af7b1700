package org.yiyun.web.catalog;

import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.LibraryView;
import org.yiyun.catalog.engine.CodePattern;
import org.yiyun.catalog.engine.DefinitionCheck;
import org.yiyun.catalog.engine.FieldType;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemTexts;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.platform.text.Typed;
import org.yiyun.web.catalog.DefinitionFieldRow.Role;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/**
 * A library is added by its definition, or the definition of one that people have added is changed; the address says which ({@code
 * library}), or after which one the new one is made ({@code like}). Sample codes can be tried on the structure before it is saved.
 */
@Named
@ViewScoped
public class LibraryDefinePage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Pattern ROW = Pattern.compile("fields\\[(\\d+)\\]\\.(\\w+).*");
    private static final Set<String> INPUTS =
            Set.of("key", "nationalNumber", "nameZh", "nameEn", "nationalColumns", "pattern.regex", "segments");
    private static final int MOST_SAMPLES = 50;

    @EJB
    private LibraryService service;
    @Inject
    private RecordReader reader;
    @Inject
    private UserLocale user;

    private @Nullable String library;
    private @Nullable String like;
    private @Nullable String samples;
    private int version;
    private DefinitionForm form = new DefinitionForm();
    private ArrayList<Trial> trials = new ArrayList<>();

    /** What the structure makes of a code: its parts, or that it does not fit. */
    public record Trial(String code, boolean fits, String parts) implements Serializable {}

    /** @throws BusinessException NOT_FOUND, also for a library that comes with the product: its definition is not changed here */
    public void load() {
        if (library != null) {
            LibraryView view = service.get(library);
            if (view.shipped()) {
                throw BusinessException.notFound("library", library);
            }
            version = view.version();
            form = DefinitionForm.of(view.definition());
        } else {
            form = like == null
                    ? DefinitionForm.empty(Texts.get(user.getLocale(), "catalog.entry.code"), Texts.get(user.getLocale(), "catalog.entry.name"))
                    : DefinitionForm.like(service.get(like).definition());
        }
    }

    public @Nullable String save() {
        LibraryView saved;
        try {
            LibraryDefinition definition = definition();
            saved = library == null ? service.add(definition) : service.change(definition, version);
        } catch (BusinessException problem) {
            return refused(problem);
        }
        Notices.done(library == null ? "catalog.define.added" : "catalog.define.changed", Map.of("name", saved.nameZh()));
        return "/library-definition.xhtml?faces-redirect=true&library=" + saved.key();
    }

    private LibraryDefinition definition() {
        return reader.validated(form.body()).definition();
    }

    private @Nullable String refused(BusinessException problem) {
        if (problem.type() != ProblemType.INVALID) {
            throw problem;
        }
        List<FieldError> others = new ArrayList<>();
        for (FieldError error : problem.errors()) {
            Matcher row = ROW.matcher(error.path());
            if (row.matches()) {
                tell(Integer.parseInt(row.group(1)), row.group(2), error);
            } else {
                others.add(new FieldError(input(error.path()), error.key(), error.params()));
            }
        }
        if (!others.isEmpty()) {
            throw BusinessException.invalid(others);
        }
        FacesContext.getCurrentInstance().validationFailed();
        return null;
    }

    /** A fault of a row says which row and which of its columns it is about. */
    private void tell(int place, String column, FieldError error) {
        String words = Texts.get(user.getLocale(), "catalog.define.row", Map.of(
                "row", place + 1, "field", Texts.find(user.getLocale(), "catalog.define." + column).orElse(column),
                "words", ProblemTexts.error(user.getLocale(), error)));
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
    }

    /** The input that shows a fault of that path; empty where it is about the whole. */
    private static String input(String path) {
        return path.startsWith("pattern.segments") ? "segments" : INPUTS.contains(path) ? path : "";
    }

    public void add() {
        form.add();
    }

    public void remove(DefinitionFieldRow row) {
        form.remove(row);
    }

    public void raise(DefinitionFieldRow row) {
        form.raise(row);
    }

    /** Tries the sample codes on the structure as it is typed. */
    public @Nullable String attempt() {
        trials = new ArrayList<>();
        try {
            CodePattern pattern = form.pattern();
            List<FieldError> faults = DefinitionCheck.faults(pattern);
            if (!faults.isEmpty()) {
                throw BusinessException.invalid(faults);
            }
            Typed.orEmpty(samples).lines().map(String::strip).filter(code -> !code.isEmpty()).limit(MOST_SAMPLES)
                    .forEach(code -> trials.add(trial(pattern, code)));
        } catch (BusinessException problem) {
            return refused(problem);
        }
        return null;
    }

    private static Trial trial(CodePattern pattern, String code) {
        boolean fits = pattern.fits(code);
        return new Trial(code, fits, fits
                ? pattern.parts(code).stream().map(part -> part.name() + " " + part.text()).collect(Collectors.joining("，")) : "");
    }

    public DefinitionForm getForm() { return form; }

    public List<Trial> getTrials() { return trials; }

    public FieldType[] getTypes() { return FieldType.values(); }

    public Role[] getRoles() { return Role.values(); }

    public @Nullable String getSamples() { return samples; }

    public void setSamples(@Nullable String samples) { this.samples = samples; }

    public @Nullable String getLibrary() { return library; }

    public void setLibrary(@Nullable String library) { this.library = library; }

    public @Nullable String getLike() { return like; }

    public void setLike(@Nullable String like) { this.like = like; }
}
