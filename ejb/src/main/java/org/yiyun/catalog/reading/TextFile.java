package org.yiyun.catalog.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

        /** How many lines there are; 0 where it would have to be unpacked for that. */
        default long lines() throws IOException {
            return 0;
        }
    }

    /** A file as it lies there. */
    record Plain(Path file) implements Content {
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        /** No byte of a longer sign is a line feed, in UTF-8 as in GB18030. A last line need not have one. */
        @Override
        public long lines() throws IOException {
            long ends = 0;
            byte last = '\n';
            byte[] bytes = new byte[1 << 16];
            try (var in = open()) {
                for (int read = in.read(bytes); read > 0; read = in.read(bytes)) {
                    for (int i = 0; i < read; i++) {
                        ends += bytes[i] == '\n' ? 1 : 0;
                    }
                    last = bytes[read - 1];
                }
            }
            return last == '\n' ? ends : ends + 1;
        }
    }

    @Override
    public long lines() throws IOException {
        return content.lines();
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
