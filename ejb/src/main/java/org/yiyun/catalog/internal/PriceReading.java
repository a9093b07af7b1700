package org.yiyun.catalog.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiyun.catalog.AboveCodes;
import org.yiyun.catalog.OrderPrices;
import org.yiyun.catalog.engine.CheckedRow;
import org.yiyun.catalog.engine.LibraryDefinition;
import org.yiyun.catalog.engine.RowFault;
import org.yiyun.catalog.reading.ReadingProblem;
import org.yiyun.catalog.reading.RowCheck;
import org.yiyun.catalog.reading.SourceFile;
import org.yiyun.catalog.reading.SourceRow;
import org.yiyun.catalog.reading.SourceRows;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;

/** Reads a file of prices: what each row states, and what is wrong with the others. */
final class PriceReading {
    /** More are split up: they are stated and approved within one request. */
    static final int MOST_ROWS = 50_000;
    /** Characters of all rows, which are in memory together; a packed file of 20 MiB may unpack to gibibytes. */
    private static final long MOST_TEXT = 64L * 1024 * 1024;

    private final OrderPrices order;
    private final PriceLayout layout;
    private final RowCheck check;
    private final List<Row> read = new ArrayList<>();
    private final List<RowFault> faults = new ArrayList<>();
    private List<String> leftOut = List.of();
    private long rows;
    private long text;
    private long rejected;
    private long repeated;

    PriceReading(OrderPrices order, LibraryDefinition library, AboveCodes codes) {
        this.order = order;
        layout = PriceLayout.of(order.kind(), library, codes);
        check = new RowCheck(layout.definition());
    }

    /** A row that states something. */
    record Row(SourceRow source, StatedPrice price) {}

    /** @throws BusinessException IMPORT_REFUSED if the file can bring no rows, INVALID if it has too many, TOO_LARGE if they hold too much */
    void read(Path file) {
        try (SourceRows source = SourceFile.open(file, order.fileName(), layout.definition(), Map.of())) {
            leftOut = source.ignored().stream().filter(heading -> !heading.isBlank()).toList();
            while (source.next()) {
                if (++rows > MOST_ROWS) {
                    throw BusinessException.invalid("file", "field.catalog.price.rows", Map.of("max", MOST_ROWS));
                }
                take(source.row());
            }
        } catch (ReadingProblem unreadable) {
            throw refused(unreadable.withoutWizard());
        }
        sortOut();
    }

    private void take(SourceRow row) {
        row.values().values().forEach(value -> text += value.length());
        if (text > MOST_TEXT) {
            throw new BusinessException(ProblemType.TOO_LARGE, Map.of("max", "64 MiB"));
        }
        CheckedRow checked = check.check(row);
        if (!checked.isAccepted()) {
            rejected++;
            faults.addAll(checked.faults());
            return;
        }
        var objection = layout.objection(checked.content());
        if (objection.isPresent()) {
            refuse(row, objection.get().field(), objection.get().reason(), objection.get().arguments());
        } else {
            read.add(new Row(row, layout.stated(checked.content(), order.source())));
        }
    }

    /** Of rows about the same thing: the same again counts once; what contradicts another one, or reaches into it, is refused. */
    private void sortOut() {
        Map<String, List<Row>> things = new LinkedHashMap<>();
        read.forEach(row -> things.computeIfAbsent(row.price().thing(), key -> new ArrayList<>()).add(row));
        Set<Row> dropped = new HashSet<>();
        things.values().stream().filter(same -> same.size() > 1).forEach(same -> sortOut(same, dropped));
        read.removeIf(dropped::contains);
    }

    private void sortOut(List<Row> same, Set<Row> dropped) {
        List<Row> byDay = new ArrayList<>(same);
        byDay.sort(Comparator.comparing((Row row) -> row.price().from()).thenComparing(row -> row.source().line()));
        Row before = byDay.get(0);
        for (Row row : byDay.subList(1, byDay.size())) {
            if (!row.price().from().equals(before.price().from())) {
                if (before.price().reaches(row.price())) {
                    drop(row, dropped, "catalog.row.overlap", before);
                    continue;
                }
                before = row;
            } else if (row.price().agrees(before.price())) {
                dropped.add(row);
                repeated++;
            } else {
                drop(row, dropped, "catalog.row.twice", before);
                if (dropped.add(before)) {
                    refuse(before.source(), "", "catalog.row.twice", List.of(before.price().code(), String.valueOf(row.source().line())));
                }
            }
        }
    }

    private void drop(Row row, Set<Row> dropped, String reason, Row because) {
        dropped.add(row);
        refuse(row.source(), "", reason, List.of(row.price().code(), String.valueOf(because.source().line())));
    }

    /** Takes those out whose entry is not in force when they begin. */
    void keepInForce(Map<String, List<Days>> entries) {
        List<Row> without = read.stream()
                .filter(row -> entries.getOrDefault(row.price().code(), List.of()).stream().noneMatch(days -> days.has(row.price().from())))
                .toList();
        without.forEach(row -> refuse(row.source(), "hilist_code", "catalog.row.entry",
                List.of(row.price().code(), row.price().from().toString())));
        read.removeAll(new HashSet<>(without));
    }

    private void refuse(SourceRow row, String field, String reason, List<String> arguments) {
        rejected++;
        faults.add(new RowFault(row.line(), row.sheet(), field, reason, arguments, row.values()));
    }

    private BusinessException refused(ReadingProblem problem) {
        Map<String, String> params = new HashMap<>();
        for (int i = 0; i < problem.arguments().size(); i++) {
            params.put(String.valueOf(i), problem.arguments().get(i));
        }
        return new BusinessException(
                ProblemType.IMPORT_REFUSED, Map.of("file", order.fileName()), List.of(new FieldError("file", problem.code(), params)));
    }

    List<StatedPrice> prices() {
        return read.stream().map(Row::price).toList();
    }

    /** In the order of the file. */
    List<RowFault> faults() {
        return faults.stream().sorted(Comparator.comparing(RowFault::sheet).thenComparingLong(RowFault::line)).toList();
    }

    List<String> leftOut() {
        return leftOut;
    }

    long rows() {
        return rows;
    }

    long rejected() {
        return rejected;
    }

    long repeated() {
        return repeated;
    }
}
