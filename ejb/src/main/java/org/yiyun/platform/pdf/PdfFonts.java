package org.yiyun.platform.pdf;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The two fonts of a document: one for Latin letters, digits and signs, one for Chinese. What neither has is shown as an empty box. Read once,
 * shared by all threads; a document embeds the glyphs that it uses.
 */
final class PdfFonts {
    private static final String BOX = "□";
    private static final Font LATIN = Font.of("DejaVuSans");
    private static final Font CHINESE = Font.of("DroidSansFallbackFull");

    private PdfFonts() {}

    /** A font by the name of its file: the file, and which characters it has. */
    private record Font(String name, byte[] file, CmapLookup characters) {
        static Font of(String name) {
            try (var stream = Objects.requireNonNull(PdfFonts.class.getResourceAsStream("/fonts/" + name + ".ttf"), name)) {
                byte[] file = stream.readAllBytes();
                try (var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                    return new Font(name, file, font.getUnicodeCmapLookup());
                }
            } catch (IOException missing) {
                throw new UncheckedIOException(name, missing);
            }
        }

        boolean has(int character) {
            return characters.getGlyphId(character) != 0;
        }
    }

    static void register(PdfRendererBuilder builder) {
        builder.useFont(() -> new ByteArrayInputStream(LATIN.file()), LATIN.name());
        builder.useFont(() -> new ByteArrayInputStream(CHINESE.file()), CHINESE.name());
    }

    /** The words with a box for each character that no font has. */
    static String shown(String words) {
        var shown = new StringBuilder();
        words.codePoints().forEach(character -> {
            if (character == '\n' || LATIN.has(character) || CHINESE.has(character)) {
                shown.appendCodePoint(character);
            } else {
                shown.append(BOX);
            }
        });
        return shown.toString();
    }
}
