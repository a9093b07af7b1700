package org.yiyun.web.chronic;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.chronic.ChoiceView;
import org.yiyun.chronic.ChooseInstitution;
import org.yiyun.chronic.ChronicQueries;
import org.yiyun.chronic.ChronicService;
import org.yiyun.chronic.ChronicStatus;
import org.yiyun.chronic.ChronicView;
import org.yiyun.chronic.DecideChronic;
import org.yiyun.chronic.EndChoice;
import org.yiyun.chronic.EndChronic;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.rest.FileNames;

/** One registration; its number is in the URL. */
@Named
@RequestScoped
public class ChronicPage {
    @EJB
    private ChronicQueries queries;
    @EJB
    private ChronicService service;
    @Inject
    private UrlQuery url;
    @Inject
    private RecordReader reader;

    private final Fields fields = new Fields();
    private @Nullable ChronicView view;
    private @Nullable Part file;

    /** Not found answers 404. */
    public void load() {
        view = queries.get(url.get("number"));
        if (fields.isEmpty()) {
            fields.with("version", view.version());
        }
    }

    public ChronicView getView() {
        if (view == null) {
            load();
        }
        return view;
    }

    public String decide() {
        if (fields.text("approved").isEmpty()) {
            throw BusinessException.invalid("approved", "field.required", Map.of());
        }
        service.decide(number(), reader.validated(new DecideChronic(fields.flag("approved"), fields.text("remark"))), version());
        return done("decide");
    }

    public String withdraw() {
        service.withdraw(number(), reader.validated(new EndChronic(null, fields.text("reason"))), version());
        return done("withdraw");
    }

    public String end() {
        var end = new EndChronic(ChronicDay.required(fields, "lastDay"), fields.text("reason"));
        service.end(number(), reader.validated(end), version());
        return done("end");
    }

    public String choose() {
        var asked = new ChooseInstitution(
                fields.text("instead").matches("[0-9]{1,18}") ? Long.valueOf(fields.text("instead")) : null, fields.text("institution"),
                ChronicDay.required(fields, "since"), fields.text("reason"));
        service.choose(number(), reader.validated(asked), version());
        return done("choose");
    }

    public String endChoice() {
        if (!fields.text("choice").matches("[0-9]{1,18}")) {
            throw BusinessException.invalid("choice", "field.required", Map.of());
        }
        var end = new EndChoice(ChronicDay.optional(fields, "lastDay"), fields.text("reason"));
        service.endChoice(number(), Long.parseLong(fields.text("choice")), reader.validated(end), version());
        return done("endChoice");
    }

    public String attach() throws IOException {
        if (file == null) {
            throw BusinessException.invalid("file", "field.required", Map.of());
        }
        try (InputStream content = file.getInputStream()) {
            service.attach(number(), FileNames.label(String.valueOf(file.getSubmittedFileName())), content);
        }
        return done("attach");
    }

    public String detach() {
        if (!fields.text("evidence").matches("[0-9]{1,18}")) {
            throw BusinessException.invalid("evidence", "field.required", Map.of());
        }
        service.detach(number(), Long.parseLong(fields.text("evidence")));
        return done("detach");
    }

    private String number() {
        return url.get("number");
    }

    private int version() {
        return fields.text("version").matches("[0-9]{1,9}") ? Integer.parseInt(fields.text("version")) : -1;
    }

    private String done(String what) {
        Notices.done("chronic.done." + what, Map.of("number", number()));
        return "/chronic-registration.xhtml?faces-redirect=true&number=" + number();
    }

    /** What may be replaced or ended. */
    public List<ChoiceView> getKnown() {
        return getView().choices().stream().filter(ChoiceView::isKnown).toList();
    }

    private boolean isIn(ChronicStatus status) {
        return getView().row().status() == status;
    }

    public boolean isWaiting() {
        return isIn(ChronicStatus.SUBMITTED) && Callers.current().may(Permission.CHRONIC_EDIT);
    }

    /** Never for who registered it. */
    public boolean isDecidable() {
        return isIn(ChronicStatus.SUBMITTED) && Callers.current().may(Permission.CHRONIC_AUDIT)
                && !getView().row().createdBy().equals(Callers.current().name());
    }

    public boolean isEndable() {
        return isIn(ChronicStatus.APPROVED) && Callers.current().may(Permission.CHRONIC_AUDIT);
    }

    public boolean isChoosable() {
        return (isIn(ChronicStatus.SUBMITTED) || isIn(ChronicStatus.APPROVED)) && Callers.current().may(Permission.CHRONIC_EDIT);
    }

    public List<Boolean> getDecisions() {
        return List.of(true, false);
    }

    public Fields getFields() {
        return fields;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
