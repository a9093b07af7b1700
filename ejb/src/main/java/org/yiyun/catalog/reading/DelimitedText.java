package org.yiyun.catalog.reading;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads csv as RFC 4180 tells it and, without quotes, the national TXT. Lines may end with CR, LF or both, in one file too. It is
 * ours because an open quote must not swallow the file: libraries read on to its end and keep all of it in memory.
 */
final class DelimitedText implements RawTable {
    private static final int BUFFER = 1 << 16;
    private static final int END = -1;
    private static final int NO_QUOTE = -2;

    private final String name;
    private final Reader reader;
    private final char delimiter;
    private final int quote;
    private final ReadingLimits limits;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder cell = new StringBuilder();
    private int position;
    private int filled;
    private long line = 1;
    private long rows;

    private DelimitedText(String name, Reader reader, char delimiter, int quote, ReadingLimits limits) {
        this.name = name;
        this.reader = reader;
        this.delimiter = delimiter;
        this.quote = quote;
        this.limits = limits;
    }

    static DelimitedText csv(String name, Reader reader, char delimiter, ReadingLimits limits) {
        return new DelimitedText(name, reader, delimiter, '"', limits);
    }

    /** Columns between tabs; a quotation mark is a character like any other. */
    static DelimitedText tabs(String name, Reader reader, ReadingLimits limits) {
        return new DelimitedText(name, reader, '\t', NO_QUOTE, limits);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable Row next() {
        while (true) {
            if (peek() == END) {
                return null;
            }
            long begins = line;
            var row = new Row(begins, cells(begins));
            if (!row.isBlank()) {
                if (++rows > limits.rows()) {
                    throw new ReadingProblem("catalog.file.rows", List.of(String.valueOf(limits.rows())));
                }
                return row;
            }
        }
    }

    private List<String> cells(long begins) {
        var cells = new ArrayList<String>();
        while (true) {
            cells.add(cell(begins));
            if (cells.size() > limits.columns()) {
                throw new ReadingProblem("catalog.file.columns", List.of(String.valueOf(begins), String.valueOf(limits.columns())));
            }
            int stop = take();
            if (stop != delimiter) {
                if (stop == '\r' && peek() == '\n') {
                    take();
                }
                line++;
                return cells;
            }
        }
    }

    /** Reads up to, not over, what ends the cell. */
    private String cell(long begins) {
        if (peek() != quote) {
            int from = position;
            while (position < filled && !endsCell(buffer[position])) {
                position++;
            }
            // most cells stand in the buffer as they are
            if (position < filled && position - from <= limits.cell()) {
                return new String(buffer, from, position - from);
            }
            position = from;
        }
        cell.setLength(0);
        if (peek() == quote) {
            take();
            quoted(begins);
        }
        while (true) {
            int from = position;
            while (position < filled && !endsCell(buffer[position])) {
                position++;
            }
            append(from, begins);
            if (position < filled || peek() == END) {
                return cell.toString();
            }
        }
    }

    private boolean endsCell(char c) {
        return c == delimiter || c == '\n' || c == '\r';
    }

    private void quoted(long begins) {
        while (true) {
            int from = position;
            while (position < filled && buffer[position] != quote) {
                countLine(buffer[position++]);
            }
            append(from, begins);
            if (position >= filled) {
                if (peek() == END) {
                    throw new ReadingProblem("catalog.file.quote", List.of(String.valueOf(begins)));
                }
                continue;
            }
            take();
            if (peek() != quote) {
                return;
            }
            cell.append((char) take());
        }
    }

    /** A line end inside quotes; of CR and LF only the latter counts, so that both together are one. */
    private void countLine(char c) {
        if (c == '\n') {
            line++;
        }
    }

    private void append(int from, long begins) {
        cell.append(buffer, from, position - from);
        if (cell.length() > limits.cell()) {
            var key = quote == NO_QUOTE ? "catalog.file.cell" : "catalog.file.quote";
            throw new ReadingProblem(key, List.of(String.valueOf(begins)));
        }
    }

    private int take() {
        int next = peek();
        position++;
        return next;
    }

    private int peek() {
        if (position < filled) {
            return buffer[position];
        }
        try {
            do {
                filled = reader.read(buffer, 0, BUFFER);
            } while (filled == 0);
            position = 0;
            if (filled < 0) {
                filled = 0;
                return END;
            }
            return buffer[0];
        } catch (CharacterCodingException broken) {
            throw new ReadingProblem("catalog.file.encoding", List.of(String.valueOf(line)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
