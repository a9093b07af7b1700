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
import org.yiyun.testing.Covers;

/** Limits and shares from a file, approved by another, and handed out in the national layout. */
@SystemTest
@Covers({"CODE-05", "CODE-07"})
class LibraryPriceFilesIT {
    private static final String DAY = "2030-01-01";

    @Test
    void aFileGoesFromTheAnalystOverTheBureauIntoForceAndOutAgain() throws IOException {
        String library = library();
        Response taken = send(library, "LIMIT", "编码,机构等级,超限价部分,开始日期,结束日期,限价\nA001,3,1," + DAY + ",2030-12-31,12.5\nA002,,自费," + DAY + ",,贵\n");
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        assertThat(List.of(taken.<Integer>path("stated"), taken.<Integer>path("rejected"), taken.<String>path("status"))).containsExactly(1, 1, "PROPOSED");
        String path = "/libraries/" + library + "/price-files/" + taken.path("id");
        assertThat(taken.header("Location")).endsWith(path);
        assertThat(Yiyun.as("analyst").get(path + "/rejects").asString()).contains("A002").contains("拒收原因").doesNotContain("A001");

        assertThat(Libraries.verb("analyst", path, "approve").statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("H99990000001").get(path).statusCode()).isEqualTo(404);
        assertThat(Libraries.verb("bureau", path, "approve").<String>path("status")).isEqualTo("APPROVED");
        assertThat(Libraries.verb("bureau", path, "approve").statusCode()).isEqualTo(409);

        assertThat(Yiyun.as("H99990000001").get("/libraries/" + library + "/prices/A001?on=" + DAY).<Float>path("items[0].value")).isEqualTo(12.5f);
        assertThat(Yiyun.as("analyst").get("/libraries/" + library + "/price-files").<Integer>path("total")).isEqualTo(1);
        Response txt = Yiyun.as("H99990000001").get("/libraries/" + library + "/price-files/download?kind=LIMIT&format=txt&on=" + DAY);
        assertThat(txt.header("Content-Disposition")).contains("1318.txt.zip");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(txt.asByteArray()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("1318.txt");
            assertThat(new String(zip.readAllBytes(), UTF_8)).startsWith("A001\t3\t1\tnull\t2030-01-01\t2030-12-31\t12.5\t1\t");
        }
        assertThat(Yiyun.as("H99990000001").get("/libraries/" + library + "/price-files/download?kind=LIMIT").asByteArray()).startsWith('P', 'K');
    }

    @Test
    void sharesThatTheNationalLayoutHasNoPlaceForAreCounted() {
        String library = library();
        String id = send(library, "SHARE", "编码,机构等级,开始日期,先自付比例\nA001,3," + DAY + ",20%\nA001,," + DAY + ",10%\n").path("id");
        assertThat(Libraries.verb("bureau", "/libraries/" + library + "/price-files/" + id, "approve").<String>path("status")).isEqualTo("APPROVED");

        String download = "/libraries/" + library + "/price-files/download?kind=SHARE&on=" + DAY + "&format=";
        assertThat(Yiyun.as("desk").get(download + "txt").header("Rows-Left-Out")).isEqualTo("1");
        assertThat(Yiyun.as("desk").get(download + "csv").header("Rows-Left-Out")).isEqualTo("0");
    }

    /** Of a day far away, for the codes are of all libraries. */
    @Test
    void whoPublishesSaysWhatTheCodesAreFromADayOn() {
        Map<String, String> codes = Map.of("effectiveOn", "2099-01-01", "ownExpense", "1", "ownShare", "2", "notAllowed", "9", "reason", "No. 9");
        assertThat(Yiyun.as("analyst").body(codes).post("/above-limit-codes").statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("bureau").body(codes).post("/above-limit-codes").<String>path("items[0].notAllowed")).isEqualTo("9");
        assertThat(Yiyun.as("desk").get("/above-limit-codes").jsonPath().getList("items.effectiveOn")).contains("2099-01-01", "2025-01-01");
        Map<String, String> wrong = Map.of("effectiveOn", "2099-01-01", "ownExpense", "1", "ownShare", "1", "notAllowed", "1234567", "reason", "x");
        assertThat(Yiyun.as("bureau").body(wrong).post("/above-limit-codes").jsonPath().getList("errors.path")).isEqualTo(List.of("notAllowed"));
    }

    @Test
    void badQuestionsAreToldAtOnce() {
        String library = library();
        assertThat(send(library, "PRICE", "编码\n").jsonPath().getList("errors.path")).isEqualTo(List.of("kind"));
        assertThat(send(library, "SHARE", "姓名,电话\n某人,无\n").<String>path("code")).isEqualTo("import-refused");
        assertThat(Yiyun.as("analyst").get("/libraries/" + library + "/price-files/download").<String>path("errors[0].path")).isEqualTo("kind");
    }

    private static Response send(String library, String kind, String csv) {
        return Yiyun.as("analyst").contentType("multipart/form-data").multiPart("file", "prices.csv", csv.getBytes(UTF_8), "text/csv")
                .multiPart("kind", kind).multiPart("label", "2030").multiPart("source", "No. 8").post("/libraries/" + library + "/price-files");
    }

    private static String library() {
        String library = Libraries.add(Map.of(
                "nameZh", "测试库", "nameEn", "Test", "pattern", Map.of("regex", "^[A-Z]\\d{3}$"), "codeField", "code", "nameField", "name",
                "fields", List.of(Map.of("key", "code", "nameZh", "编码", "required", true), Map.of("key", "name", "nameZh", "名称", "required", true))));
        Libraries.publish(library, Libraries.draft(library, "编码,名称\nA001,阿莫西林胶囊\nA002,布洛芬片\n", DAY));
        return library;
    }
}
