package org.yiyun.catalog.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyun.testing.Covers;

/** The bytes that COPY reads. */
@Covers("CODE-04")
class CopyRowsTest {
    @Test
    void aRowIsItsColumnsWithTheirLengths() {
        var rows = new CopyRows();
        rows.row(5);
        rows.number(258);
        rows.flag(true);
        rows.text("甲a");
        rows.absent();
        rows.uuid(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});

        var bytes = ByteBuffer.wrap(rows.bytes(), 0, rows.size());
        assertThat(bytes.getShort()).isEqualTo((short) 5);
        assertThat(new long[] {bytes.getInt(), bytes.getLong()}).containsExactly(8, 258);
        assertThat(new int[] {bytes.getInt(), bytes.get()}).containsExactly(1, 1);
        assertThat(column(bytes)).isEqualTo("甲a".getBytes(UTF_8));
        assertThat(bytes.getInt()).isEqualTo(-1);
        assertThat(column(bytes)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "é߿ࠀ", "阿莫西林", "𠮷a😀", "\ud800x", "x\udc00", "\udc00\ud800", "a\"b\\c\u0001\u001f"})
    void textsAreUtf8AndContentsAreJson(String text) {
        var rows = new CopyRows();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("code", text);
        values.put("name", "名" + text);
        rows.text(text);
        rows.json(values);
        rows.json(Map.of());

        var bytes = ByteBuffer.wrap(rows.bytes(), 0, rows.size());
        assertThat(column(bytes)).isEqualTo(text.getBytes(UTF_8));
        assertThat(new String(column(bytes), UTF_8)).isEqualTo(new String(EntryJson.write(values).getBytes(UTF_8), UTF_8));
        assertThat(new String(column(bytes), UTF_8)).isEqualTo("{}");
    }

    @Test
    void theBufferGrowsWithItsRows() {
        var rows = new CopyRows();
        var random = new Random(1);
        var texts = new String[3_000];
        Arrays.setAll(texts, i -> random.ints(random.nextInt(200), 1, 0x10000).collect(
                StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append).toString());
        for (var text : texts) {
            rows.text(text);
        }
        var bytes = ByteBuffer.wrap(rows.bytes(), 0, rows.size());
        for (var text : texts) {
            assertThat(column(bytes)).isEqualTo(text.getBytes(UTF_8));
        }
    }

    private static byte[] column(ByteBuffer bytes) {
        var column = new byte[bytes.getInt()];
        bytes.get(column);
        return column;
    }
}
