package org.yiyun.web.policy;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.json.RecordReader;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.EditTable;
import org.yiyun.policy.PolicyQueries;
import org.yiyun.policy.PolicyTableService;
import org.yiyun.policy.PolicyVersionView;
import org.yiyun.policy.TableHead;
import org.yiyun.policy.TablePreview;
import org.yiyun.policy.TableSheet;
import org.yiyun.policy.engine.FigureUnit;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Table;
import org.yiyun.policy.engine.TableReport;
import org.yiyun.web.faces.Functions;
import org.yiyun.web.faces.Notices;
import org.yiyun.web.faces.UserLocale;

/** Edits the rows of a decision table; nothing is kept before it is saved as a new draft, and each step can be taken back until then. */
@Named
@ViewScoped
public class PolicyTablePage implements Serializable {
    private static final long serialVersionUID = 1;
    /** Rows that are shown at a time. */
    private static final int SHOWN = 100;

    @EJB
    private PolicyTableService tables;

    @EJB
    private PolicyQueries queries;

    @Inject
    private RecordReader records;

    @Inject
    private UserLocale user;

    private @Nullable String id;
    private @Nullable Integer version;
    private @Nullable String code;
    private int newest;
    private @Nullable TableDraft draft;
    private @Nullable ArrayList<OutputRow> outputs;
    private @Nullable OpenRow open;
    private int at = -1;
    private int first;
    private boolean previewed;
    private @Nullable String reason;
    private @Nullable LocalDate from;
    private transient @Nullable TableHead head;
    private transient @Nullable PolicyDefinition definition;
    private transient @Nullable TableReport report;
    private transient @Nullable TablePreview preview;
    private transient @Nullable List<TableRowView> rows;

    /** Answers 404 for what is no table of that version. */
    public void load() {
        if (id == null || version == null || code == null) {
            throw BusinessException.notFound("policy-table", String.valueOf(code));
        }
        TableSheet sheet = tables.sheet(id, version, code);
        newest = sheet.newest();
        draft = new TableDraft(sheet.rows());
        report = sheet.report();
    }

    /** What the cells can be. */
    public TableHead getHead() {
        if (head == null) {
            head = tables.head(String.valueOf(id), version == null ? 0 : version, String.valueOf(code));
        }
        return head;
    }

    private PolicyDefinition definition() {
        if (definition == null) {
            definition = queries.program(String.valueOf(id), version == null ? 0 : version).definition();
        }
        return definition;
    }

    private Table table() {
        return definition().tables().stream().filter(each -> each.code().equals(code)).findFirst().orElseThrow();
    }

    private TableDraft draft() {
        if (draft == null) {
            draft = new TableDraft(table().rows());
        }
        return draft;
    }

    private EditTable edit() {
        return new EditTable(
                String.valueOf(id), version == null ? 0 : version, String.valueOf(code), newest, draft().rows().stream().map(RowDraft::edit).toList(),
                getOutputs().stream().map(OutputRow::edit).toList(), reason, from);
    }

    /** What the table sets, with what is typed of it. */
    public List<OutputRow> getOutputs() {
        if (outputs == null) {
            outputs = new ArrayList<>(OutputRow.of(getHead().outputs(), definition()));
        }
        return outputs;
    }

    /** Whether an output would be shown by its name or without a unit. */
    public boolean isUntold() {
        return getOutputs().stream().anyMatch(output -> !output.missing(user.getLocale()).isEmpty());
    }

    public String missing(OutputRow output) {
        return output.missing(user.getLocale());
    }

    public FigureUnit[] getUnits() {
        return FigureUnit.values();
    }

    public TableReport getReport() {
        if (report == null) {
            report = tables.check(edit());
        }
        return report;
    }

    private TableWords words() {
        return new TableWords(definition(), user.getLocale());
    }

    /** The first case without a row, in words; empty if there is none. */
    public String getGap() {
        TableReport.Finding gap = getReport().gap();
        return gap == null ? "" : words().gap(gap);
    }

    /** What else of the policy is wrong with these rows. */
    public List<String> getFaults() {
        return getReport().faults().stream().map(fault -> fault.path() + " " + words().fault(fault)).toList();
    }

    public List<String> getColumns() {
        return Stream.concat(
                getHead().inputs().stream().map(TableSheet.Input::title),
                getOutputs().stream().map(output -> output.head(user.getLocale(), definition().nameOf(output.getName())))).toList();
    }

    /** The rows of the shown part. */
    public List<TableRowView> getRows() {
        if (rows == null) {
            List<TableRowView> shown = new ArrayList<>();
            for (int i = first; i < Math.min(draft().size(), first + SHOWN); i++) {
                shown.add(view(i));
            }
            rows = shown;
        }
        return rows;
    }

    private TableRowView view(int position) {
        RowDraft row = draft().rows().get(position);
        TableReport.Mark mark = getReport().rows().get(position);
        Table table = table();
        String days = Functions.days(row.from(), row.to());
        return new TableRowView(
                position, TableWords.state(row, table.rows()), row.was() == null ? null : row.was() + 1, words().cells(table, row), days,
                words().source(row), words().mark(mark), mark.overlap() != null || !mark.faults().isEmpty());
    }

    public void add() {
        take();
        changed(draft().size(), () -> draft().add(draft().size(), RowDraft.empty(Map.of())));
        edit(draft().size() - 1);
    }

    /** A row for the case that has none, to be filled in further. */
    public void fill() {
        take();
        TableReport.Finding gap = getReport().gap();
        if (gap != null) {
            changed(draft().size(), () -> draft().add(draft().size(), RowDraft.empty(gap.row())));
            edit(draft().size() - 1);
        }
    }

    public void copy(int position) {
        take();
        changed(position + 1, () -> draft().copy(position));
    }

    public void move(int position, int by) {
        take();
        changed(Math.min(Math.max(0, position + by), draft().size() - 1), () -> draft().move(position, by));
    }

    public void remove(int position) {
        take();
        changed(Math.min(position, draft().size() - 2), () -> draft().remove(position));
    }

    /** Shows a row's cells as inputs. */
    public void edit(int position) {
        take();
        if (position >= 0 && position < draft().size()) {
            open = new OpenRow(position, draft().rows().get(position), getHead().inputs());
            show(position);
        }
    }

    /** Takes over what has been filled in; every other step does so first, so that nothing typed is lost. */
    public void take() {
        OpenRow filled = open;
        if (filled != null) {
            changed(filled.getPosition(), () -> draft().set(filled.getPosition(), filled.row(getHead().inputs())));
        }
    }

    /** Leaves the row as it was. */
    public void close() {
        show(open == null ? at : open.getPosition());
        open = null;
    }

    public void undo() {
        take();
        changed(at, () -> draft().undo());
    }

    public void redo() {
        take();
        changed(at, () -> draft().redo());
    }

    private void changed(int focus, Runnable change) {
        change.run();
        open = null;
        report = null;
        preview = null;
        show(Math.min(focus, draft().size() - 1));
    }

    private void show(int position) {
        at = position;
        first = Math.max(0, position) / SHOWN * SHOWN;
        rows = null;
    }

    public void before() {
        show(Math.max(0, first - SHOWN));
    }

    public void after() {
        show(Math.min(first + SHOWN, draft().size() - 1));
    }

    public boolean isBefore() {
        return first > 0;
    }

    public boolean isAfter() {
        return first + SHOWN < draft().size();
    }

    /** What the text would say otherwise than the version in force. */
    public void compare() {
        take();
        previewed = true;
        preview = null;
    }

    public @Nullable TablePreview getPreview() {
        if (previewed && preview == null) {
            preview = tables.preview(edit());
        }
        return preview;
    }

    /**
     * Goes on with the new draft, beside the version in force. If somebody else has made a version meanwhile it is told once; to save
     * again is to know.
     */
    public @Nullable String save() {
        take();
        PolicyVersionView last = queries.versions(String.valueOf(id)).get(0);
        if (last.version() != newest) {
            newest = last.version();
            Notices.warn("policy.table.newer", Map.of("version", last.version(), "by", last.createdBy(), "reason", last.reason()));
            return null;
        }
        if (!getReport().sound()) {
            throw BusinessException.invalid("", "field.policy.table-unsound", Map.of());
        }
        EditTable edit = records.validated(edit());
        int against = tables.preview(edit).against();
        PolicyVersionView made = tables.save(edit);
        return PolicyPage.done("policy.draft.done", made) + "&against=" + against;
    }

    public String getSummary() {
        return Texts.get(user.getLocale(), "policy.table.rows", Map.of("count", draft().size()));
    }

    /** Number of the row that the focus goes to, -1 for none. */
    public int getAt() {
        return at;
    }

    public boolean isUndoable() {
        return draft().isUndoable();
    }

    public boolean isRedoable() {
        return draft().isRedoable();
    }

    public @Nullable OpenRow getOpen() {
        return open;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable Integer getVersion() {
        return version;
    }

    public void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }
}
