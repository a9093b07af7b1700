package org.yiyun.catalog.reading;

import java.util.List;

/** What a file looks like before it is imported: its tables, what each column will be taken for, and its first rows. */
public record FileOutline(Kind kind, List<Table> tables) {
    public FileOutline {
        tables = List.copyOf(tables);
    }

    /** What the file is by its content, whatever its name says. */
    public enum Kind {
        XLSX,
        CSV,
        NATIONAL_TXT
    }

    /**
     * @param name   of the sheet; empty for a text file
     * @param used   whether its rows will be imported; a sheet with remarks is not
     * @param sample the first rows below the headings, as they were read
     */
    public record Table(String name, boolean used, List<Column> columns, List<List<String>> sample) {
        public Table {
            columns = List.copyOf(columns);
            sample = List.copyOf(sample);
        }
    }

    /**
     * @param heading as in the file; of two rows {@code upper/lower}; the column's number in a national TXT
     * @param field   key of the field; empty if the column brings none
     */
    public record Column(String heading, String field) {}
}
