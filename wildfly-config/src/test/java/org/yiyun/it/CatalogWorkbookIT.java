package org.yiyun.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/**
 * A whole catalogue as a workbook: in, found, out, and in again without a difference. The drug codes of the reference data where they
 * lie beside the project, else as many of the same shape.
 */
@SystemTest
@Covers({"CODE-01", "CODE-04", "CODE-07"})
class CatalogWorkbookIT {
    private static final String DAY = "2030-01-01";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int SIZE = 13_738;

    @Test
    void aWorkbookOfDrugsComesInAndGoesOutAndIsTheSame() throws IOException {
        String library = Libraries.add(Map.of(
                "nameZh", "药品库", "nameEn", "Drugs", "pattern", Map.of("regex", "^[A-Z][A-Z0-9]{19}([A-Z0-9]{3})?$"), "codeField", "code", "nameField", "name",
                "fields", List.of(Map.of("key", "code", "nameZh", "药品代码", "required", true), Map.of("key", "name", "nameZh", "药品通用名", "required", true))));
        Map<String, String> drugs = drugs();

        JsonPath job = Yiyun.completed("analyst", order(library, workbook(drugs)));
        assertThat(List.of(job.getInt("result.added"), job.getInt("result.rejected"), job.getInt("result.repeated"))).containsExactly(drugs.size(), 0, 0);
        assertThat(job.getList("result.leftOut")).isEqualTo(List.of("来源"));
        Libraries.publish(library, job.getInt("result.draftVersion"));

        Map.Entry<String, String> one = drugs.entrySet().iterator().next();
        assertThat(Yiyun.as("H99990000001").get("/libraries/" + library + "/entries/" + one.getKey() + "?on=" + DAY).<String>path("name"))
                .isEqualTo(one.getValue());
        assertThat(Yiyun.as("H99990000001").get("/libraries/" + library + "/entries?on=" + DAY + "&limit=1").<Integer>path("total"))
                .isEqualTo(drugs.size());
        byte[] out = Yiyun.as("H99990000001").get("/libraries/" + library + "/download?format=xlsx").asByteArray();
        assertThat(parts(out)).contains("xl/workbook.xml");

        JsonPath again = Yiyun.completed("analyst", order(library, out));
        assertThat(List.of(again.getInt("result.unchanged"), again.getInt("result.rejected"), again.getInt("result.changed")))
                .containsExactly(drugs.size(), 0, 0);
        assertThat(again.<Integer>get("result.draftVersion")).isNull();
    }

    private static String order(String library, byte[] workbook) {
        Response answer = Yiyun.as("analyst").contentType("multipart/form-data").multiPart("file", "药品.xlsx", workbook, XLSX)
                .multiPart("mode", "FULL").multiPart("label", "workbook").multiPart("effectiveOn", DAY).post("/libraries/" + library + "/imports");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return answer.path("id");
    }

    private static Map<String, String> drugs() throws IOException {
        Map<String, String> drugs = new LinkedHashMap<>();
        Path file = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/data/derived-code-samples/drug_codes.csv"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(null);
        if (file == null) {
            IntStream.range(0, SIZE).forEach(i -> drugs.put("XA02AXX095A0010101%05d".formatted(i), "药品" + i));
        } else {
            Files.readAllLines(file).stream().skip(1).map(line -> line.split(",", 3)).forEach(cells -> drugs.put(cells[0], cells[1]));
        }
        return drugs;
    }

    /** As small as a workbook can be, with texts in the cells. */
    private static byte[] workbook(Map<String, String> drugs) throws IOException {
        var sheet = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>")
                .append(row("药品代码", "药品通用名", "来源"));
        drugs.forEach((code, name) -> sheet.append(row(code, name, "目录")));
        sheet.append("</sheetData></worksheet>");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, UTF_8)) {
            part(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + XLSX + ".main+xml\"/>"
                    + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                    + "</Types>");
            part(zip, "_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
            part(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                    + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                    + "<sheet name=\"西药\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", relationship("worksheet", "worksheets/sheet1.xml"));
            part(zip, "xl/worksheets/sheet1.xml", sheet.toString());
        }
        return bytes.toByteArray();
    }

    private static String relationship(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String row(String... texts) {
        var row = new StringBuilder("<row>");
        for (String text : texts) {
            row.append("<c t=\"inlineStr\"><is><t>").append(text.replace("&", "&amp;").replace("<", "&lt;")).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }

    /** By the directory at the end, as programs read workbooks. */
    private static List<String> parts(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("yiyun-it", ".xlsx");
        try (var zip = new ZipFile(Files.write(file, workbook).toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        } finally {
            Files.delete(file);
        }
    }
}
