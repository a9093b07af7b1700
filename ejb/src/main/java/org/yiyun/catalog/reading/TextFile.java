package org.yiyun.catalog.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A text file of one table.
 *
 * @param name      of the table
 * @param content   opens the file from its beginning
 * @param delimiter between columns
 */
record TextFile(
        FileOutline.Kind kind,
        String name,
        Content content,
        TextEncoding encoding,
        char delimiter,
        ReadingLimits limits,
        AutoCloseable below) implements TableFile {
    private static final String DELIMITERS = "\t,;|";

    /** Opens what is read, from its beginning, any number of times. */
    interface Content {
        InputStream open() throws IOException;
    }

    @Override
    public List<String> tables() {
        return List.of(name);
    }

    @Override
    public RawTable open(int table) throws IOException {
        var reader = encoding.reader(content.open());
        return kind == FileOutline.Kind.NATIONAL_TXT
                ? DelimitedText.tabs(name, reader, limits)
                : DelimitedText.csv(name, reader, delimiter, limits);
    }

    /** The sign that stands most often in the first line with content, outside of quotes; a comma if there is none. */
    static char delimiter(Content content, TextEncoding encoding) throws IOException {
        var counts = new int[DELIMITERS.length()];
        try (var reader = encoding.reader(content.open())) {
            var quoted = false;
            var seen = false;
            for (int i = 0, c = reader.read(); i < 1 << 16 && c >= 0; i++, c = reader.read()) {
                quoted = (c == '"') != quoted;
                if (!quoted && (c == '\n' || c == '\r') && seen) {
                    break;
                }
                seen |= c > ' ';
                int known = DELIMITERS.indexOf(c);
                if (!quoted && known >= 0) {
                    counts[known]++;
                }
            }
        }
        int best = DELIMITERS.indexOf(',');
        for (int i = 0; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.charAt(best);
    }

    @Override
    public void close() {
        try {
            below.close();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
