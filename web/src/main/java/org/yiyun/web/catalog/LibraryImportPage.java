package org.yiyun.web.catalog;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.ImportMode;
import org.yiyun.catalog.ImportService;
import org.yiyun.catalog.ImportUploads;
import org.yiyun.catalog.ImportView;
import org.yiyun.catalog.LibraryService;
import org.yiyun.catalog.LibraryView;
import org.yiyun.catalog.UploadView;
import org.yiyun.catalog.engine.ChangeKind;
import org.yiyun.catalog.engine.CodeComposition;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.engine.RowFault;
import org.yiyun.catalog.reading.FileOutline;
import org.yiyun.catalog.reading.ReadingTexts;
import org.yiyun.job.JobService;
import org.yiyun.job.JobView;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UrlQuery;
import org.yiyun.web.faces.UserLocale;
import org.yiyun.web.job.JobBody;

/**
 * The import wizard: a file is handed in (step 1), its columns are assigned and its first rows looked at (step 2), the import is
 * ordered and watched (step 3). Which step it is stands in the address: nothing, {@code upload=}, {@code job=}.
 */
@Named
@ViewScoped
public class LibraryImportPage implements Serializable {
    private static final long serialVersionUID = 1;
    /** What the choice of a column says if it is to be left out; an empty one says that nobody knows. */
    private static final String LEFT_OUT = "-";

    @EJB
    private ImportUploads uploads;
    @EJB
    private ImportService imports;
    @EJB
    private LibraryService libraries;
    @EJB
    private JobService jobs;
    @Inject
    private UserLocale user;
    @Inject
    private BusinessClock clock;

    private String library = "";
    private @Nullable String upload;
    private @Nullable String job;
    private @Nullable String problem;
    private @Nullable String fault;
    private final Map<String, String> fields = new HashMap<>();
    private final ComposedColumns composed = new ComposedColumns();
    private transient @Nullable UploadView shown;
    private transient @Nullable LibraryView of;
    private transient @Nullable JobView run;
    private transient @Nullable ImportView result;
    private transient @Nullable List<ImportView> recent;

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    public void load() {
        if (upload != null) {
            library = getShown().order().library();
            proposed();
        } else if (!library.isEmpty()) {
            libraries.get(library);
        }
    }

    /** What each column is taken for now, so that a choice shows it. */
    private void proposed() {
        columns().forEach(column -> fields.put(column.heading(), column.field().isEmpty() ? null : column.field()));
        composed.propose(columns(), getComposition());
    }

    private List<FileOutline.Column> columns() {
        return getTables().stream().flatMap(table -> table.columns().stream()).toList();
    }

    /** Keeps what was chosen, and looks at the file anew. */
    public String assign() {
        keep();
        Notices.done("catalog.wizard.assigned", Map.of());
        return "/library-import.xhtml?faces-redirect=true&upload=" + upload;
    }

    /** Keeps what was chosen, and orders the import. */
    public String start() {
        keep();
        UUID id = uploads.start(id("upload", upload));
        return "/library-import.xhtml?faces-redirect=true&library=" + library + "&job=" + id;
    }

    private void keep() {
        Map<String, String> changed = new LinkedHashMap<>();
        columns().forEach(column -> {
            String field = chosen(column);
            if (!column.heading().isEmpty() && (!field.equals(column.field()) || LEFT_OUT.equals(fields.get(column.heading())))) {
                changed.put(column.heading(), field);
            }
        });
        List<FileOutline.Column> chosen = columns().stream().map(column -> new FileOutline.Column(column.heading(), chosen(column))).toList();
        boolean otherCodes = composed.isChanged(chosen);
        CodeComposition codes = otherCodes ? composed.chosen(chosen, getDefinition().codeField()) : null;
        if (!changed.isEmpty()) {
            uploads.assign(id("upload", upload), changed);
            shown = null;
        }
        if (otherCodes) {
            uploads.compose(id("upload", upload), codes);
            shown = null;
        }
    }

    /** Key of the field that was chosen for a column; empty for none. */
    private String chosen(FileOutline.Column column) {
        String chosen = fields.get(column.heading());
        return chosen == null ? column.field() : chosen.equals(LEFT_OUT) ? "" : chosen;
    }

    private static UUID id(String name, @Nullable String text) {
        return UrlQuery.uuid(name, String.valueOf(text));
    }

    public UploadView getShown() {
        if (shown == null) {
            shown = uploads.get(id("upload", upload));
        }
        return shown;
    }

    public String getRefusal() {
        UploadView.Refusal refusal = getShown().refusal();
        return refusal == null ? "" : ReadingTexts.of(user.getLocale(), refusal.code(), refusal.arguments());
    }

    public String reason(RowFault fault) {
        return ReadingTexts.of(user.getLocale(), fault);
    }

    /** The row as it was read, shortened. */
    public String raw(RowFault fault) {
        return String.join(" | ", fault.raw().values());
    }

    /** National TXT are read by place: there is nothing to assign. */
    public boolean isAssignable() {
        FileOutline outline = getShown().outline();
        return outline != null && outline.kind() != FileOutline.Kind.NATIONAL_TXT;
    }

    public LibraryDefinition getDefinition() {
        if (of == null) {
            of = libraries.get(library);
        }
        return of.definition();
    }

    /** The tables of the file; none if it cannot be read. */
    public List<FileOutline.Table> getTables() {
        FileOutline outline = getShown().outline();
        return outline == null ? List.of() : outline.tables();
    }

    /** Whether the reader chooses for a column in that table: a heading is taken alike in all tables, so it is asked for in one of them. */
    public boolean asks(FileOutline.Table table, FileOutline.Column column) {
        return isAssignable() && isAsked(getTables(), table, column.heading());
    }

    /** In the first table that is used, else in the first one. */
    static boolean isAsked(List<FileOutline.Table> tables, FileOutline.Table table, String heading) {
        return tables.stream().filter(one -> one.columns().stream().anyMatch(column -> column.heading().equals(heading)))
                .min(Comparator.comparing(one -> !one.used())).filter(table::equals).isPresent();
    }

    /** What a field is called; empty for none. */
    public String fieldName(String key) {
        return getDefinition().field(key).map(FieldDefinition::nameZh).orElse("");
    }

    public List<FieldDefinition> getChoices() {
        return getDefinition().fields();
    }

    /** The libraries to choose from. */
    public List<LibraryView> getLibraries() {
        return libraries.list();
    }

    public ImportMode[] getModes() {
        return ImportMode.values();
    }

    public String getToday() {
        return clock.today().toString();
    }

    public JobView getRun() {
        if (run == null) {
            run = jobs.get(id("job", job));
        }
        return run;
    }

    public ImportView getResult() {
        if (result == null) {
            result = imports.get(library, id("job", job));
        }
        return result;
    }

    /** How many entries the file makes different, by kind, without those of which there are none. */
    public List<KindCount> getCounts() {
        JsonObject told = getRun().result();
        return told == null ? List.of() : Arrays.stream(ChangeKind.values())
                .map(kind -> new KindCount(kind, told.getInt(kind.name().toLowerCase(Locale.ROOT), 0)))
                .filter(one -> one.count() > 0).toList();
    }

    /** How many differences are of a kind. */
    public record KindCount(ChangeKind kind, int count) {}

    /** Headings of the file's columns that were left out; empty for none, and for imports that did not tell yet. */
    public String getLeftOut() {
        JsonObject told = getRun().result();
        return told == null || !told.containsKey("leftOut") ? ""
                : told.getJsonArray("leftOut").getValuesAs(JsonString.class).stream().map(JsonString::getString).collect(Collectors.joining("、"));
    }

    /** Why the import failed: in general, and what is to be done about the file. */
    public List<String> getFailure() {
        JsonObject kept = getRun().problem();
        if (kept == null) {
            return List.of();
        }
        JsonObject told = JobBody.told(kept, user.getLocale());
        Stream<String> causes = told.getJsonArray("errors").getValuesAs(JsonObject.class).stream().map(error -> error.getString("message"));
        return Stream.concat(Stream.of(told.getString("detail")), causes).toList();
    }

    public List<ImportView> getRecent() {
        if (recent == null) {
            recent = library.isEmpty() ? List.of() : imports.list(library, PageRequest.first(10)).items();
        }
        return recent;
    }

    /** What the upload said could not be taken: what is wrong with the file or an input, else in general. */
    public String getProblemText() {
        if (problem == null) {
            return "";
        }
        return Texts.find(user.getLocale(), "problem." + fault)
                .or(() -> Texts.find(user.getLocale(), "problem." + problem + ".detail")).orElse("");
    }

    /** Ends a running import: what it has read is dropped, and the library stays as it is. */
    public String stop() {
        jobs.stop(id("job", job));
        Notices.done("job.stopped", Map.of());
        return here();
    }

    /** Begins an import that was stopped or has failed anew, with the same file. */
    public String restart() {
        jobs.restart(id("job", job));
        Notices.done("job.restarted", Map.of());
        return here();
    }

    private String here() {
        return "/library-import.xhtml?faces-redirect=true&library=" + library + "&job=" + id("job", job);
    }

    /** How the codes of the file are made of fields; null if a column brings them, or nothing was said. */
    public @Nullable CodeComposition getComposition() {
        UploadView.Codes codes = getShown().codes();
        return codes == null ? null : codes.composition();
    }

    public ComposedColumns getComposed() {
        return composed;
    }

    public Map<String, String> getFields() {
        return fields;
    }

    public String getLibrary() {
        return library;
    }

    public void setLibrary(@Nullable String library) {
        this.library = library == null ? "" : library;
    }

    public @Nullable String getUpload() {
        return upload;
    }

    public void setUpload(@Nullable String upload) {
        this.upload = upload;
    }

    public @Nullable String getJob() {
        return job;
    }

    public void setJob(@Nullable String job) {
        this.job = job;
    }

    public @Nullable String getProblem() {
        return problem;
    }

    public void setProblem(@Nullable String problem) {
        this.problem = problem;
    }

    public @Nullable String getFault() {
        return fault;
    }

    public void setFault(@Nullable String fault) {
        this.fault = fault;
    }
}
