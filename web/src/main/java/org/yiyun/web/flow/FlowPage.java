package org.yiyun.web.flow;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.flow.EditFlow;
import org.yiyun.flow.EditFlowChange;
import org.yiyun.flow.FlowChangeView;
import org.yiyun.flow.FlowImportView;
import org.yiyun.flow.FlowKind;
import org.yiyun.flow.FlowQueries;
import org.yiyun.flow.FlowReport;
import org.yiyun.flow.FlowService;
import org.yiyun.flow.FlowSource;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.web.faces.AddressValues;
import org.yiyun.web.faces.Fields;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;
import org.yiyun.web.rest.FileNames;

/** A flow with its figures, or a change of it with the comparison; which, is in the URL. */
@Named
@RequestScoped
public class FlowPage {
    private static final int PATHS = 20;

    @EJB
    private FlowQueries queries;
    @EJB
    private FlowService service;
    @Inject
    private UrlQuery url;
    @Inject
    private UserLocale user;
    @Inject
    private RecordReader reader;

    private final Fields fields = new Fields();
    private @Nullable FlowReport report;
    private List<FlowChangeView> changes = List.of();
    private List<FlowImportView> imports = List.of();
    private @Nullable Part file;

    /** Reads the flow; not found answers 404. */
    public void load() {
        report = queries.report(url.get("code"), change(), user.getLocale());
        changes = queries.changes(report.flow().code());
        if (isImported() && isEditor()) {
            imports = service.imports(report.flow().code());
        }
        if (fields.isEmpty()) {
            fill(report);
        }
    }

    /** What is typed stays when the page is shown again with a message. */
    private void fill(FlowReport shown) {
        fields.with("flowName", shown.flow().name()).with("kind", shown.flow().kind()).with("steps", FlowSteps.text(shown.flow().steps()))
                .with("flowVersion", shown.flow().version());
        FlowChangeView chosen = shown.change();
        if (chosen == null) {
            fields.with("days", 90);
        } else {
            fields.with("name", chosen.name()).with("day", chosen.day()).with("goal", chosen.goal()).with("days", chosen.days())
                    .with("ticket", chosen.ticket()).with("improvement", chosen.improvement()).with("version", chosen.version());
        }
    }

    private @Nullable Long change() {
        var change = url.get("change");
        return change.matches("[0-9]{1,18}") ? Long.valueOf(change) : null;
    }

    public String save() {
        var before = queries.get(url.get("code"), user.getLocale());
        var edit = reader.validated(new EditFlow(
                before.code(), fields.text("flowName"), fields.constant("kind", FlowKind.class), before.source(), before.ticketKind(),
                before.source() == FlowSource.IMPORTED ? FlowSteps.parse(fields.text("steps")) : null));
        service.save(edit, Integer.valueOf(fields.text("flowVersion")), user.getLocale());
        Notices.done("flow.saved", Map.of("name", edit.name()));
        return page("");
    }

    /** Writes a change down, or changes the one that is looked at. */
    public String plan() {
        var edit = reader.validated(new EditFlowChange(
                fields.text("name"), day(), fields.text("goal"), number("days"), fields.optional("ticket"),
                fields.text("improvement").isEmpty() ? null : Long.valueOf(number("improvement"))));
        Long change = change();
        var saved = change == null
                ? service.plan(url.get("code"), edit)
                : service.replan(url.get("code"), change, edit, Integer.parseInt(fields.text("version")));
        Notices.done("flow.change.saved", Map.of("name", saved.name()));
        return page("&change=" + saved.id());
    }

    private LocalDate day() {
        LocalDate day = AddressValues.day(fields.text("day"));
        if (day == null) {
            throw BusinessException.invalid("day", fields.text("day").isEmpty() ? "field.required" : "field.date", Map.of());
        }
        return day;
    }

    private Integer number(String field) {
        if (!fields.text(field).matches("[0-9]{1,9}")) {
            throw BusinessException.invalid(field, fields.text(field).isEmpty() ? "field.required" : "field.type.integer", Map.of());
        }
        return Integer.valueOf(fields.text(field));
    }

    public String take() throws IOException {
        if (file == null) {
            throw BusinessException.invalid("file", "field.required", Map.of());
        }
        try (InputStream content = file.getInputStream()) {
            var taken = service.take(url.get("code"), FileNames.label(String.valueOf(file.getSubmittedFileName())), content);
            Notices.done("flow.import.done", Map.of("added", taken.added(), "changed", taken.changed(), "unchanged", taken.unchanged(),
                    "rejected", taken.rejected()));
            return page("");
        }
    }

    private String page(String more) {
        return "/flow.xhtml?faces-redirect=true&code=" + url.get("code") + more;
    }

    public FlowReport getReport() {
        if (report == null) {
            load();
        }
        return report;
    }

    /** The last on which a case began that is in the report. */
    public LocalDate getLastDay() {
        return getReport().until().minusDays(1);
    }

    public List<FlowRows.Row> getRows() {
        return FlowRows.of(getReport(), new FlowTimes(user.getLocale()));
    }

    /** The most frequent paths. */
    public List<FlowRows.Path> getPaths() {
        return FlowRows.paths(getReport(), PATHS, new FlowTimes(user.getLocale()));
    }

    public WeeksChart getChart() {
        FlowChangeView change = getReport().change();
        return new WeeksChart(getReport().weeks(), change == null ? null : change.day(), new FlowTimes(user.getLocale()));
    }

    /** The address of the cases behind a figure. */
    public String casesUrl(@Nullable String side, String filter) {
        FlowChangeView change = getReport().change();
        return "/flow-cases.xhtml?code=" + getReport().flow().code() + (change == null ? "" : "&change=" + change.id())
                + (side == null || change == null ? "" : "&side=" + side) + (filter.isEmpty() ? "" : "&" + filter);
    }

    public String variantFilter(String key) {
        return "done=true&variant=" + URLEncoder.encode(key, UTF_8);
    }

    /** Whether that change is looked at. */
    public boolean isChosen(FlowChangeView one) {
        FlowChangeView change = getReport().change();
        return change != null && change.id() == one.id();
    }

    public List<FlowChangeView> getChanges() {
        return changes;
    }

    public List<FlowImportView> getImports() {
        return imports;
    }

    public boolean isImported() {
        return getReport().flow().source() == FlowSource.IMPORTED;
    }

    public boolean isEditor() {
        return Callers.current().may(Permission.FLOW_EDIT);
    }

    public FlowKind[] getKinds() {
        return FlowKind.values();
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
