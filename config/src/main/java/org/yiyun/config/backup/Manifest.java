package org.yiyun.config.backup;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a backup holds; the last entry of its file, so that a file without one is an unfinished backup.
 *
 * @param takenAt the moment of the snapshot, ISO 8601
 * @param migrations version to check sum of each migration that the schema had
 * @param tables what was copied of each, by name
 * @param sequences where each stood, by name
 */
public record Manifest(
        String takenAt, SortedMap<String, String> migrations, SortedMap<String, Table> tables, SortedMap<String, Sequence> sequences) {

    static final String ENTRY = "manifest.properties";

    private static final String FORMAT = "1";

    /**
     * One table.
     *
     * @param rows how many
     * @param sha256 of its text as COPY gives it, in the order of the key
     * @param columns in the order of the text
     */
    public record Table(long rows, String sha256, List<String> columns) {
    }

    /**
     * One sequence.
     *
     * @param last as {@code last_value}
     * @param called whether that value has been given out
     */
    public record Sequence(long last, boolean called) {
    }

    /** All rows of all tables. */
    public long rows() {
        return tables.values().stream().mapToLong(Table::rows).sum();
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add("format=" + FORMAT);
        lines.add("taken.at=" + takenAt);
        migrations.forEach((version, sum) -> lines.add("migration." + version + "=" + sum));
        tables.forEach((name, table) -> lines.add("table." + name + "=" + table.rows() + " " + table.sha256() + " "
                + String.join(",", table.columns())));
        sequences.forEach((name, sequence) -> lines.add("sequence." + name + "=" + sequence.last() + " " + sequence.called()));
        return String.join("\n", lines) + "\n";
    }

    static Manifest parse(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (!FORMAT.equals(properties.getProperty("format"))) {
            throw new BackupException("The backup has the format " + properties.getProperty("format") + "; this build reads " + FORMAT + ".");
        }
        var tables = new TreeMap<String, Table>();
        values(properties, "table.").forEach((name, value) -> tables.put(name, table(value)));
        var sequences = new TreeMap<String, Sequence>();
        values(properties, "sequence.").forEach((name, value) -> sequences.put(name, sequence(value)));
        return new Manifest(properties.getProperty("taken.at"), values(properties, "migration."), tables, sequences);
    }

    private static Table table(String value) {
        var parts = value.split(" ");
        return new Table(Long.parseLong(parts[0]), parts[1], List.of(parts[2].split(",")));
    }

    private static Sequence sequence(String value) {
        var parts = value.split(" ");
        return new Sequence(Long.parseLong(parts[0]), Boolean.parseBoolean(parts[1]));
    }

    private static SortedMap<String, String> values(Properties properties, String prefix) {
        var values = new TreeMap<String, String>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> values.put(name.substring(prefix.length()), properties.getProperty(name)));
        return values;
    }

    /** The names of both sides that differ, with the reason for a person. */
    static <T> List<String> differences(Map<String, T> wanted, Map<String, T> found) {
        var differences = new ArrayList<String>();
        wanted.forEach((name, value) -> {
            if (!value.equals(found.get(name))) {
                differences.add(name + (found.containsKey(name) ? " differs" : " is missing"));
            }
        });
        found.keySet().stream().filter(name -> !wanted.containsKey(name)).forEach(name -> differences.add(name + " is too many"));
        return differences;
    }
}
