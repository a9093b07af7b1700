package org.yiyun.policy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.policy.engine.EditedRow;
import org.yiyun.policy.engine.Figure;
import org.yiyun.policy.engine.FigureText;
import org.yiyun.policy.engine.PolicyDefinition;
import org.yiyun.policy.engine.PolicyDefinition.Table;
import org.yiyun.policy.engine.PolicyProgram;
import org.yiyun.policy.engine.TableCheck;
import org.yiyun.policy.engine.TableColumn;
import org.yiyun.policy.engine.TableReport;
import org.yiyun.policy.engine.TableText;
import org.yiyun.policy.engine.TextChange;
import org.yiyun.policy.internal.Policies;
import org.yiyun.policy.internal.PolicySight;
import org.yiyun.policy.internal.PolicyVersion;
import org.yiyun.security.AuditTrail;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/**
 * Edits the rows of decision tables. What is saved is a new draft, written as the version's own text with nothing else changed: tests,
 * trials and confirmations of a version rest on its text, so that never changes.
 */
@Stateless
public class PolicyTableService {
    private final Policies policies;
    private final PolicyService service;
    private final PolicyPrograms programs;
    private final AuditTrail audit;
    private final BusinessClock clock;

    @Inject
    public PolicyTableService(Policies policies, PolicyService service, PolicyPrograms programs, AuditTrail audit, BusinessClock clock) {
        this.policies = policies;
        this.service = service;
        this.programs = programs;
        this.audit = audit;
        this.clock = clock;
    }

    /** For the proxy. */
    protected PolicyTableService() {
        this(null, null, null, null, null);
    }

    /**
     * A table of a version, with what its cells can be.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Permission.POLICY_READ)
    public TableSheet sheet(String policy, int version, String code) {
        PolicyProgram program = programs.seen(policy, version).program();
        Table table = table(program, code);
        TableHead head = head(program, table);
        return new TableSheet(
                policy, version, PolicySight.isOutside() ? version : policies.nextNumber(policy) - 1, code, head.title(), head.hit(), head.inputs(), head.outputs(), head.documents(),
                table.rows(), TableCheck.of(program, code, table.rows()));
    }

    /**
     * What its cells can be alone, for who has rows of his own: those of the version are not looked at.
     *
     * @throws BusinessException NOT_FOUND
     */
    @Requires(Permission.POLICY_READ)
    public TableHead head(String policy, int version, String code) {
        PolicyProgram program = programs.seen(policy, version).program();
        return head(program, table(program, code));
    }

    private static TableHead head(PolicyProgram program, Table table) {
        return new TableHead(
                table.title(), table.hit(), TableColumn.inputs(program, table).stream().map(PolicyTableService::input).toList(),
                TableColumn.outputs(program, table).stream()
                        .map(column -> new TableSheet.Output(
                                column.name(), column.title(), column.english(), column.unit(), choices(column))).toList(),
                program.definition().documents());
    }

    private static TableSheet.Input input(TableColumn column) {
        return new TableSheet.Input(column.name(), column.title(), column.number(), column.domain(), choices(column));
    }

    private static List<TableSheet.Choice> choices(TableColumn column) {
        return column.values().entrySet().stream().map(value -> new TableSheet.Choice(value.getKey(), value.getValue())).toList();
    }

    private static Table table(PolicyProgram program, String code) {
        return program.definition().tables().stream().filter(each -> each.code().equals(code)).findFirst()
                .orElseThrow(() -> BusinessException.notFound("policy-table", code));
    }

    /**
     * Whether rows decide every case, which of them do not go together, and what is not said of the outputs; changes nothing.
     *
     * @throws BusinessException NOT_FOUND, INVALID for an output that the table has not
     */
    @Requires(Permission.POLICY_EDIT)
    public TableReport check(EditTable edit) {
        PolicyProgram program = programs.of(edit.policy(), edit.version()).program();
        Table table = table(program, edit.table());
        refuseOthers(table, edit);
        return TableCheck.of(program, edit.table(), edit.edited().stream().map(EditedRow::row).toList())
                .withUntold(TableColumn.untold(program, table, edit.figures()));
    }

    /**
     * What the text would say otherwise than that of the version in force today; changes nothing.
     *
     * @throws BusinessException NOT_FOUND, INVALID for a row made from one that the version has not
     */
    @Requires(Permission.POLICY_EDIT)
    public TablePreview preview(EditTable edit) {
        PolicyVersion version = policies.get(edit.policy(), edit.version());
        Optional<Integer> inForce = programs.inForce(edit.policy(), clock.today(), clock.now()).map(InForce::version);
        int against = inForce.orElse(edit.version());
        return new TablePreview(against, inForce.isPresent(), TextChange.between(policies.get(edit.policy(), against).content(), text(version, edit)));
    }

    /**
     * A new draft with these rows.
     *
     * @throws BusinessException NOT_FOUND; STALE_DATA if the policy has got a newer version since; INVALID for cells that are wrong, a case
     *     without a row, rows that overlap, or if nothing was changed
     */
    @Requires(Permission.POLICY_EDIT)
    public PolicyVersionView save(EditTable edit) {
        policies.hold(edit.policy());
        PolicyVersion version = policies.get(edit.policy(), edit.version());
        if (policies.nextNumber(edit.policy()) - 1 != edit.newest()) {
            throw new BusinessException(ProblemType.STALE_DATA);
        }
        if (edit.reason() == null || edit.reason().isBlank()) {
            throw BusinessException.invalid("reason", "field.required", Map.of());
        }
        PolicyProgram program = programs.of(version.content());
        Table table = table(program, edit.table());
        refuse(program.definition(), table, TableCheck.of(program, edit.table(), edit.edited().stream().map(EditedRow::row).toList()));
        String text = text(version, edit);
        if (text.equals(version.content())) {
            throw BusinessException.invalid("rows", "field.policy.table-same", Map.of());
        }
        refuseUnmeant(table, edit, program, text);
        PolicyVersionView made = service.draft(new DraftPolicy(
                edit.policy(), text, edit.reason().strip(), edit.from() == null ? version.effective() : edit.from()));
        audit.record("policy.table", "policy", edit.policy(), details(program.definition(), table, edit, made.version()));
        return made;
    }

    private String text(PolicyVersion version, EditTable edit) {
        PolicyDefinition definition = programs.of(version.content()).definition();
        Table table = table(programs.of(version.content()), edit.table());
        List<EditedRow> edited = edit.edited();
        TableText.check(table, edited);
        refuseOthers(table, edit);
        return FigureText.change(TableText.change(version.content(), table, edited), definition, edit.figures());
    }

    private static void refuseOthers(Table table, EditTable edit) {
        List<Figure> figures = edit.figures();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < figures.size(); i++) {
            String path = "outputs[" + i + "].name";
            if (!table.outputs().contains(figures.get(i).name())) {
                throw BusinessException.invalid(path, "field.enum", Map.of("allowed", String.join(" ", table.outputs())));
            }
            if (!seen.add(figures.get(i).name())) {
                throw BusinessException.invalid(path, "field.policy.twice", Map.of("id", figures.get(i).name()));
            }
        }
    }

    /** That the new text says these rows and figures and else what it said before; a text can be written in ways that its patching does not know. */
    private void refuseUnmeant(Table table, EditTable edit, PolicyProgram before, String text) {
        if (!TableText.isMeant(before.definition(), table, edit.edited(), edit.figures(), programs.of(text).definition())) {
            throw BusinessException.invalid("rows", "field.policy.table-text", Map.of());
        }
    }

    /** In the words of the whole policy's faults, each at its row. */
    private static void refuse(PolicyDefinition definition, Table table, TableReport report) {
        if (report.sound()) {
            return;
        }
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < report.rows().size(); i++) {
            String path = "rows[" + i + "]";
            TableReport.Mark mark = report.rows().get(i);
            mark.faults().forEach(fault -> faults.add(new FieldError(
                    fault.path().isEmpty() ? path : path + "." + fault.path(), fault.key(), fault.params())));
            if (mark.overlap() != null) {
                List<String> both = List.of("#" + (i + 1), "#" + (mark.overlaps().get(0) + 1));
                faults.add(new FieldError(path, "field.policy.table-conflict", params(definition, table, mark.overlap(), both)));
            }
        }
        if (report.gap() != null) {
            faults.add(new FieldError("rows", "field.policy.table-gap", params(definition, table, report.gap(), List.of())));
        }
        faults.addAll(report.faults());
        throw BusinessException.invalid(faults);
    }

    private static Map<String, Object> params(PolicyDefinition definition, Table table, TableReport.Finding finding, List<String> rows) {
        return Map.of("name", table.title(), "where", definition.valuesInWords(finding.values()), "date", finding.from(), "rows", rows);
    }

    private static Map<String, Object> details(PolicyDefinition before, Table table, EditTable edit, int draft) {
        Set<Integer> kept = new HashSet<>();
        int added = 0;
        int changed = 0;
        for (EditedRow row : edit.edited()) {
            if (row.was() == null || !kept.add(row.was())) {
                added++;
            } else if (!table.rows().get(row.was()).equals(row.row())) {
                changed++;
            }
        }
        return Map.of(
                "version", edit.version(), "draft", draft, "table", edit.table(), "added", added, "changed", changed, "removed",
                table.rows().size() - kept.size(), "named", FigureText.changes(before.figures(), edit.figures()));
    }
}
