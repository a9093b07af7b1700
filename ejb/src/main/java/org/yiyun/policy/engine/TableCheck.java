package org.yiyun.policy.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.policy.engine.PolicyDefinition.HitPolicy;
import org.yiyun.policy.engine.PolicyDefinition.Row;
import org.yiyun.policy.engine.PolicyDefinition.Table;

/**
 * Looks at the rows of a decision table while they are being edited, on every day on which something begins or ends: cells first, then
 * completeness, then which rows overlap, then the formulas, for which the whole policy is compiled with these rows.
 */
public final class TableCheck {
    /** Of how many others a row is told that they overlap it; of thousands that all do, that would be millions. */
    private static final int MOST_OVERLAPS = 100;
    private static final Pattern ROW = Pattern.compile("tables\\[\\d+]\\.rows\\[(\\d+)](?:\\.(.*))?");

    private final PolicyProgram program;
    private final int position;
    private final Table table;
    private final List<List<FieldError>> cellFaults = new ArrayList<>();
    private final List<TreeSet<Integer>> overlaps = new ArrayList<>();
    private final TableReport.Finding[] firstOverlaps;
    private final boolean[] tried;
    private final boolean[] reached;
    private TableReport.@Nullable Finding gap;

    private TableCheck(PolicyProgram program, int position, List<Row> rows) {
        this.program = program;
        this.position = position;
        table = program.definition().tables().get(position).withRows(rows);
        rows.forEach(row -> {
            cellFaults.add(new ArrayList<>());
            overlaps.add(new TreeSet<>());
        });
        firstOverlaps = new TableReport.Finding[rows.size()];
        tried = new boolean[rows.size()];
        reached = new boolean[rows.size()];
    }

    /**
     * What there is to say of the rows.
     *
     * @param program the version that is edited; its own rows of the table do not matter
     * @param code    of the table
     * @throws BusinessException INVALID if it has no such table
     */
    public static TableReport of(PolicyProgram program, String code, List<Row> rows) {
        List<Table> tables = program.definition().tables();
        int position = IntStream.range(0, tables.size()).filter(i -> tables.get(i).code().equals(code)).findFirst()
                .orElseThrow(() -> TableText.unknown(code));
        return new TableCheck(program, position, rows).report();
    }

    private TableReport report() {
        forms();
        TreeSet<LocalDate> days = new TreeSet<>(program.changes());
        LocalDate first = program.definition().effective();
        table.rows().forEach(row -> Stream.of(row.from(), row.to()).filter(day -> day != null && !day.isBefore(first)).forEach(days::add));
        days.forEach(this::look);
        List<FieldError> others = compile();
        List<TableReport.Mark> marks = IntStream.range(0, table.rows().size())
                .mapToObj(row -> new TableReport.Mark(
                        List.copyOf(overlaps.get(row)), firstOverlaps[row], reached[row] || !tried[row], cellFaults.get(row)))
                .toList();
        return new TableReport(gap, marks, others, TableColumn.untold(program, table, List.of()));
    }

    /** What is wrong with a row whatever the policy is. */
    private void forms() {
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            if (row.source() != null && row.source().document().isEmpty()) {
                cellFaults.get(i).add(new FieldError("source.document", "field.required", Map.of()));
            }
            if (row.source() != null && row.source().clause().isEmpty()) {
                cellFaults.get(i).add(new FieldError("source.clause", "field.required", Map.of()));
            }
            for (String output : table.outputs()) {
                if (!row.then().containsKey(output)) {
                    cellFaults.get(i).add(new FieldError("then." + output, "field.required", Map.of()));
                }
            }
            if (row.from() != null && row.to() != null && !row.to().isAfter(row.from())) {
                cellFaults.get(i).add(new FieldError("to", "field.order", Map.of()));
            }
        }
    }

    /** One day: what the table reads is known from the version as it was, whatever the rows are by now. */
    private void look(LocalDate day) {
        Plan plan = program.on(day);
        if (plan == null || plan.steps().stream().noneMatch(step -> step.table() != null && step.table().table().code().equals(table.code()))) {
            return;
        }
        Map<String, Slot> slots = new HashMap<>();
        table.inputs().forEach(input -> slots.put(input, plan.find(input)));
        int[] rows = IntStream.range(0, table.rows().size()).filter(i -> table.rows().get(i).holdsOn(day)).toArray();
        List<FieldError> faults = new ArrayList<>();
        TableCells cells = TableCells.of(table, "tables[" + position + "]", rows, slots, faults);
        faults.forEach(this::take);
        if (faults.isEmpty()) {
            prove(day, cells);
            Pairs pairs = new Pairs(cells, table.domains());
            if (table.hit() == HitPolicy.UNIQUE) {
                overlaps(day, pairs, rows);
            }
            reach(pairs, rows);
        }
    }

    private void prove(LocalDate day, TableCells cells) {
        if (gap == null) {
            new TableProof(cells, table.domains(), false).find().ifPresent(found ->
                    gap = new TableReport.Finding(day, found.values(), new Pairs(cells, table.domains()).hole(found.values())));
        }
    }

    private void overlaps(LocalDate day, Pairs pairs, int[] rows) {
        for (int one = 0; one < rows.length; one++) {
            for (int other = one + 1; other < rows.length; other++) {
                Map<String, String> common = isFull(rows[one]) && isFull(rows[other]) ? null : pairs.common(one, other);
                if (common != null) {
                    var finding = new TableReport.Finding(day, common, Map.of());
                    mark(rows[one], rows[other], finding);
                    mark(rows[other], rows[one], finding);
                }
            }
        }
    }

    private boolean isFull(int row) {
        return overlaps.get(row).size() >= MOST_OVERLAPS;
    }

    private void mark(int row, int other, TableReport.Finding finding) {
        if (!isFull(row)) {
            overlaps.get(row).add(other);
        }
        if (firstOverlaps[row] == null) {
            firstOverlaps[row] = finding;
        }
    }

    private void reach(Pairs pairs, int[] rows) {
        for (int i = 0; i < rows.length; i++) {
            tried[rows[i]] = true;
            reached[rows[i]] = reached[rows[i]] || pairs.isReached(i, table.hit() == HitPolicy.FIRST);
        }
    }

    /** The policy with these rows; what the look at the table has told already is left out. */
    private List<FieldError> compile() {
        List<Table> tables = new ArrayList<>(program.definition().tables());
        tables.set(position, table);
        List<FieldError> others = new ArrayList<>();
        try {
            PolicyProgram.compile(program.definition().withTables(tables));
        } catch (BusinessException refused) {
            refused.errors().stream()
                    .filter(error -> !(error.path().equals("tables[" + position + "]")
                            && (error.key().equals("field.policy.table-gap") || error.key().equals("field.policy.table-conflict"))))
                    .filter(error -> !take(error))
                    .forEach(others::add);
        }
        return others;
    }

    /** Whether the fault is one of a row's of this table; each is kept once. */
    private boolean take(FieldError fault) {
        Matcher place = ROW.matcher(fault.path());
        if (!place.matches() || !fault.path().startsWith("tables[" + position + "].")) {
            return false;
        }
        List<FieldError> known = cellFaults.get(Integer.parseInt(place.group(1)));
        String path = place.group(2) == null ? "" : place.group(2);
        if (known.stream().noneMatch(each -> each.path().equals(path) && each.key().equals(fault.key()))) {
            known.add(new FieldError(path, fault.key(), fault.params()));
        }
        return true;
    }
}
