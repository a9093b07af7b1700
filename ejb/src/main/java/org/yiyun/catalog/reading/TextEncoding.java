package org.yiyun.catalog.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * In which encoding a text file is written: by its mark, or UTF-8 if the whole of it is valid in it, else GB 18030, in which Chinese
 * Excel saves csv. The whole file is looked at, because a file's first Chinese character may stand far behind.
 *
 * @param mark bytes of the mark at the beginning
 */
record TextEncoding(Charset charset, int mark) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int BUFFER = 1 << 16;
    /** A text in GB 18030 is by chance valid UTF-8 for a character or two, not for eight. */
    private static final int BEYOND_CHANCE = 8;

    /** @throws ReadingProblem if the file is UTF-8 with broken places, or no text */
    static TextEncoding of(InputStream content) throws IOException {
        var begin = content.readNBytes(3);
        if (startsWith(begin, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(begin, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(begin, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        var scan = new Utf8Scan();
        scan.see(begin, begin.length);
        var buffer = new byte[BUFFER];
        for (int read = content.read(buffer); read >= 0 && scan.isValid(); read = content.read(buffer)) {
            scan.see(buffer, read);
        }
        if (scan.isComplete()) {
            return new TextEncoding(StandardCharsets.UTF_8, 0);
        }
        if (scan.characters > BEYOND_CHANCE) {
            throw new ReadingProblem("catalog.file.encoding", List.of(String.valueOf(scan.line)));
        }
        return new TextEncoding(GB18030, 0);
    }

    private static boolean startsWith(byte[] begin, int... mark) {
        if (begin.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((begin[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Characters of the file behind its mark; a byte that is none of the encoding is a {@code CharacterCodingException}. */
    Reader reader(InputStream content) throws IOException {
        content.skipNBytes(mark);
        return new InputStreamReader(content, charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Follows the bytes of UTF-8 without making characters of them. */
    private static final class Utf8Scan {
        private static final int ASCII = 0x80;
        private boolean valid = true;
        private int expected;
        private int lowest;
        private int highest;
        private long characters;
        private long line = 1;

        void see(byte[] bytes, int length) {
            for (int i = 0; i < length && valid; i++) {
                int b = bytes[i] & 0xFF;
                if (expected > 0) {
                    follow(b);
                } else if (b >= ASCII) {
                    lead(b);
                } else if (b == '\n') {
                    line++;
                } else if (b == 0) {
                    throw new ReadingProblem("catalog.file.type", List.of());
                }
            }
        }

        private void follow(int b) {
            valid = b >= lowest && b <= highest;
            lowest = 0x80;
            highest = 0xBF;
            if (--expected == 0 && valid) {
                characters++;
            }
        }

        private void lead(int b) {
            lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
            highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
            expected = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
            valid = expected > 0;
        }

        boolean isValid() {
            return valid;
        }

        boolean isComplete() {
            return valid && expected == 0;
        }
    }
}
