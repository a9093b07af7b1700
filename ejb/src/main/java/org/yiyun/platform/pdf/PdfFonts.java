package org.yiyun.platform.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The two fonts of a document: one for Latin letters, digits and signs, one for Chinese. What neither has is shown as an empty box. */
final class PdfFonts {
    private static final TrueType LATIN = TrueType.of("DejaVuSans");
    private static final TrueType CHINESE = TrueType.of("DroidSansFallbackFull");
    /** From here on Chinese signs, between which a line may be broken. */
    static final int FIRST_CHINESE = 0x2E80;
    private static final int BOX = 0x25A1;
    private static final int PER_BLOCK = 100;

    private final List<FontSubset> fonts = List.of(new FontSubset(LATIN), new FontSubset(CHINESE));

    /** A character as it is shown: which font, and as which character. */
    private record Shown(int font, int character) {}

    private static Shown shown(int character) {
        if (character < FIRST_CHINESE && LATIN.has(character)) {
            return new Shown(0, character);
        }
        if (CHINESE.has(character)) {
            return new Shown(1, character);
        }
        return new Shown(0, LATIN.has(character) ? character : BOX);
    }

    /** In points. */
    static double width(String words, double size) {
        return words.codePoints().map(PdfFonts::width).sum() * size / 1000;
    }

    private static int width(int character) {
        Shown shown = shown(character);
        TrueType font = shown.font() == 0 ? LATIN : CHINESE;
        return font.width(font.glyph(shown.character()));
    }

    /** The operators that show the words with a size, from where the text stands. */
    String show(String words, double size) {
        var operators = new StringBuilder();
        int font = -1;
        for (int character : words.codePoints().toArray()) {
            Shown shown = shown(character);
            if (shown.font() != font) {
                operators.append(font < 0 ? "" : "> Tj ").append("/F").append(shown.font()).append(' ').append(PdfText.number(size)).append(" Tf <");
                font = shown.font();
            }
            operators.append("%04X".formatted(fonts.get(font).use(shown.character())));
        }
        return operators.append(font < 0 ? "" : "> Tj").toString();
    }

    /** Puts the used ones into the file; their entries in the resources of a page. */
    String embed(PdfFile file) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < fonts.size(); i++) {
            if (fonts.get(i).isUsed()) {
                entries.add("/F" + i + " " + embed(file, fonts.get(i), "YYAAA" + (char) ('A' + i) + "+" + fonts.get(i).font().name()) + " 0 R");
            }
        }
        return String.join(" ", entries);
    }

    private static int embed(PdfFile file, FontSubset subset, String name) {
        byte[] content = subset.file();
        TrueType font = subset.font();
        int program = file.addStream("/Length1 " + content.length + " ", content);
        String box = Arrays.stream(font.box()).mapToObj(String::valueOf).collect(Collectors.joining(" "));
        int descriptor = file.add("<< /Type /FontDescriptor /FontName /" + name + " /Flags 4 /FontBBox [" + box + "] /ItalicAngle 0 /Ascent "
                + font.ascent() + " /Descent " + font.descent() + " /CapHeight " + font.ascent() + " /StemV 80 /FontFile2 " + program + " 0 R >>");
        int descendant = file.add("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /" + name
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor " + descriptor + " 0 R /DW 1000 /W [0 ["
                + subset.widths().stream().map(String::valueOf).collect(Collectors.joining(" ")) + "]] /CIDToGIDMap /Identity >>");
        int characters = file.addStream("", characters(subset.characters()).getBytes(StandardCharsets.US_ASCII));
        return file.add("<< /Type /Font /Subtype /Type0 /BaseFont /" + name + " /Encoding /Identity-H /DescendantFonts [" + descendant
                + " 0 R] /ToUnicode " + characters + " 0 R >>");
    }

    /** So that the text can be searched and copied. */
    private static String characters(Map<Integer, Integer> characters) {
        var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange
                """);
        List<Map.Entry<Integer, Integer>> all = new ArrayList<>(characters.entrySet());
        for (int i = 0; i < all.size(); i += PER_BLOCK) {
            List<Map.Entry<Integer, Integer>> block = all.subList(i, Math.min(all.size(), i + PER_BLOCK));
            map.append(block.size()).append(" beginbfchar\n");
            block.forEach(entry -> map.append("<%04X> <%s>\n".formatted(entry.getKey(), PdfFile.hex(Character.toString(entry.getValue())))));
            map.append("endbfchar\n");
        }
        return map.append("endcmap CMapName currentdict /CMap defineresource pop end end\n").toString();
    }
}
