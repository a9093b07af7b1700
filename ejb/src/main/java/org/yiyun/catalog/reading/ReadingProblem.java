package org.yiyun.catalog.reading;

import java.util.List;
import java.util.Set;

/** A file that cannot be read as rows of the library at all, with the key of the message that tells what to do. */
public final class ReadingProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String PREFIX = "catalog.file.";
    /** The column with the code is missing, which the wizard can compose of others besides. */
    static final String CODE_MISSING = PREFIX + "code.missing";
    /** What the import wizard offers to put right by assigning columns. */
    private static final Set<String> OF_COLUMNS = Set.of("headings", "column.missing", "columns.missing", "column.twice", "column.similar");

    private final String code;
    private final transient List<String> arguments;

    public ReadingProblem(String code, List<String> arguments) {
        super(code + arguments);
        this.code = code;
        this.arguments = List.copyOf(arguments);
    }

    /** Key of the message, such as {@code catalog.file.encrypted}. */
    public String code() {
        return code;
    }

    /** The same for a place that has no import wizard (导入向导) to assign columns in: the headings of the file have to be put right. */
    public ReadingProblem withoutWizard() {
        var about = code.equals(CODE_MISSING) ? "columns.missing" : code.startsWith(PREFIX) ? code.substring(PREFIX.length()) : "";
        return OF_COLUMNS.contains(about) ? new ReadingProblem(PREFIX + "fixed." + about, arguments) : this;
    }

    /** What the message names. */
    public List<String> arguments() {
        return arguments;
    }
}
