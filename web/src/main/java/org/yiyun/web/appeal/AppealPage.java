package org.yiyun.web.appeal;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.appeal.AppealCommand;
import org.yiyun.appeal.AppealDecision;
import org.yiyun.appeal.AppealEventView;
import org.yiyun.appeal.AppealQueries;
import org.yiyun.appeal.AppealService;
import org.yiyun.appeal.AppealStatus;
import org.yiyun.appeal.AppealVerb;
import org.yiyun.appeal.AppealView;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.web.faces.Functions;
import org.yiyun.web.faces.History;
import org.yiyun.web.faces.History.Detail;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.Overtaken;
import org.yiyun.web.faces.UserLocale;
import org.yiyun.web.faces.VerbDialog;

/**
 * One finding and the appeal against it. The view keeps its number, the version that the reader saw, the verbs that were offered and
 * what was typed; everything else is read anew for each request.
 */
@Named
@ViewScoped
public class AppealPage implements Serializable {
    private static final long serialVersionUID = 1;

    @EJB
    private AppealQueries queries;
    @EJB
    private AppealService service;
    @Inject
    private RecordReader reader;
    @Inject
    private UserLocale user;

    private @Nullable String number;
    private int version;
    private Set<AppealVerb> verbs = EnumSet.noneOf(AppealVerb.class);
    private final Map<String, Object> input = new HashMap<>();
    private transient @Nullable AppealView appeal;

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        appeal = queries.get(number == null ? "" : number);
        version = appeal.version();
        verbs = appeal.verbs().isEmpty() ? EnumSet.noneOf(AppealVerb.class) : EnumSet.copyOf(appeal.verbs());
    }

    /** Does what the dialog of the verb says; the input stays if it cannot be done. */
    public @Nullable String act(String verb) {
        var dialog = AppealDialog.of(verb);
        try {
            var command = reader.read(dialog.body(input), dialog.verb().command().asSubclass(Record.class));
            service.apply(number, (AppealCommand) command, version);
        } catch (BusinessException problem) {
            return Overtaken.stay(problem, "appeal", this::reread);
        }
        Notices.done("appeal.done." + verb, Map.of("number", String.valueOf(number)));
        return "/appeal.xhtml?faces-redirect=true&number=" + number;
    }

    /** The reader then knows the newest version. */
    private AppealStatus reread() {
        var now = queries.get(number);
        version = now.version();
        return now.status();
    }

    public AppealView getAppeal() {
        if (appeal == null) {
            appeal = queries.get(number);
        }
        return appeal;
    }

    /** Newest first. */
    public List<AppealEventView> getHistory() {
        return History.newestFirst(queries.history(number));
    }

    /** The details of a line of the history in words. */
    public List<Detail> details(AppealEventView event) {
        return History.details(
                event.details(), (name, value) -> new Detail(Texts.get(user.getLocale(), "appeal.field." + name), words(name, value)));
    }

    private String words(String name, String value) {
        return switch (name) {
            case "until" -> Functions.dateTime(Instant.parse(value));
            case "decision" -> Texts.of(user.getLocale(), "appeal.decision", AppealDecision.valueOf(value));
            default -> value;
        };
    }

    public boolean offers(AppealVerb verb) {
        return verbs.contains(verb);
    }

    public List<VerbDialog<AppealVerb, AppealDialog.Field>> getDialogs() {
        return AppealDialog.ALL;
    }

    public AppealDecision[] getDecisions() {
        return AppealDecision.values();
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
}
