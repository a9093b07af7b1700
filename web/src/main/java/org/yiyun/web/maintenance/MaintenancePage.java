package org.yiyun.web.maintenance;

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
import org.yiyun.catalog.maintenance.MaintenanceCommand;
import org.yiyun.catalog.maintenance.MaintenanceEventView;
import org.yiyun.catalog.maintenance.MaintenanceFileView;
import org.yiyun.catalog.maintenance.MaintenanceQueries;
import org.yiyun.catalog.maintenance.MaintenanceService;
import org.yiyun.catalog.maintenance.MaintenanceStatus;
import org.yiyun.catalog.maintenance.MaintenanceVerb;
import org.yiyun.catalog.maintenance.MaintenanceView;
import org.yiyun.document.DocumentView;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.History;
import org.yiyun.web.faces.History.Detail;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.Overtaken;
import org.yiyun.web.faces.UserLocale;
import org.yiyun.web.faces.VerbDialog;

/** One maintenance. The view keeps its number, the version that the reader saw, the verbs that were offered and what was typed. */
@Named
@ViewScoped
public class MaintenancePage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private MaintenanceQueries queries;
    @EJB
    private MaintenanceService service;
    @Inject
    private RecordReader reader;
    @Inject
    private UserLocale user;

    private @Nullable String number;
    private int version;
    private Set<MaintenanceVerb> verbs = EnumSet.noneOf(MaintenanceVerb.class);
    private final Map<String, Object> input = new HashMap<>();
    private transient @Nullable Part file;
    private transient @Nullable MaintenanceView shown;
    private transient @Nullable List<MaintenanceFileView> files;
    private transient @Nullable List<DocumentView> documents;

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        shown = queries.get(number == null ? "" : number);
        version = shown.version();
        verbs = shown.verbs().isEmpty() ? EnumSet.noneOf(MaintenanceVerb.class) : EnumSet.copyOf(shown.verbs());
    }

    /** Does what the dialog of the verb says; the input stays if it cannot be done. */
    public @Nullable String act(String verb) {
        var dialog = MaintenanceDialog.of(verb);
        try {
            var command = reader.read(dialog.body(input), dialog.verb().command().asSubclass(Record.class));
            service.apply(String.valueOf(number), (MaintenanceCommand) command, version);
        } catch (BusinessException problem) {
            return Overtaken.stay(problem, "maintenance", this::reread);
        }
        return done(verb);
    }

    /** The reader then knows the newest version. */
    private MaintenanceStatus reread() {
        var now = queries.get(String.valueOf(number));
        version = now.version();
        return now.status();
    }

    public @Nullable String attach() throws IOException {
        if (file == null) {
            return null;
        }
        try (var content = file.getInputStream()) {
            service.attach(String.valueOf(number), file.getSubmittedFileName(), content);
        }
        return done("ATTACH");
    }

    private String done(String what) {
        Notices.done("maintenance.done." + what, Map.of("number", String.valueOf(number)));
        return "/library-maintenance.xhtml?faces-redirect=true&number=" + number;
    }

    public MaintenanceView getShown() {
        if (shown == null) {
            shown = queries.get(String.valueOf(number));
        }
        return shown;
    }

    /** Newest first. */
    public List<MaintenanceEventView> getHistory() {
        return History.newestFirst(queries.history(String.valueOf(number)));
    }

    /** The details of a line of the history in words. */
    public List<Detail> details(MaintenanceEventView event) {
        return History.details(
                event.details(), (name, value) -> new Detail(Texts.get(user.getLocale(), "maintenance.field." + name), words(name, value)));
    }

    private String words(String name, String value) {
        return name.equals("passed") ? Texts.get(user.getLocale(), Boolean.parseBoolean(value) ? "ui.yes" : "ui.no") : value;
    }

    public List<MaintenanceFileView> getFiles() {
        if (files == null) {
            files = queries.files(String.valueOf(number));
        }
        return files;
    }

    public List<DocumentView> getDocuments() {
        if (documents == null) {
            documents = queries.documents(String.valueOf(number));
        }
        return documents;
    }

    /** Whether the reader may add evidence. */
    public boolean isAttachable() {
        var caller = Callers.current();
        return !getShown().status().isFinal() && (caller.may(Permission.CATALOG_EDIT) || caller.may(Permission.CATALOG_PUBLISH));
    }

    public boolean offers(MaintenanceVerb verb) {
        return verbs.contains(verb);
    }

    public List<VerbDialog<MaintenanceVerb, MaintenanceDialog.Field>> getDialogs() {
        return MaintenanceDialog.ALL;
    }

    public Map<String, Object> getInput() {
        return input;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
