package org.yiyun.catalog.reading;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * The XML of a part of a workbook as a stream of tags and texts. It knows the XML that office packages are made of, in UTF-8: no
 * document types, so no entity can grow or reach outside, and names without regard to their prefixes. It takes half the time of the
 * JDK's parser, and what it keeps in memory is bounded whatever it reads: one tag, and the text that is asked for.
 */
final class XmlPart implements AutoCloseable {
    private static final int DEEPEST = 64;
    private static final int MOST_ATTRIBUTES = 256;
    private static final int END = -1;

    private final BoundedInput input;
    private final XmlNames names = new XmlNames();
    private final byte[] buffer = new byte[1 << 16];
    private final String[] open = new String[DEEPEST];
    private final String[] attributeNames = new String[MOST_ATTRIBUTES];
    private final int[] attributeEnds = new int[MOST_ATTRIBUTES + 1];
    private byte[] values = new byte[1024];
    private byte[] token = new byte[256];
    private int tokenLength;
    private int attributes;
    private int position;
    private int filled;
    private int depth;
    private boolean closing;
    private String name = "";

    XmlPart(BoundedInput input) {
        this.input = input;
        int first = peek();
        if (first == 0xEF) {
            expect(0xEF, 0xBB, 0xBF);
        } else if (first != END && first != '<' && first > ' ') {
            throw unsafe();
        }
    }

    /** Goes on to the next start or end of an element; text between is added to {@code text} if that is given. */
    int next(@Nullable StringBuilder text, int longest) {
        if (closing) {
            closing = false;
            return ended();
        }
        while (true) {
            if (!toTag(text, longest)) {
                if (depth > 0) {
                    throw damaged();
                }
                return XMLStreamConstants.END_DOCUMENT;
            }
            int sign = peek();
            if (sign == '/') {
                position++;
                return endTag();
            }
            if (sign == '!') {
                position++;
                markup(text, longest);
            } else if (sign == '?') {
                skipTo("?>", null, 0);
            } else {
                return startTag();
            }
        }
    }

    int next() {
        return next(null, 0);
    }

    private int startTag() {
        input.progress();
        name = name(read());
        attributes();
        if (depth == DEEPEST) {
            throw unsafe();
        }
        open[depth++] = name;
        return XMLStreamConstants.START_ELEMENT;
    }

    private int endTag() {
        name = name(read());
        skipSpaces();
        expect('>');
        return ended();
    }

    private int ended() {
        input.progress();
        if (depth == 0 || !open[--depth].equals(name)) {
            throw damaged();
        }
        return XMLStreamConstants.END_ELEMENT;
    }

    /** A comment, or a text as it stands; a document type is refused. */
    private void markup(@Nullable StringBuilder text, int longest) {
        switch (read()) {
            case '-' -> {
                expect('-');
                skipTo("-->", null, 0);
            }
            case '[' -> {
                expect('C', 'D', 'A', 'T', 'A', '[');
                skipTo("]]>", text, longest);
            }
            default -> throw unsafe();
        }
    }

    /** Reads up to and over the mark; what stands before it is added to the text, if that is given. */
    private void skipTo(String mark, @Nullable StringBuilder text, int longest) {
        tokenLength = 0;
        int matched = 0;
        while (matched < mark.length()) {
            int b = read();
            matched = b == mark.charAt(matched) ? matched + 1 : b == mark.charAt(0) ? repeated(mark, matched) : 0;
            if (text != null) {
                keep(b);
                if (tokenLength > longest * 4L + mark.length()) {
                    throw unsafe();
                }
            }
        }
        if (text != null) {
            text.append(new String(token, 0, tokenLength - mark.length(), StandardCharsets.UTF_8));
            bound(text, longest);
        }
    }

    /** Of {@code --->} and {@code ]]]>} the last three belong to the mark. */
    private static int repeated(String mark, int matched) {
        return matched == 2 && mark.charAt(0) == mark.charAt(1) ? 2 : 1;
    }

    /** Over the text before the next tag; false at the end. */
    private boolean toTag(@Nullable StringBuilder text, int longest) {
        while (true) {
            if (position >= filled && !fill()) {
                return false;
            }
            int from = position;
            while (position < filled && buffer[position] != '<' && (text == null || buffer[position] >= ' ' && buffer[position] != '&')) {
                position++;
            }
            if (text != null) {
                if (position > from) {
                    text.append(new String(buffer, from, position - from, StandardCharsets.ISO_8859_1));
                }
                bound(text, longest);
            }
            if (position < filled) {
                if (buffer[position] == '<') {
                    position++;
                    return true;
                }
                special(text);
            }
        }
    }

    private static void bound(StringBuilder text, int longest) {
        if (text.length() > longest) {
            throw unsafe();
        }
    }

    /** An entity, a line end, or a character beyond ASCII. */
    private void special(StringBuilder text) {
        int b = read();
        if (b == '&') {
            text.appendCodePoint(entity());
        } else if (b == '\r') {
            text.append('\n');
            if (peek() == '\n') {
                position++;
            }
        } else if (b < 0x80) {
            text.append((char) b);
        } else if ((b & 0xF0) == 0xE0 && position + 1 < filled && isFollowing(buffer[position]) && isFollowing(buffer[position + 1])) {
            // most Chinese characters
            text.append((char) ((b & 0x0F) << 12 | (buffer[position++] & 0x3F) << 6 | buffer[position++] & 0x3F));
        } else {
            tokenLength = 0;
            keep(b);
            for (int following = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : b >= 0xC0 ? 1 : 0; following > 0 && isFollowing(peek()); following--) {
                keep(read());
            }
            text.append(new String(token, 0, tokenLength, StandardCharsets.UTF_8));
        }
    }

    private static boolean isFollowing(int b) {
        return b != END && (b & 0xC0) == 0x80;
    }

    /** The five that XML knows, and characters by number; anything else would be of a document type. */
    private int entity() {
        tokenLength = 0;
        for (int b = read(); b != ';'; b = read()) {
            keep(b);
            if (tokenLength > 10) {
                throw unsafe();
            }
        }
        var text = new String(token, 0, tokenLength, StandardCharsets.US_ASCII);
        return switch (text) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> numbered(text);
        };
    }

    private static int numbered(String text) {
        try {
            int code = text.startsWith("#x") ? Integer.parseInt(text.substring(2), 16)
                    : text.startsWith("#") ? Integer.parseInt(text.substring(1)) : END;
            if (Character.isValidCodePoint(code)) {
                return code;
            }
        } catch (NumberFormatException none) {
            // told below
        }
        throw unsafe();
    }

    private String name(int first) {
        if (first <= ' ' || first == '>' || first == '=') {
            throw damaged();
        }
        tokenLength = 0;
        int b = first;
        while (true) {
            if (b == ':') {
                tokenLength = 0;
            } else {
                keep(b);
            }
            int next = peek();
            if (next == '>' || next == '/' || next == '=' || next <= ' ') {
                if (tokenLength == 0 || tokenLength > 200) {
                    throw damaged();
                }
                return names.of(token, tokenLength);
            }
            b = read();
        }
    }

    private void attributes() {
        attributes = 0;
        int end = 0;
        while (true) {
            skipSpaces();
            int b = read();
            if (b == '>') {
                return;
            }
            if (b == '/') {
                expect('>');
                closing = true;
                return;
            }
            if (attributes == MOST_ATTRIBUTES) {
                throw unsafe();
            }
            attributeNames[attributes] = name(b);
            end = value(end);
            attributeEnds[++attributes] = end;
        }
    }

    /** Copies a value behind those before it; the place behind it. */
    private int value(int from) {
        skipSpaces();
        expect('=');
        skipSpaces();
        int quote = read();
        if (quote != '"' && quote != '\'') {
            throw damaged();
        }
        int end = from;
        for (int b = read(); b != quote; b = read()) {
            if (end == values.length) {
                values = Arrays.copyOf(values, end * 2);
            }
            values[end++] = (byte) b;
        }
        return end;
    }

    /** Name of the element without its prefix. */
    String name() {
        return name;
    }

    boolean isStart(int event, String wanted) {
        return event == XMLStreamConstants.START_ELEMENT && wanted.equals(name);
    }

    boolean isEnd(int event, String wanted) {
        return event == XMLStreamConstants.END_ELEMENT && wanted.equals(name);
    }

    /** An attribute of the element, whatever its namespace; null if it is not there. */
    @Nullable String attribute(String wanted) {
        for (int i = 0; i < attributes; i++) {
            if (wanted.equals(attributeNames[i])) {
                var text = new String(values, attributeEnds[i], attributeEnds[i + 1] - attributeEnds[i], StandardCharsets.UTF_8);
                return text.indexOf('&') < 0 ? text : unescaped(text);
            }
        }
        return null;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&");
    }

    private void keep(int b) {
        if (tokenLength == token.length) {
            token = Arrays.copyOf(token, tokenLength * 2);
        }
        token[tokenLength++] = (byte) b;
    }

    private void skipSpaces() {
        for (int b = peek(); b != END && b <= ' '; b = peek()) {
            position++;
        }
    }

    private void expect(int... signs) {
        for (int sign : signs) {
            if (read() != sign) {
                throw damaged();
            }
        }
    }

    /** The next byte; a file that ends here is damaged. */
    private int read() {
        if (position >= filled && !fill()) {
            throw damaged();
        }
        return buffer[position++] & 0xFF;
    }

    private int peek() {
        return position < filled || fill() ? buffer[position] & 0xFF : END;
    }

    private boolean fill() {
        try {
            do {
                filled = input.read(buffer, 0, buffer.length);
            } while (filled == 0);
            position = 0;
            filled = Math.max(filled, 0);
            return filled > 0;
        } catch (ZipException | EOFException broken) {
            throw damaged();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ReadingProblem damaged() {
        return new ReadingProblem("catalog.file.damaged", List.of());
    }

    private static ReadingProblem unsafe() {
        return new ReadingProblem("catalog.file.unsafe", List.of());
    }

    @Override
    public void close() {
        try {
            input.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
