package org.yiyun.catalog.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.engine.CodeComposition;
import org.yiyun.catalog.engine.FieldDefinition;
import org.yiyun.catalog.engine.LibraryDefinition;

/** A file that may bring rows of a library: a workbook (xlsx), csv, or a national TXT, plain or in a ZIP. */
public final class SourceFile {
    /** Number of a national transaction in the name of a file, such as {@code 1302.txt.zip}. */
    private static final Pattern NATIONAL_NUMBER = Pattern.compile("(?<![0-9A-Za-z])(13[0-2]\\d(?:A)?)(?![0-9A-Za-z])");
    private static final int FEWEST_TO_JUDGE = 10;
    /** Of ten codes so many may be wrong before the whole file is taken for one of another library. */
    private static final int WRONG_OF_TEN = 9;
    private static final int NAMED = 8;

    private final LibraryDefinition definition;
    private final FieldNames names;
    private final String fileName;
    private final @Nullable CodeComposition composition;

    private SourceFile(
            String fileName, LibraryDefinition definition, Map<String, String> remembered, @Nullable CodeComposition composition) {
        this.fileName = fileName;
        this.definition = definition;
        this.composition = composition;
        names = new FieldNames(definition, remembered);
    }

    /**
     * The rows of a file.
     *
     * @param remembered keys of fields by heading, an empty key for a heading to leave out; goes before everything known otherwise
     * @throws ReadingProblem if the file can bring no rows of the library
     */
    public static SourceRows open(Path file, String fileName, LibraryDefinition definition, Map<String, String> remembered) {
        return open(file, fileName, definition, remembered, null, ReadingLimits.SHIPPED);
    }

    /**
     * As {@link #open(Path, String, LibraryDefinition, Map)}.
     *
     * @param composition how codes are made of fields where no column of the file brings them; null if they are not
     */
    public static SourceRows open(
            Path file, String fileName, LibraryDefinition definition, Map<String, String> remembered,
            @Nullable CodeComposition composition) {
        return open(file, fileName, definition, remembered, composition, ReadingLimits.SHIPPED);
    }

    static SourceRows open(
            Path file, String fileName, LibraryDefinition definition, Map<String, String> remembered, ReadingLimits limits) {
        return open(file, fileName, definition, remembered, null, limits);
    }

    private static SourceRows open(
            Path file, String fileName, LibraryDefinition definition, Map<String, String> remembered,
            @Nullable CodeComposition composition, ReadingLimits limits) {
        TableFile tables = null;
        try {
            tables = FileTypes.open(file, fileName, definition, limits);
            var plans = TablePlan.of(tables, definition, new FieldNames(definition, remembered));
            var used = plans.stream().filter(TablePlan::isUsed).toList();
            var composed = composition != null && used.stream().noneMatch(plan -> plan.headings().column(definition.codeField()) >= 0);
            var source = new SourceFile(fileName, definition, remembered, composed ? composition : null);
            source.judge(tables.kind(), plans);
            return new TableRows(tables, used, source.composition);
        } catch (IOException broken) {
            close(tables);
            throw new UncheckedIOException(broken);
        } catch (RuntimeException refused) {
            close(tables);
            throw refused;
        }
    }

    /**
     * What the file's columns would be taken for, also where it could not be imported so.
     *
     * @throws ReadingProblem if it cannot be read as tables
     */
    public static FileOutline outline(Path file, String fileName, LibraryDefinition definition, Map<String, String> remembered) {
        try (var tables = FileTypes.open(file, fileName, definition, ReadingLimits.SHIPPED)) {
            var names = new FieldNames(definition, remembered);
            return new FileOutline(tables.kind(), TablePlan.of(tables, definition, names).stream().map(SourceFile::outline).toList());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static FileOutline.Table outline(TablePlan plan) {
        var columns = new ArrayList<FileOutline.Column>();
        for (int i = 0; i < plan.headings().names().size(); i++) {
            var field = plan.headings().fields().get(i);
            columns.add(new FileOutline.Column(plan.headings().names().get(i), field == null ? "" : field.key()));
        }
        var sample = plan.sample().stream().limit(10).map(RawTable.Row::cells).toList();
        return new FileOutline.Table(plan.name(), plan.isUsed(), columns, sample);
    }

    private static void close(TableFile tables) {
        if (tables != null) {
            tables.close();
        }
    }

    private void judge(FileOutline.Kind kind, List<TablePlan> plans) {
        if (kind == FileOutline.Kind.NATIONAL_TXT) {
            judgeNational(plans.get(0));
        }
        var used = plans.stream().filter(TablePlan::isUsed).toList();
        if (used.isEmpty()) {
            var found = plans.stream().flatMap(plan -> plan.headings().names().stream()).filter(name -> !name.isEmpty()).limit(NAMED).toList();
            throw new ReadingProblem(plans.stream().allMatch(plan -> plan.sample().isEmpty() && plan.headings().names().isEmpty())
                    ? "catalog.file.empty" : "catalog.file.headings", List.of(definition.nameZh(), wanted(), String.join("、", found)));
        }
        used.forEach(this::judgeColumns);
        if (used.stream().allMatch(plan -> plan.sample().isEmpty())) {
            throw new ReadingProblem("catalog.file.empty", List.of());
        }
        if (composition == null) {
            judgeCodes(used);
        }
    }

    private void judgeNational(TablePlan plan) {
        for (var name : List.of(fileName, plan.name())) {
            var number = NATIONAL_NUMBER.matcher(name);
            if (number.find() && !definition.nationalNumber().isEmpty() && !number.group(1).equals(definition.nationalNumber())) {
                throw new ReadingProblem("catalog.file.other.number", List.of(number.group(1), definition.nameZh(), definition.nationalNumber()));
            }
        }
        int columns = plan.headings().names().size();
        int expected = definition.nationalColumns();
        if (expected == 0 || columns < expected * 3 / 4 || columns > expected + 20) {
            throw new ReadingProblem(
                    "catalog.file.other.columns", List.of(String.valueOf(columns), definition.nameZh(), String.valueOf(expected)));
        }
    }

    private void judgeColumns(TablePlan plan) {
        var keys = plan.headings().keys();
        if (composition != null && !keys.containsAll(composition.fields())) {
            throw new ReadingProblem("catalog.file.code.columns", List.of(composition.titles(definition), String.join("、",
                    composition.fields().stream().filter(key -> !keys.contains(key)).flatMap(key -> definition.field(key).stream())
                            .map(FieldDefinition::nameZh).toList())));
        }
        var missing = definition.fields().stream()
                .filter(this::isNeeded)
                .filter(field -> !keys.contains(field.key()))
                .toList();
        plan.headings().ignored().stream().filter(heading -> names.find(heading).isEmpty()).forEach(heading -> slip(heading, plan));
        if (!missing.isEmpty()) {
            boolean code = missing.stream().anyMatch(field -> field.key().equals(definition.codeField()));
            var names = String.join("、", missing.stream().map(FieldDefinition::nameZh).toList());
            throw code
                    ? new ReadingProblem(ReadingProblem.CODE_MISSING, List.of(plan.name().isEmpty() ? names : plan.name() + " " + names))
                    : new ReadingProblem(plan.name().isEmpty() ? "catalog.file.columns.missing" : "catalog.file.column.missing",
                            List.of(names, plan.name()));
        }
        plan.headings().twice().ifPresent(two -> {
            throw new ReadingProblem("catalog.file.column.twice", two);
        });
    }

    /** A column that would be lost by a slip of the pen in its heading is asked for; others are left out and named. */
    private void slip(String heading, TablePlan plan) {
        names.resembling(heading).filter(field -> !plan.headings().keys().contains(field.key())).ifPresent(field -> {
            throw new ReadingProblem("catalog.file.column.similar", List.of(heading, field.nameZh()));
        });
    }

    private boolean isNeeded(FieldDefinition field) {
        return field.key().equals(definition.codeField()) ? composition == null : field.required();
    }

    private String wanted() {
        return String.join("、", definition.fields().stream().filter(this::isNeeded).map(FieldDefinition::nameZh).toList());
    }

    private void judgeCodes(List<TablePlan> used) {
        var check = new RowCheck(definition);
        var codes = used.stream().flatMap(plan -> codes(plan).stream()).toList();
        long wrong = codes.stream().filter(code -> !check.matches(code)).count();
        if (codes.size() >= FEWEST_TO_JUDGE && wrong * 10 >= codes.size() * (long) WRONG_OF_TEN) {
            var example = codes.stream().filter(code -> !check.matches(code)).findFirst().orElse("");
            throw new ReadingProblem("catalog.file.other.codes",
                    List.of(String.valueOf(codes.size()), String.valueOf(wrong), definition.nameZh(), example));
        }
    }

    private List<String> codes(TablePlan plan) {
        int column = plan.headings().column(definition.codeField());
        return plan.sample().stream()
                .map(row -> RowCheck.code(row.cell(column)))
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
