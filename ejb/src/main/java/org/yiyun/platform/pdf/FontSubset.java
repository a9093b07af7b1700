package org.yiyun.platform.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The glyphs of a font that one document uses, numbered in the order of their first use, and a font file with no others. */
final class FontSubset {
    private static final int WORDS = 0x0001;
    private static final int SCALED = 0x0008;
    private static final int MORE = 0x0020;
    private static final int SCALED_BOTH = 0x0040;
    private static final int MATRIX = 0x0080;

    private final TrueType font;
    private final List<Integer> glyphs = new ArrayList<>(List.of(0));
    private final Map<Integer, Integer> numbers = new LinkedHashMap<>(Map.of(0, 0));
    private final Map<Integer, Integer> characters = new LinkedHashMap<>();

    FontSubset(TrueType font) {
        this.font = font;
    }

    TrueType font() {
        return font;
    }

    boolean isUsed() {
        return !characters.isEmpty();
    }

    /** Number of a character's glyph within this document. */
    int use(int character) {
        int number = number(font.glyph(character));
        characters.putIfAbsent(number, character);
        return number;
    }

    private int number(int glyph) {
        return numbers.computeIfAbsent(glyph, fresh -> {
            glyphs.add(fresh);
            return glyphs.size() - 1;
        });
    }

    /** By number, for who copies text out of the document. */
    Map<Integer, Integer> characters() {
        return characters;
    }

    /** Widths by number, in thousandths of the size. */
    List<Integer> widths() {
        return glyphs.stream().map(font::width).toList();
    }

    byte[] file() {
        var outlines = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            offsets.add(outlines.size());
            byte[] outline = renumbered(font.outline(glyphs.get(i)));
            outlines.writeBytes(outline);
            outlines.writeBytes(new byte[(4 - outline.length % 4) % 4]);
        }
        offsets.add(outlines.size());
        Map<String, byte[]> tables = new LinkedHashMap<>();
        for (String tag : List.of("cvt ", "fpgm")) {
            tables.put(tag, font.table(tag));
        }
        tables.put("glyf", outlines.toByteArray());
        tables.put("head", head());
        tables.put("hhea", with(font.table("hhea"), 34, glyphs.size()));
        tables.put("hmtx", metrics());
        tables.put("loca", offsets(offsets));
        tables.put("maxp", with(font.table("maxp"), 4, glyphs.size()));
        tables.put("prep", font.table("prep"));
        tables.values().removeIf(table -> table.length == 0);
        return assembled(tables);
    }

    /** A glyph made of others gets their numbers; they come in behind if they are new. */
    private byte[] renumbered(byte[] outline) {
        ByteBuffer glyph = ByteBuffer.wrap(outline);
        if (outline.length == 0 || glyph.getShort(0) >= 0) {
            return outline;
        }
        int at = 10;
        int flags = MORE;
        while ((flags & MORE) != 0) {
            flags = glyph.getShort(at);
            glyph.putShort(at + 2, (short) number(glyph.getShort(at + 2) & 0xFFFF));
            at += 4 + ((flags & WORDS) != 0 ? 4 : 2);
            at += (flags & SCALED) != 0 ? 2 : (flags & SCALED_BOTH) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
        }
        return outline;
    }

    /** Without a check sum, with offsets of four bytes. */
    private byte[] head() {
        ByteBuffer head = ByteBuffer.wrap(font.table("head"));
        head.putInt(8, 0);
        head.putShort(50, (short) 1);
        return head.array();
    }

    private static byte[] with(byte[] table, int at, int value) {
        ByteBuffer.wrap(table).putShort(at, (short) value);
        return table;
    }

    private byte[] metrics() {
        var metrics = new ByteArrayOutputStream();
        glyphs.forEach(glyph -> metrics.writeBytes(font.metric(glyph)));
        return metrics.toByteArray();
    }

    private static byte[] offsets(List<Integer> offsets) {
        ByteBuffer table = ByteBuffer.allocate(4 * offsets.size());
        offsets.forEach(table::putInt);
        return table.array();
    }

    private static byte[] assembled(Map<String, byte[]> tables) {
        int power = Integer.highestOneBit(tables.size());
        ByteBuffer head = ByteBuffer.allocate(12 + 16 * tables.size());
        head.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (16 * power))
                .putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (tables.size() - power)));
        var body = new ByteArrayOutputStream();
        tables.forEach((tag, table) -> {
            head.put(tag.getBytes(StandardCharsets.US_ASCII)).putInt(checkSum(table)).putInt(head.capacity() + body.size()).putInt(table.length);
            body.writeBytes(table);
            body.writeBytes(new byte[(4 - table.length % 4) % 4]);
        });
        var file = new ByteArrayOutputStream();
        file.writeBytes(head.array());
        file.writeBytes(body.toByteArray());
        return file.toByteArray();
    }

    private static int checkSum(byte[] table) {
        int sum = 0;
        for (int i = 0; i < table.length; i++) {
            sum += (table[i] & 0xFF) << (24 - 8 * (i % 4));
        }
        return sum;
    }
}
