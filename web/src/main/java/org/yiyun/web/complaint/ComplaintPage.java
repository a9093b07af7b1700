package org.yiyun.web.complaint;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.complaint.ComplaintCommand;
import org.yiyun.complaint.ComplaintEventView;
import org.yiyun.complaint.ComplaintQueries;
import org.yiyun.complaint.ComplaintService;
import org.yiyun.complaint.ComplaintStatus;
import org.yiyun.complaint.ComplaintVerb;
import org.yiyun.complaint.ComplaintView;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.web.faces.History;
import org.yiyun.web.faces.History.Detail;
import org.yiyun.web.faces.Names;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.Overtaken;
import org.yiyun.web.faces.UserLocale;
import org.yiyun.web.faces.VerbDialog;

/**
 * One complaint. The view keeps its number, the version that the reader saw, the verbs that were offered and what was typed;
 * everything else is read anew for each request.
 */
@Named
@ViewScoped
public class ComplaintPage implements Serializable {
    private static final long serialVersionUID = 1;
    private static final Set<String> PEOPLE = Set.of("handler", "staff");

    @EJB
    private ComplaintQueries queries;
    @EJB
    private ComplaintService service;
    @Inject
    private RecordReader reader;
    @Inject
    private UserLocale user;
    @Inject
    private Names names;

    private @Nullable String number;
    private int version;
    private Set<ComplaintVerb> verbs = EnumSet.noneOf(ComplaintVerb.class);
    private final Map<String, Object> input = new HashMap<>();
    private transient @Nullable ComplaintView complaint;

    /** @throws BusinessException NOT_FOUND */
    public void load() {
        complaint = queries.get(number == null ? "" : number);
        version = complaint.version();
        verbs = complaint.verbs().isEmpty() ? EnumSet.noneOf(ComplaintVerb.class) : EnumSet.copyOf(complaint.verbs());
    }

    /** Does what the dialog of the verb says; the input stays if it cannot be done. */
    public @Nullable String act(String verb) {
        var dialog = ComplaintDialog.of(verb);
        try {
            var command = reader.read(dialog.body(input), dialog.verb().command().asSubclass(Record.class));
            service.apply(number, (ComplaintCommand) command, version);
        } catch (BusinessException problem) {
            return Overtaken.stay(problem, "complaint", this::reread);
        }
        Notices.done("complaint.done." + verb, Map.of("number", number));
        return "/complaint.xhtml?faces-redirect=true&number=" + number;
    }

    /** The reader then knows the newest version. */
    private ComplaintStatus reread() {
        var now = queries.get(number);
        version = now.version();
        return now.status();
    }

    public ComplaintView getComplaint() {
        if (complaint == null) {
            complaint = queries.get(number);
        }
        return complaint;
    }

    /** Newest first. */
    public List<ComplaintEventView> getHistory() {
        return History.newestFirst(queries.history(number));
    }

    /** The details of a line of the history in words. */
    public List<Detail> details(ComplaintEventView event) {
        return History.details(event.details(), this::detail);
    }

    private Detail detail(String name, String value) {
        var locale = user.getLocale();
        var text = PEOPLE.contains(name)
                ? names.person(value)
                : Texts.find(locale, "complaint." + name + "." + value).orElse(value);
        return new Detail(Texts.get(locale, "complaint.field." + name), text);
    }

    /** The steps of this kind in their order, with how far it has come. */
    public List<Step> getSteps() {
        var now = getComplaint();
        return Arrays.stream(ComplaintStatus.values())
                .filter(status -> status == ComplaintStatus.CLOSED || ComplaintVerb.next(now.kind(), status).isPresent())
                .map(status -> new Step(status, status.compareTo(now.status()) <= 0))
                .toList();
    }

    /** One state of the procedure. */
    public record Step(ComplaintStatus status, boolean done) {}

    public boolean offers(ComplaintVerb verb) {
        return verbs.contains(verb);
    }

    public List<VerbDialog<ComplaintVerb, ComplaintDialog.Field>> getDialogs() {
        return ComplaintDialog.ALL;
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
