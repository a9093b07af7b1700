package org.yiyun.web.standardization;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.document.DocumentView;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.standardization.AdoptionCommand;
import org.yiyun.standardization.AdoptionEventView;
import org.yiyun.standardization.AdoptionFileView;
import org.yiyun.standardization.AdoptionQueries;
import org.yiyun.standardization.AdoptionService;
import org.yiyun.standardization.AdoptionStatus;
import org.yiyun.standardization.AdoptionVerb;
import org.yiyun.standardization.AdoptionView;
import org.yiyun.standardization.InstitutionAdoptions;
import org.yiyun.standardization.review.ReviewQueries;
import org.yiyun.standardization.review.ReviewService;
import org.yiyun.web.faces.History;
import org.yiyun.web.faces.History.Detail;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.Overtaken;
import org.yiyun.web.faces.UserLocale;
import org.yiyun.web.faces.VerbDialog;

/** One institution with its codes, and one of them opened. The view keeps what was chosen, the version that was seen and what was typed. */
@Named
@ViewScoped
public class StandardInstitutionPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private AdoptionQueries queries;
    @EJB
    private AdoptionService service;
    @EJB
    private ReviewService reviews;
    @EJB
    private ReviewQueries papers;
    @Inject
    private RecordReader reader;
    @Inject
    private UserLocale user;

    private @Nullable String institution;
    private @Nullable String code;
    private int version;
    private Set<AdoptionVerb> verbs = EnumSet.noneOf(AdoptionVerb.class);
    private final Map<String, Object> input = new HashMap<>();
    private transient @Nullable Part file;
    private transient @Nullable InstitutionAdoptions shown;
    private transient @Nullable AdoptionView chosen;
    private transient @Nullable List<AdoptionFileView> files;
    private transient @Nullable List<DocumentView> guides;

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        boolean unnamed = institution == null || institution.isBlank();
        if (unnamed && Callers.current().scope().institution() == null) {
            throw BusinessException.notFound("institution", "");
        }
        shown = queries.institution(institution);
        institution = shown.institution();
        if (code != null && !code.isBlank()) {
            chosen = queries.get(institution, code);
            version = chosen.version();
            verbs = chosen.verbs().isEmpty() ? EnumSet.noneOf(AdoptionVerb.class) : EnumSet.copyOf(chosen.verbs());
        }
    }

    /** Does what the dialog of the verb says; the input stays if it cannot be done. */
    public @Nullable String act(String verb) {
        var dialog = AdoptionDialog.of(verb);
        try {
            Record command = reader.read(dialog.body(input), dialog.verb().command().asSubclass(Record.class));
            service.apply(String.valueOf(institution), String.valueOf(code), (AdoptionCommand) command, version == 0 ? null : version);
        } catch (BusinessException problem) {
            return Overtaken.stay(problem, "standardization", this::reread);
        }
        return done(verb);
    }

    /** The reader then knows the newest version. */
    private AdoptionStatus reread() {
        AdoptionView now = queries.get(String.valueOf(institution), String.valueOf(code));
        version = now.version();
        return now.status();
    }

    public @Nullable String attach() throws IOException {
        if (file == null) {
            return null;
        }
        try (var content = file.getInputStream()) {
            service.attach(String.valueOf(institution), String.valueOf(code), file.getSubmittedFileName(), content);
        }
        return done("ATTACH");
    }

    /** 《贯标指导手册报告》 as things stand now. */
    public String guide() {
        reviews.guide(String.valueOf(institution));
        Notices.done("standardization.done.GUIDE", Map.of());
        return "/standard-institution.xhtml?faces-redirect=true&institution=" + institution;
    }

    public List<DocumentView> getGuides() {
        if (guides == null) {
            guides = papers.guides(String.valueOf(institution));
        }
        return guides;
    }

    public boolean isGuidable() {
        return Callers.current().may(Permission.STANDARD_EDIT) || Callers.current().may(Permission.STANDARD_APPROVE);
    }

    private String done(String what) {
        Notices.done("standardization.done." + what, Map.of("code", getChosen() == null ? "" : getChosen().nameZh()));
        return "/standard-institution.xhtml?faces-redirect=true&institution=" + institution + "&code=" + code;
    }

    public InstitutionAdoptions getShown() {
        if (shown == null) {
            shown = queries.institution(institution);
        }
        return shown;
    }

    /** The code that is opened; null for none. */
    public @Nullable AdoptionView getChosen() {
        if (chosen == null && code != null && !code.isBlank()) {
            chosen = queries.get(String.valueOf(institution), code);
        }
        return chosen;
    }

    public String mark(AdoptionStatus status) {
        return StandardBoardPage.markOf(status);
    }

    /** Newest first. */
    public List<AdoptionEventView> getHistory() {
        return History.newestFirst(queries.history(String.valueOf(institution), String.valueOf(code)));
    }

    /** The details of a line of the history in words. */
    public List<Detail> details(AdoptionEventView event) {
        return History.details(event.details(), (name, value) -> new Detail(
                Texts.get(user.getLocale(), "standardization.field." + name), words(name, value)));
    }

    private String words(String name, String value) {
        return switch (name) {
            case "passed" -> Texts.get(user.getLocale(), Boolean.parseBoolean(value) ? "ui.yes" : "ui.no");
            case "evidence" -> getFiles().stream().filter(one -> String.valueOf(one.id()).equals(value)).map(AdoptionFileView::name)
                    .findFirst().orElse(value);
            default -> value;
        };
    }

    public List<AdoptionFileView> getFiles() {
        if (files == null) {
            files = queries.files(String.valueOf(institution), String.valueOf(code));
        }
        return files;
    }

    /** Whether the reader may add evidence. */
    public boolean isAttachable() {
        var caller = Callers.current();
        AdoptionView of = getChosen();
        return of != null && of.concerned() && of.status() != AdoptionStatus.SUSPENDED
                && (caller.may(Permission.STANDARD_REPORT) || caller.may(Permission.STANDARD_EDIT) || caller.may(Permission.STANDARD_APPROVE));
    }

    public boolean offers(AdoptionVerb verb) {
        return verbs.contains(verb);
    }

    public List<VerbDialog<AdoptionVerb, AdoptionDialog.Field>> getDialogs() {
        return AdoptionDialog.ALL;
    }

    public Map<String, Object> getInput() {
        return input;
    }

    public @Nullable String getInstitution() {
        return institution;
    }

    public void setInstitution(@Nullable String institution) {
        this.institution = institution;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
