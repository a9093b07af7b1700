package org.yiyun.platform.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/** What a PDF of the product says, line by line, read as a reader would: through the fonts that are in it. */
public final class PdfWords {
    private static final Pattern STREAM = Pattern.compile("(\\d+) 0 obj\n<< (.*?)/Filter /FlateDecode /Length (\\d+) >>\nstream\n");
    private static final Pattern FONT = Pattern.compile("/(F\\d) (\\d+) 0 R");
    private static final Pattern MEANING = Pattern.compile("<([0-9A-F]{4})> <([0-9A-F]+)>\n");
    private static final Pattern LINE = Pattern.compile("BT .*? ET\n");
    private static final Pattern SHOWN = Pattern.compile("/(F\\d) [0-9.]+ Tf <([0-9A-F]*)> Tj");

    private PdfWords() {}

    public static List<String> of(byte[] file) {
        String text = new String(file, ISO_8859_1);
        Map<Integer, String> streams = new HashMap<>();
        for (MatchResult stream : STREAM.matcher(text).results().toList()) {
            streams.put(Integer.valueOf(stream.group(1)), unpacked(file, stream.end(), Integer.parseInt(stream.group(3))));
        }
        Map<String, Map<String, String>> fonts = new HashMap<>();
        FONT.matcher(text).results().forEach(font -> fonts.put(font.group(1), meanings(text, streams, font.group(2))));
        List<String> lines = new ArrayList<>();
        streams.values().stream().filter(stream -> stream.contains("BT ")).forEach(page ->
                LINE.matcher(page).results().forEach(line -> lines.add(words(line.group(), fonts))));
        return lines;
    }

    private static Map<String, String> meanings(String text, Map<Integer, String> streams, String font) {
        var found = Pattern.compile("\n" + font + " 0 obj\n.*?/ToUnicode (\\d+) 0 R").matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException(font);
        }
        Map<String, String> meanings = new HashMap<>();
        MEANING.matcher(streams.get(Integer.valueOf(found.group(1)))).results().forEach(meaning -> meanings.put(meaning.group(1), utf16(meaning.group(2))));
        return meanings;
    }

    private static String utf16(String hex) {
        var words = new StringBuilder();
        for (int i = 0; i < hex.length(); i += 4) {
            words.append((char) Integer.parseInt(hex.substring(i, i + 4), 16));
        }
        return words.toString();
    }

    private static String words(String line, Map<String, Map<String, String>> fonts) {
        var words = new StringBuilder();
        SHOWN.matcher(line).results().forEach(shown -> {
            for (int i = 0; i < shown.group(2).length(); i += 4) {
                words.append(fonts.get(shown.group(1)).get(shown.group(2).substring(i, i + 4)));
            }
        });
        return words.toString();
    }

    private static String unpacked(byte[] file, int at, int length) {
        try (var stream = new InflaterInputStream(new ByteArrayInputStream(file, at, length))) {
            return new String(stream.readAllBytes(), ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
