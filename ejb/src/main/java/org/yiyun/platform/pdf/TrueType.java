package org.yiyun.platform.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A TrueType font: which glyph a character has, how wide it is, and where its outline lies. Read once, shared by all threads. */
final class TrueType {
    private static final int THOUSAND = 1000;
    private static final int SEGMENTS = 4;
    private static final int GROUPS = 12;

    private final ByteBuffer file;
    private final Map<String, int[]> tables = new LinkedHashMap<>();
    private final Map<Integer, Integer> glyphs = new HashMap<>();
    private final String name;
    private final int unitsPerEm;
    private final boolean longOffsets;
    private final int widths;

    private TrueType(String name, byte[] bytes) {
        this.name = name;
        file = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
        for (int i = 0; i < u16(4); i++) {
            int entry = 12 + 16 * i;
            byte[] tag = {bytes[entry], bytes[entry + 1], bytes[entry + 2], bytes[entry + 3]};
            tables.put(new String(tag, StandardCharsets.US_ASCII), new int[] {file.getInt(entry + 8), file.getInt(entry + 12)});
        }
        unitsPerEm = u16(start("head") + 18);
        longOffsets = u16(start("head") + 50) == 1;
        widths = u16(start("hhea") + 34);
        readCharacters();
    }

    /** A font of the product. */
    static TrueType of(String name) {
        try (var font = TrueType.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
            if (font == null) {
                throw new IllegalStateException(name);
            }
            return new TrueType(name, font.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void readCharacters() {
        int map = start("cmap");
        for (int i = 0; i < u16(map + 2); i++) {
            int table = map + file.getInt(map + 8 + 8 * i);
            if (u16(table) == GROUPS) {
                groups(table);
            } else if (u16(table) == SEGMENTS) {
                segments(table);
            }
        }
    }

    private void groups(int table) {
        for (int i = 0; i < file.getInt(table + 12); i++) {
            int group = table + 16 + 12 * i;
            for (int code = file.getInt(group); code <= file.getInt(group + 4); code++) {
                glyphs.put(code, file.getInt(group + 8) + code - file.getInt(group));
            }
        }
    }

    private void segments(int table) {
        int count = u16(table + 6) / 2;
        for (int i = 0; i < count; i++) {
            int end = u16(table + 14 + 2 * i);
            int begin = u16(table + 16 + 2 * count + 2 * i);
            int delta = u16(table + 16 + 4 * count + 2 * i);
            int place = table + 16 + 6 * count + 2 * i;
            for (int code = begin; code <= end && code < 0xFFFF; code++) {
                int found = u16(place) == 0 ? code : u16(place + u16(place) + 2 * (code - begin));
                int glyph = found == 0 ? 0 : (found + delta) & 0xFFFF;
                if (glyph != 0) {
                    glyphs.putIfAbsent(code, glyph);
                }
            }
        }
    }

    String name() {
        return name;
    }

    boolean has(int character) {
        return glyphs.containsKey(character);
    }

    /** 0 for a character that it does not have. */
    int glyph(int character) {
        return glyphs.getOrDefault(character, 0);
    }

    /** In thousandths of the size. */
    int width(int glyph) {
        return scaled(u16(start("hmtx") + 4 * Math.min(glyph, widths - 1)));
    }

    int ascent() {
        return scaled(file.getShort(start("hhea") + 4));
    }

    int descent() {
        return scaled(file.getShort(start("hhea") + 6));
    }

    /** Left, bottom, right and top of all glyphs, in thousandths of the size. */
    int[] box() {
        int head = start("head");
        return new int[] {
            scaled(file.getShort(head + 36)), scaled(file.getShort(head + 38)), scaled(file.getShort(head + 40)), scaled(file.getShort(head + 42))};
    }

    private int scaled(int units) {
        return Math.round(units * (float) THOUSAND / unitsPerEm);
    }

    /** What describes the outline of a glyph; empty for a blank. */
    byte[] outline(int glyph) {
        int loca = start("loca");
        int from = longOffsets ? file.getInt(loca + 4 * glyph) : 2 * u16(loca + 2 * glyph);
        int to = longOffsets ? file.getInt(loca + 4 * glyph + 4) : 2 * u16(loca + 2 * glyph + 2);
        byte[] outline = new byte[to - from];
        file.get(start("glyf") + from, outline);
        return outline;
    }

    /** Advance and left side bearing of a glyph, as they stand in the font. */
    byte[] metric(int glyph) {
        int at = start("hmtx");
        byte[] metric = new byte[4];
        file.get(at + 4 * Math.min(glyph, widths - 1), metric);
        if (glyph >= widths) {
            file.get(at + 4 * widths + 2 * (glyph - widths), metric, 2, 2);
        }
        return metric;
    }

    /** A table of the font; empty if it has none. */
    byte[] table(String tag) {
        int[] place = tables.get(tag);
        byte[] table = new byte[place == null ? 0 : place[1]];
        if (place != null) {
            file.get(place[0], table);
        }
        return table;
    }

    private int start(String tag) {
        return tables.get(tag)[0];
    }

    private int u16(int at) {
        return file.getShort(at) & 0xFFFF;
    }
}
