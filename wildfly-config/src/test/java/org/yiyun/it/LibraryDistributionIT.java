package org.yiyun.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What institutions fetch of libraries, and what they say that they have loaded. */
@SystemTest
class LibraryDistributionIT {
    private static final String DAY = "2030-01-01";

    @Test
    void anInstitutionDownloadsCatchesUpAndSaysWhatItHas() throws IOException {
        String library = library();
        int first = published(library, "编码,名称,价格\nA001,阿莫西林胶囊,1\nA002,布洛芬片,2\n");
        int second = published(library, "编码,名称,价格\nA001,阿莫西林胶囊,1.5\nA003,维生素C片,3\n");

        Response csv = Yiyun.as("H99990000001").get("/libraries/" + library + "/download?format=csv&version=" + first);
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains(library + "-v" + first + ".csv");
        assertThat(csv.asString()).isEqualTo("\uFEFF编码,名称,价格\r\nA001,阿莫西林胶囊,1.00\r\nA002,布洛芬片,2.00\r\n");
        Response txt = Yiyun.as("H99990000001").get("/libraries/" + library + "/download?format=txt");
        assertThat(txt.header("Library-Version")).isEqualTo(String.valueOf(second));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(txt.asByteArray()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("9999.txt");
            assertThat(new String(zip.readAllBytes(), UTF_8)).isEqualTo("A001\tnull\t阿莫西林胶囊\nA003\tnull\t维生素C片\n");
        }
        assertThat(Yiyun.as("H99990000001").get("/libraries/" + library + "/download").asByteArray()).startsWith('P', 'K');

        var changes = Yiyun.as("H99990000001").get("/libraries/" + library + "/changes?since=" + first).jsonPath();
        assertThat(changes.getInt("version")).isEqualTo(second);
        assertThat(changes.getList("items.code")).isEqualTo(List.of("A001", "A002", "A003"));
        assertThat(changes.getList("items.kind")).isEqualTo(List.of("CHANGED", "STOPPED", "ADDED"));

        var receipt = Yiyun.as("H99990000001").body(Map.of("version", second)).post("/libraries/" + library + "/receipts");
        assertThat(receipt.statusCode()).as(receipt.asString()).isEqualTo(200);
        assertThat(List.of(receipt.<String>path("institution"), receipt.<String>path("state"))).containsExactly("H99990000001", "CURRENT");
        var board = Yiyun.as("bureau").get("/libraries/" + library + "/receipts?q=H99990000001").jsonPath();
        assertThat(List.of(board.getInt("total"), board.getInt("items[0].loaded"), board.getString("items[0].state")))
                .isEqualTo(List.of(1, second, "CURRENT"));
        assertThat(Yiyun.as("H99990000002").get("/libraries/" + library + "/receipts").jsonPath().getList("items.institution"))
                .isEqualTo(List.of("H99990000002"));

        var reminded = Yiyun.as("analyst").body(Map.of("text", "H99990000002")).post("/libraries/" + library + "/receipts/reminders");
        assertThat(reminded.statusCode()).as(reminded.asString()).isEqualTo(200);
        assertThat(List.of(reminded.<Integer>path("version"), reminded.<Integer>path("reminded"), reminded.<Integer>path("before")))
                .isEqualTo(List.of(second, 1, 0));
        assertThat(Yiyun.as("analyst").body(Map.of("text", "H99990000002")).post("/libraries/" + library + "/receipts/reminders")
                .<Integer>path("before")).as("nobody twice a day").isEqualTo(1);
        assertThat(Yiyun.as("H99990000001").body(Map.of()).post("/libraries/" + library + "/receipts/reminders").statusCode()).isEqualTo(403);
    }

    @Test
    void badQuestionsAreToldAtOnce() {
        assertThat(Yiyun.as("analyst").get("/libraries/DIAGNOSIS/changes").<String>path("errors[0].path")).isEqualTo("since");
        assertThat(Yiyun.as("analyst").get("/libraries/DIAGNOSIS/download?format=pdf").<String>path("errors[0].path")).isEqualTo("format");
        assertThat(Yiyun.as("H99990000001").body(Map.of("version", 1, "institution", "H99990000002"))
                .post("/libraries/DIAGNOSIS/receipts").statusCode()).isEqualTo(404);
        assertThat(Yiyun.as("H99990000001").body(Map.of()).post("/libraries/DIAGNOSIS/receipts").<String>path("errors[0].path"))
                .isEqualTo("version");
    }

    private static String library() {
        return Libraries.add(Map.of(
                "nationalNumber", "9999", "nationalColumns", 3, "nameZh", "测试库", "nameEn", "Test",
                "pattern", Map.of("regex", "^[A-Z]\\d{3}$"), "codeField", "code", "nameField", "name", "fields", List.of(
                        Map.of("key", "code", "nameZh", "编码", "required", true, "nationalColumn", 0),
                        Map.of("key", "name", "nameZh", "名称", "required", true, "nationalColumn", 2),
                        Map.of("key", "price", "nameZh", "价格", "type", "MONEY"))));
    }

    private static int published(String library, String csv) {
        int version = Libraries.draft(library, csv, DAY);
        Libraries.publish(library, version);
        return version;
    }
}
