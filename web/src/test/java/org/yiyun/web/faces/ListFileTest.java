package org.yiyun.web.faces;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;

/** A file of a list never ends unsaid. */
class ListFileTest {
    private static final String MORE = "还有 %d 行没有列出。请缩小筛选范围（例如日期），分几次导出；或由接口逐页读取。";

    private static List<String> csv(ListFile.Rows rows) throws IOException {
        var out = new ByteArrayOutputStream();
        ListFile.write(out, true, List.of("编号"), rows, () -> Texts.CHINESE);
        return out.toString(UTF_8).lines().toList();
    }

    private static List<String> sheet(ListFile.Rows rows) throws IOException {
        var out = new ByteArrayOutputStream();
        ListFile.write(out, false, List.of("编号"), rows, () -> Texts.CHINESE);
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return StreamSupport.stream(book.getSheetAt(0).spliterator(), false).map(row -> row.getCell(0).getStringCellValue()).toList();
        }
    }

    private static ListFile.Rows parts(int there, int most, List<Integer> asked) {
        return ListFile.inParts((offset, limit) -> {
            asked.add(limit);
            return IntStream.range(offset, Math.min(there, offset + limit)).boxed().toList();
        }, row -> List.of(String.valueOf(row)), () -> there, most);
    }

    @Test
    void tellsHowManyRowsOfAListAreLeftOff() throws IOException {
        List<Integer> asked = new ArrayList<>();

        var rows = sheet(parts(1_900, 1_200, asked));

        assertThat(asked).containsExactly(500, 500, 200);
        assertThat(rows).hasSize(1_202).startsWith("编号", "0").endsWith("1199", MORE.formatted(700));
        assertThat(csv(parts(1_201, 1_200, asked))).hasSize(1_202).endsWith("1199", MORE.formatted(1));
    }

    @Test
    void saysNothingOfAWholeList() throws IOException {
        assertThat(csv(parts(1_200, 1_200, new ArrayList<>()))).hasSize(1_201).endsWith("1199");
        assertThat(sheet(parts(3, 1_200, new ArrayList<>()))).containsExactly("编号", "0", "1", "2");
        assertThat(sheet(ListFile.of(List.of("a"), List::of))).containsExactly("编号", "a");
        assertThat(sheet(ListFile.of(Exported.of(List.of("a", "b"), 2, () -> 2), List::of))).containsExactly("编号", "a", "b");
    }

    @Test
    void tellsWhatWasLeftOffBeforeItCame() throws IOException {
        var first = Exported.of(List.of("a", "b"), 2, () -> 12_345);

        assertThat(sheet(ListFile.of(first, List::of))).containsExactly("编号", "a", "b", MORE.formatted(12_343));
        assertThat(csv(ListFile.of(new Page<>(List.of("a"), 3, null), List::of))).endsWith("a", MORE.formatted(2));
    }
}
