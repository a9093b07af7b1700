package org.yiyun.reporting.periodic.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiyun.audit.AuditService;
import org.yiyun.document.DocumentService;
import org.yiyun.document.NewDocument;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.office.TemplateData;
import org.yiyun.platform.text.Sha256;
import org.yiyun.platform.text.Times;
import org.yiyun.reporting.print.XlsxTables;
import org.yiyun.security.Caller;

/** Makes a version of a report: reads, sets both files, keeps them, tells who reviews; in one transaction. */
@ApplicationScoped
public class PeriodicMaker {
    /** Subject of the documents in feature {@code document}. */
    static final String SUBJECT = "periodic-report";
    /** Rows of a table that are set in print; the workbook has all. */
    private static final int MOST_ROWS = 200;

    private final PeriodicStore store;
    private final Figures figures;
    private final DocumentService documents;
    private final OrganisationQueries organisations;
    private final PeriodicPeople people;
    private final AuditService audit;
    private final BusinessClock clock;

    @Inject
    public PeriodicMaker(
            PeriodicStore store, Figures figures, DocumentService documents, OrganisationQueries organisations, PeriodicPeople people,
            AuditService audit, BusinessClock clock) {
        this.store = store;
        this.figures = figures;
        this.documents = documents;
        this.organisations = organisations;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PeriodicMaker() {
        this(null, null, null, null, null, null, null);
    }

    /** Does nothing if the job has made it before. */
    public void make(UUID job, JsonObject parameters, Caller caller) {
        if (store.isMade(job)) {
            return;
        }
        var report = store.lock(parameters.getJsonNumber("report").longValue());
        report.requireOpen();
        var recipe = Recipes.of(report.kind());
        var read = figures.read(recipe, report.first(), report.next());
        var statement = parameters.getString("statement", null);
        var now = clock.now();
        var name = recipe.title() + "_" + report.period();
        var values = values(report, recipe, read, statement, caller, now);
        var document = documents.make(new NewDocument(
                report.kind().template(), SUBJECT, String.valueOf(report.id()), name, new TemplateData(values, printed(recipe, read))));
        var workbook = workbook(recipe, report, read, now);
        int number = report.made(caller.name(), now);
        store.insert(report.id(), new PeriodicStore.Made(
                number, job, now, caller.name(), statement, document.id(), name + ".xlsx", workbook, Sha256.hex(workbook)));
        store.flush();
        people.tellReviewers(report);
        audit.record("report.periodic-make", SUBJECT, String.valueOf(report.id()),
                Map.of("kind", report.kind(), "first", report.first(), "version", number));
    }

    private Map<String, String> values(
            PeriodicReport report, Recipe recipe, TemplateData read, @Nullable String statement, Caller caller, Instant now) {
        Map<String, String> values = new LinkedHashMap<>(read.values());
        values.put("报告名称", recipe.title());
        values.put("报告期", report.period());
        values.put("起始日期", report.first().toString());
        values.put("截止日期", report.next().minusDays(1).toString());
        values.put("报送时限", Times.MINUTES.format(report.dueAt()));
        values.put("编制人", caller.kind() == Caller.Kind.SYSTEM
                ? "系统自动生成" : organisations.names(Set.of(caller.name()), Set.of()).people().getOrDefault(caller.name(), caller.displayName()));
        values.put("编制时间", Times.MINUTES.format(now));
        values.put("编制说明", statement == null ? "本期没有补充说明。" : statement);
        return values;
    }

    /** The tables as they are set in print: of a long one the first rows, and one that says where the others are. */
    private static Map<String, List<Map<String, String>>> printed(Recipe recipe, TemplateData read) {
        Map<String, List<Map<String, String>>> printed = new LinkedHashMap<>(read.rows());
        recipe.tables().forEach(table -> {
            var rows = read.rows().getOrDefault(table.name(), List.of());
            if (rows.size() > MOST_ROWS) {
                List<Map<String, String>> cut = new ArrayList<>(rows.subList(0, MOST_ROWS));
                cut.add(Map.of(table.columns().get(0).name(), "其余 " + (rows.size() - MOST_ROWS) + " 条见附表（Excel）"));
                printed.put(table.name(), cut);
            }
        });
        return printed;
    }

    private static byte[] workbook(Recipe recipe, PeriodicReport report, TemplateData read, Instant now) {
        Map<String, String> ordered = new LinkedHashMap<>();
        ordered.put("报告期", report.period() + "（" + report.first() + " 至 " + report.next().minusDays(1) + "）");
        recipe.figures().forEach(figure -> ordered.put(figure.name(), read.values().getOrDefault(figure.name(), "")));
        var sheets = recipe.tables().stream().map(table -> {
            var columns = table.columns().stream().map(Recipe.Column::name).toList();
            return new XlsxTables.Sheet(table.name(), columns, read.rows().getOrDefault(table.name(), List.of()).stream()
                    .map(row -> columns.stream().map(column -> row.getOrDefault(column, "")).toList()).toList());
        }).toList();
        return XlsxTables.write(recipe.title() + " " + report.period(), ordered, sheets, now);
    }
}
