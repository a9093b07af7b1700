package org.yiyun.web.task;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.task.TaskCommand;
import org.yiyun.task.TaskEventView;
import org.yiyun.task.TaskFileView;
import org.yiyun.task.TaskFiles;
import org.yiyun.task.TaskQueries;
import org.yiyun.task.TaskService;
import org.yiyun.task.TaskStatus;
import org.yiyun.task.TaskVerb;
import org.yiyun.task.TaskView;
import org.yiyun.web.faces.Functions;
import org.yiyun.web.faces.History;
import org.yiyun.web.faces.History.Detail;
import org.yiyun.web.faces.Names;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.Overtaken;
import org.yiyun.web.faces.UserLocale;
import org.yiyun.web.faces.VerbDialog;

/**
 * One task. The view keeps its number, the version that the reader saw, the verbs that were offered, the files that were shown (buttons
 * are found by their place in the list: removing must mean the file that was seen) and what was typed; everything else is read anew for
 * each request.
 */
@Named
@ViewScoped
public class TaskPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Set<String> PEOPLE = Set.of("owner", "giver");

    @EJB
    private TaskQueries queries;
    @EJB
    private TaskService service;
    @EJB
    private TaskFiles files;
    @Inject
    private RecordReader reader;
    @Inject
    private UserLocale user;
    @Inject
    private Names names;

    private @Nullable String number;
    private int version;
    private Set<TaskVerb> verbs = EnumSet.noneOf(TaskVerb.class);
    private final Map<String, Object> input = new HashMap<>();
    private transient @Nullable Part file;
    private transient @Nullable TaskView task;
    private @Nullable List<TaskFileView> shownFiles;

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        task = queries.get(number == null ? "" : number);
        version = task.version();
        verbs = task.verbs().isEmpty() ? EnumSet.noneOf(TaskVerb.class) : EnumSet.copyOf(task.verbs());
    }

    /** Does what the dialog of the verb says; the input stays if it cannot be done. */
    public @Nullable String act(String verb) {
        var dialog = TaskDialog.of(verb);
        try {
            var command = reader.read(dialog.body(input), dialog.verb().command().asSubclass(Record.class));
            service.apply(number, (TaskCommand) command, version);
        } catch (BusinessException problem) {
            return Overtaken.stay(problem, "task", this::reread);
        }
        return done(verb);
    }

    /** The reader then knows the newest version. */
    private TaskStatus reread() {
        var now = queries.get(number);
        version = now.version();
        return now.status();
    }

    public @Nullable String attach() throws IOException {
        if (file == null) {
            return null;
        }
        try (var content = file.getInputStream()) {
            files.attach(String.valueOf(number), file.getSubmittedFileName(), content);
        }
        return done("ATTACH");
    }

    public String detach(long id) {
        files.detach(String.valueOf(number), id);
        return done("DETACH");
    }

    private String done(String what) {
        Notices.done("task.done." + what, Map.of("number", String.valueOf(number)));
        return "/task.xhtml?faces-redirect=true&number=" + number;
    }

    public TaskView getTask() {
        if (task == null) {
            task = queries.get(number);
        }
        return task;
    }

    /** Newest first. */
    public List<TaskEventView> getHistory() {
        return History.newestFirst(queries.history(number));
    }

    /** The details of a line of the history in words. */
    public List<Detail> details(TaskEventView event) {
        return History.details(event.details(), this::detail);
    }

    private Detail detail(String name, String value) {
        return new Detail(Texts.get(user.getLocale(), "task.field." + name), words(name, value));
    }

    private String words(String name, String value) {
        if (PEOPLE.contains(name)) {
            return names.person(value);
        }
        // a task is given until a moment, and an extension is asked for until a day
        return name.equals("due") && value.endsWith("Z")
                ? Functions.dateTime(Instant.parse(value))
                : Texts.find(user.getLocale(), "task." + name + "." + value).orElse(value);
    }

    public List<TaskFileView> getFiles() {
        if (shownFiles == null) {
            shownFiles = files.list(String.valueOf(number));
        }
        return shownFiles;
    }

    /** Whether the reader works on it now, and may add proof. */
    public boolean isWorking() {
        return verbs.contains(TaskVerb.PROGRESS);
    }

    public boolean offers(TaskVerb verb) {
        return verbs.contains(verb);
    }

    public List<VerbDialog<TaskVerb, TaskDialog.Field>> getDialogs() {
        return TaskDialog.ALL;
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
