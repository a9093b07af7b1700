package org.yiyun.catalog.maintenance.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.Differences;
import org.yiyun.catalog.engine.EntryContent;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.maintenance.MaintenanceFileView.Kind;
import org.yiyun.catalog.maintenance.MaintenanceVerb;
import org.yiyun.catalog.maintenance.MaintenanceView;
import org.yiyun.catalog.maintenance.engine.ScriptRow;
import org.yiyun.document.DocumentService;
import org.yiyun.document.NewDocument;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.office.TemplateData;
import org.yiyun.platform.text.Times;

/** Writes the deliverables of a maintenance as it goes on: specification, confirmation, script with its files. */
@ApplicationScoped
public class MaintenancePapers {
    static final String SUBJECT = "maintenance";
    private static final int SHOWN = 500;

    private final DocumentService documents;
    private final MaintenanceScripts scripts;
    private final MaintenanceFiles files;
    private final OrganisationQueries organisations;
    private final BusinessClock clock;

    @Inject
    public MaintenancePapers(
            DocumentService documents, MaintenanceScripts scripts, MaintenanceFiles files, OrganisationQueries organisations,
            BusinessClock clock) {
        this.documents = documents;
        this.scripts = scripts;
        this.files = files;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** For the proxy. */
    protected MaintenancePapers() {
        this(null, null, null, null, null);
    }

    /** What a step has to leave behind; nothing for most. */
    void write(Maintenance maintenance, MaintenanceVerb verb, MaintenanceView view, String by) {
        switch (verb) {
            case ANALYSE -> make(MaintenanceTemplates.SPECIFICATION, view, Map.of(), Map.of());
            case CONFIRM -> make(MaintenanceTemplates.CONFIRMATION, view, Map.of(), Map.of());
            case PLAN -> plan(maintenance, view, by);
            default -> { }
        }
    }

    private void plan(Maintenance maintenance, MaintenanceView view, String by) {
        if (view.targetVersion() == null) {
            make(MaintenanceTemplates.SCRIPT, view, Map.of(), Map.of());
            return;
        }
        MaintenanceScripts.Script script = scripts.make(view, view.targetVersion());
        Instant now = clock.now();
        files.add(maintenance, Kind.SQL, script.sql(), by, now);
        script.txt().forEach(file -> files.add(maintenance, Kind.TXT, file, by, now));
        List<Map<String, String>> kept = Stream.concat(Stream.of(script.sql()), script.txt().stream())
                .map(file -> Map.of("文件", file.name(), "大小", String.valueOf(file.size()), "校验值", file.sha256()))
                .toList();
        make(MaintenanceTemplates.SCRIPT, view, Map.of(
                "版本", "第 " + script.version().number() + " 版", "生效日期", script.version().effectiveOn().toString(), "变更条数",
                String.valueOf(script.rows().size())), Map.of(
                MaintenanceTemplates.FILES, kept,
                MaintenanceTemplates.CHANGES, script.rows().stream().limit(SHOWN).map(row -> line(script.definition(), row)).toList()));
    }

    private static Map<String, String> line(LibraryDefinition definition, ScriptRow row) {
        String content = Differences.of(
                        definition, row.before().isEmpty() ? null : new EntryContent(row.before()),
                        row.after().isEmpty() ? null : new EntryContent(row.after())).stream()
                .map(change -> change.nameZh() + "：" + shown(change.before()) + " → " + shown(change.after()))
                .limit(12)
                .collect(Collectors.joining("；"));
        String name = (row.after().isEmpty() ? row.before() : row.after()).getOrDefault(definition.nameField(), "");
        return Map.of(
                "编码", row.code(), "名称", name, "类别", Texts.of(Texts.CHINESE, "catalog.kind", row.kind()),
                "内容", row.before().isEmpty() || row.after().isEmpty() ? "" : content);
    }

    private static String shown(@Nullable String text) {
        return text == null || text.isEmpty() ? "（空）" : text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private void make(String kind, MaintenanceView view, Map<String, String> more, Map<String, List<Map<String, String>>> rows) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "维护单号", view.number());
        put(values, "代码库", view.libraryName());
        put(values, "名称", view.title());
        put(values, "提出方", view.raisedBy());
        put(values, "依据", view.basis());
        put(values, "期望日期", view.wantedOn());
        put(values, "登记人", person(view.recordedBy()));
        put(values, "登记时间", Times.MINUTES.format(view.recordedAt()));
        put(values, "需求", view.need());
        put(values, "分析", view.analysis());
        put(values, "影响", view.impact());
        put(values, "分析人", person(view.analysedBy()));
        put(values, "编制日期", clock.today());
        put(values, "确认人", person(view.confirmedBy()));
        put(values, "确认时间", view.confirmedAt() == null ? null : Times.MINUTES.format(view.confirmedAt()));
        put(values, "确认意见", view.note());
        put(values, "方案", view.plan());
        values.putAll(more);
        documents.make(new NewDocument(kind, SUBJECT, view.number(), view.number() + "-" + MaintenanceTemplates.title(kind), new TemplateData(values, rows)));
    }

    /** As people are called; the account of whoever is not in the register. */
    private @Nullable String person(@Nullable String login) {
        return login == null ? null : organisations.nameOf(login);
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        values.put(name, value == null ? "" : value.toString());
    }
}
