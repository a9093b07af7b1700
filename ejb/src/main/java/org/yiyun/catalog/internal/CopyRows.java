package org.yiyun.catalog.internal;

import java.util.Arrays;
import java.util.Map;

/**
 * Rows in the binary format of PostgreSQL's COPY, in a buffer that grows: a count of columns, then each column's length in bytes and
 * its bytes. Texts are UTF-8. Not for several threads at once.
 */
final class CopyRows {
    /** What stands before the first row: the signature, no flags, no extension. */
    static final byte[] HEAD = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0};
    /** What stands behind the last row. */
    static final byte[] TAIL = {-1, -1};
    private static final int ABSENT = -1;
    private static final int MOST_BYTES_OF_CHAR = 3;
    private static final int MOST_BYTES_OF_ESCAPED = 6;
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private byte[] bytes = new byte[64 * 1024];
    private int size;

    /** The rows stand at its beginning. */
    byte[] bytes() {
        return bytes;
    }

    /** How many bytes the rows have. */
    int size() {
        return size;
    }

    /** A row of so many columns follows. */
    void row(int columns) {
        expect(2);
        bytes[size++] = (byte) (columns >> 8);
        bytes[size++] = (byte) columns;
    }

    void number(long value) {
        length(Long.BYTES);
        put(value);
    }

    void flag(boolean value) {
        length(1);
        expect(1);
        bytes[size++] = (byte) (value ? 1 : 0);
    }

    /** A column with sixteen bytes of a UUID. */
    void uuid(byte[] value) {
        length(value.length);
        expect(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    void absent() {
        length(ABSENT);
    }

    void text(String value) {
        int column = begin();
        encode(value);
        end(column);
    }

    /** An object of texts, as {@link EntryJson#write} writes it. */
    void json(Map<String, String> values) {
        int column = begin();
        sign('{');
        int begun = size;
        values.forEach((key, value) -> {
            if (size > begun) {
                sign(',');
            }
            quoted(key);
            sign(':');
            quoted(value);
        });
        sign('}');
        end(column);
    }

    private void sign(char ascii) {
        expect(1);
        bytes[size++] = (byte) ascii;
    }

    private void quoted(String text) {
        sign('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\' || c < ' ') {
                encode(text, plain, i);
                escape(c);
                plain = i + 1;
            }
        }
        encode(text, plain, text.length());
        sign('"');
    }

    private void escape(char c) {
        expect(MOST_BYTES_OF_ESCAPED);
        bytes[size++] = '\\';
        if (c >= ' ') {
            bytes[size++] = (byte) c;
            return;
        }
        bytes[size++] = 'u';
        bytes[size++] = '0';
        bytes[size++] = '0';
        bytes[size++] = HEX[c >> 4];
        bytes[size++] = HEX[c & 15];
    }

    private void encode(String text) {
        encode(text, 0, text.length());
    }

    private void encode(String text, int from, int to) {
        expect(MOST_BYTES_OF_CHAR * (to - from));
        int at = size;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[at++] = (byte) c;
            } else if (c < 0x800) {
                bytes[at++] = (byte) (0xC0 | c >> 6);
                bytes[at++] = (byte) (0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                bytes[at++] = (byte) (0xE0 | c >> 12);
                bytes[at++] = (byte) (0x80 | c >> 6 & 0x3F);
                bytes[at++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1))) {
                at = supplementary(Character.toCodePoint(c, text.charAt(++i)), at);
            } else {
                bytes[at++] = '?';
            }
        }
        size = at;
    }

    private int supplementary(int c, int at) {
        bytes[at] = (byte) (0xF0 | c >> 18);
        bytes[at + 1] = (byte) (0x80 | c >> 12 & 0x3F);
        bytes[at + 2] = (byte) (0x80 | c >> 6 & 0x3F);
        bytes[at + 3] = (byte) (0x80 | c & 0x3F);
        return at + 4;
    }

    /** @return where the column's length is to stand */
    private int begin() {
        length(0);
        return size - Integer.BYTES;
    }

    private void end(int column) {
        put(size - column - Integer.BYTES, column);
    }

    private void length(int value) {
        expect(Integer.BYTES);
        put(value, size);
        size += Integer.BYTES;
    }

    private void put(int value, int at) {
        bytes[at] = (byte) (value >> 24);
        bytes[at + 1] = (byte) (value >> 16);
        bytes[at + 2] = (byte) (value >> 8);
        bytes[at + 3] = (byte) value;
    }

    private void put(long value) {
        expect(Long.BYTES);
        put((int) (value >> 32), size);
        put((int) value, size + Integer.BYTES);
        size += Long.BYTES;
    }

    private void expect(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
