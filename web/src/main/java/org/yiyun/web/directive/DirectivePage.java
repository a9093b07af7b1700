package org.yiyun.web.directive;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.directive.DirectiveDocuments;
import org.yiyun.directive.DirectiveEventView;
import org.yiyun.directive.DirectiveFileKind;
import org.yiyun.directive.DirectiveFileView;
import org.yiyun.directive.DirectiveFiles;
import org.yiyun.directive.DirectivePaper;
import org.yiyun.directive.DirectiveQueries;
import org.yiyun.directive.DirectiveStatus;
import org.yiyun.directive.DirectiveView;
import org.yiyun.directive.Interpretation;
import org.yiyun.directive.InterpretationStep;
import org.yiyun.document.DocumentView;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.History;
import org.yiyun.web.faces.History.Detail;
import org.yiyun.web.faces.Names;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/**
 * One directive. The view keeps its number, the version that was read, and the files and papers that were offered (buttons are found by
 * their place in the list: they must mean what was seen); everything else is read anew for each request.
 */
@Named
@ViewScoped
public class DirectivePage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final String DETAIL = "directive.field.";
    /** Details of events whose values have texts. */
    private static final Map<String, String> NAMED = Map.of("step", "directive.step.", "item", "directive.work.", "paper", "directive.paper.");

    @EJB
    private DirectiveQueries queries;
    @EJB
    private DirectiveFiles files;
    @EJB
    private DirectiveDocuments documents;
    @Inject
    private UserLocale user;
    @Inject
    private Names names;

    private @Nullable String number;
    private int version;
    private @Nullable DirectiveFileKind fileKind = DirectiveFileKind.TEXT;
    private transient @Nullable Part file;
    private transient @Nullable DirectiveView directive;
    private transient @Nullable List<DocumentView> papers;
    private @Nullable ArrayList<DirectiveFileView> shownFiles;
    private @Nullable ArrayList<DirectivePaper> shownPapers;

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public void load() {
        directive = queries.get(String.valueOf(number));
        version = directive.version();
    }

    public DirectiveView getDirective() {
        if (directive == null) {
            directive = queries.get(String.valueOf(number));
        }
        return directive;
    }

    /** Whether the reader may work on it in its state. */
    public boolean in(String... states) {
        return Callers.current().may(Permission.POLICY_EDIT) && Arrays.asList(states).contains(getDirective().status().name());
    }

    public boolean isInterpreting() {
        return in(DirectiveStatus.REGISTERED.name(), DirectiveStatus.INTERPRETING.name());
    }

    public boolean isWorking() {
        return in(DirectiveStatus.AGREED.name(), DirectiveStatus.IMPLEMENTING.name());
    }

    public boolean isReopenable() {
        var status = getDirective().status();
        return (status == DirectiveStatus.AGREED || status == DirectiveStatus.IMPLEMENTING)
                && (Callers.current().may(Permission.POLICY_EDIT) || Callers.current().may(Permission.POLICY_CONFIRM));
    }

    public boolean isEditing() {
        return Callers.current().may(Permission.POLICY_EDIT) && getDirective().status() != DirectiveStatus.WITHDRAWN;
    }

    /** The four steps, each with whether it was written and whether it may be written now. */
    public List<Step> getSteps() {
        var next = getDirective().next();
        return Arrays.stream(InterpretationStep.values())
                .map(step -> new Step(step, record(step) != null, isInterpreting() && (next == null || step.compareTo(next) <= 0),
                        step == next))
                .toList();
    }

    private @Nullable Interpretation record(InterpretationStep step) {
        return switch (step) {
            case BACKGROUND -> getDirective().background();
            case COMPARISON -> getDirective().comparison();
            case TALK -> getDirective().talk();
            case AGREEMENT -> getDirective().agreement();
        };
    }

    /** @param open whether it may be written now; {@code next} whether it is the one to be written next */
    public record Step(InterpretationStep step, boolean written, boolean open, boolean next) {}

    /** The measures with the words of the differences that they answer. */
    public List<Answer> getAnswers() {
        var comparison = getDirective().comparison();
        var agreement = getDirective().agreement();
        if (comparison == null || agreement == null) {
            return List.of();
        }
        var differences = comparison.differences();
        return agreement.measures().stream()
                .filter(measure -> measure.difference() <= differences.size())
                .map(measure -> new Answer(differences.get(measure.difference() - 1).text(), measure))
                .toList();
    }

    /** A measure beside its difference. */
    public record Answer(String difference, Interpretation.Measure measure) {}

    public String make(String paper) {
        var made = documents.make(String.valueOf(number), DirectivePaper.valueOf(paper));
        Notices.done("directive.papers.made", Map.of("name", made.title()));
        return again();
    }

    public List<DirectivePaper> getPossible() {
        if (shownPapers == null) {
            shownPapers = new ArrayList<>(
                    Callers.current().may(Permission.POLICY_EDIT) ? documents.possible(String.valueOf(number)) : List.of());
        }
        return shownPapers;
    }

    public List<DocumentView> getPapers() {
        if (papers == null) {
            papers = documents.list(String.valueOf(number));
        }
        return papers;
    }

    public @Nullable String attach() throws IOException {
        if (file == null || fileKind == null) {
            return null;
        }
        try (var content = file.getInputStream()) {
            files.attach(String.valueOf(number), fileKind, file.getSubmittedFileName(), content);
        }
        Notices.done("directive.saved");
        return again();
    }

    public String detach(long id) {
        files.detach(String.valueOf(number), id);
        Notices.done("directive.saved");
        return again();
    }

    String again() {
        return "/directive.xhtml?faces-redirect=true&number=" + number;
    }

    public List<DirectiveFileView> getFiles() {
        if (shownFiles == null) {
            shownFiles = new ArrayList<>(files.list(String.valueOf(number)));
        }
        return shownFiles;
    }

    public boolean isRemovable() {
        return isEditing() && getDirective().status() != DirectiveStatus.LIVE;
    }

    public DirectiveFileKind[] getFileKinds() {
        return DirectiveFileKind.values();
    }

    /** Newest first. */
    public List<DirectiveEventView> getHistory() {
        return History.newestFirst(queries.history(String.valueOf(number)));
    }

    /** The details of a line of the history in words. */
    public List<Detail> details(DirectiveEventView event) {
        Map<String, String> shown = new HashMap<>(event.details());
        shown.remove("kind");
        return History.details(shown, (name, value) -> new Detail(Texts.get(user.getLocale(), DETAIL + name), words(name, value)));
    }

    private String words(String name, String value) {
        var prefix = NAMED.get(name);
        return prefix != null ? Texts.get(user.getLocale(), prefix + value) : name.equals("owner") ? names.person(value) : value;
    }

    /** The one that was read: what came behind it, its reader has not confirmed. */
    public int getVersion() {
        return version;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable DirectiveFileKind getFileKind() {
        return fileKind;
    }

    public void setFileKind(@Nullable DirectiveFileKind fileKind) {
        this.fileKind = fileKind;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
