package org.yiyun.web.problem;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.problem.ProblemQueries;
import org.yiyun.problem.ProblemService;
import org.yiyun.problem.ProblemView;
import org.yiyun.problem.WriteProblem;
import org.yiyun.web.faces.Notices;

/** Writes a problem down, or edits it. */
@Named
@ViewScoped
public class ProblemEditPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private ProblemQueries queries;
    @EJB
    private ProblemService service;
    @Inject
    private RecordReader records;

    private @Nullable String number;
    private int version;
    /** What is typed, by the names of {@link WriteProblem}. */
    private final Map<String, @Nullable Object> fields = new HashMap<>();

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        if (number != null) {
            var problem = queries.get(number);
            version = problem.version();
            fill(problem);
        }
    }

    private void fill(ProblemView problem) {
        fields.put("title", problem.title());
        fields.put("symptom", problem.symptom());
        fields.put("module", problem.module());
        fields.put("cause", problem.cause());
        fields.put("workaround", problem.workaround());
        fields.put("prevention", problem.prevention());
        fields.put("owner", problem.owner());
    }

    public String save() {
        var title = text("title");
        var words = records.validated(new WriteProblem(
                title == null ? "" : title, text("symptom"), text("module"), text("cause"), text("workaround"), text("prevention"),
                text("owner")));
        var saved = number == null ? service.write(words) : service.edit(number, words, version);
        Notices.done(number == null ? "problems.done.WRITE" : "problems.done.EDIT", Map.of("number", saved.number()));
        return "/known-error.xhtml?faces-redirect=true&number=" + saved.number();
    }

    private @Nullable String text(String name) {
        var typed = fields.get(name);
        return typed == null ? null : typed.toString();
    }

    public Map<String, @Nullable Object> getFields() {
        return fields;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }
}
