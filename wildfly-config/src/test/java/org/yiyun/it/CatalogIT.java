package org.yiyun.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Code libraries over REST, as the contract has them: from the file to what is in force, on two axes. */
@SystemTest
class CatalogIT {
    private static final String DAY = "2030-01-01";
    private static final String LATER = "2030-02-01";

    @Test
    void aFileGoesFromTheAnalystOverTheBureauIntoForce() {
        String library = library();
        int first = Libraries.draft(library, "编码,名称,价格\nA001,阿莫西林胶囊,1\nA002,布洛芬片,2\n", DAY);
        Libraries.publish(library, first);
        int second = Libraries.draft(library, "编码,名称,价格\nA001,阿莫西林胶囊,1.5\nA003,维生素C片,3\n", LATER);

        JsonPath diff = Yiyun.as("analyst").get("/libraries/" + library + "/versions/" + second + "/diff?against=" + first).jsonPath();
        assertThat(diff.getInt("total")).isEqualTo(3);
        assertThat(diff.getList("items.kind")).isEqualTo(List.of("CHANGED", "STOPPED", "ADDED"));
        assertThat(diff.getMap("items[0].fields[0]")).isEqualTo(Map.of("field", "price", "nameZh", "价格", "before", "1.00", "after", "1.50"));
        Libraries.publish(library, second);

        assertThat(Yiyun.as("H99990000001").get("/libraries/" + library + "/entries/A001?on=" + DAY).<String>path("values.price"))
                .isEqualTo("1.00");
        assertThat(Yiyun.as("desk").get("/libraries/" + library + "/entries/A001?on=" + LATER).<String>path("values.price")).isEqualTo("1.50");
        assertThat(Yiyun.as("desk").get("/libraries/" + library + "/entries/A001?on=" + LATER + "&knownOn=2026-01-01").statusCode())
                .isEqualTo(404);
        assertThat(Yiyun.as("desk").get("/libraries/" + library + "/entries?q=amxl&on=" + LATER).jsonPath().getList("items.code"))
                .isEqualTo(List.of("A001"));
        assertThat(Yiyun.as("desk").get("/libraries/" + library + "/entries/A001/history").jsonPath().getList("items.version"))
                .isEqualTo(List.of(second, first, first));
    }

    @Test
    void nobodyDoesBothAndTheStateDecides() {
        String library = library();
        int draft = Libraries.draft(library, "编码,名称\nA001,阿莫西林\n", DAY);
        String path = "/libraries/" + library + "/versions/" + draft;

        assertThat(Libraries.verb("analyst", path, "approve").statusCode()).isEqualTo(403);
        assertThat(Libraries.verb("bureau", path, "submit").statusCode()).isEqualTo(403);
        assertThat(Libraries.verb("bureau", path, "publish").<String>path("code")).isEqualTo("library-state");
        assertThat(Libraries.verb("analyst", path, "submit").statusCode()).isEqualTo(200);
        assertThat(Yiyun.as("bureau").body(Map.of("note", "数量不符")).post(path + "/reject").<String>path("status")).isEqualTo("REJECTED");
        assertThat(Yiyun.as("H99990000001").body(Map.of()).post(path + "/submit").statusCode()).isEqualTo(403);

        String wrong = "/libraries/" + library + "/versions/" + Libraries.draft(library, "编码,名称\nA009,选错\n", DAY);
        assertThat(Yiyun.as("bureau").body(Map.of("note", "x")).post(wrong + "/withdraw").statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("analyst").body(Map.of()).post(wrong + "/withdraw").<String>path("errors[0].path")).isEqualTo("note");
        assertThat(Yiyun.as("analyst").body(Map.of("note", "选错文件")).post(wrong + "/withdraw").<String>path("status")).isEqualTo("REJECTED");
    }

    @Test
    void refusedRowsComeBackAsAFileAndARefusedFileChangesNothing() {
        String library = library();
        String id = Libraries.order(library, "编码,名称,价格\nA001,,1\nA002,布洛芬,贵\nA003,葡萄糖,3\n", DAY);
        JsonPath job = ended(id);
        assertThat(List.of(job.getInt("result.added"), job.getInt("result.rejected"))).containsExactly(1, 2);
        Response rejects = Yiyun.as("analyst").get("/libraries/" + library + "/imports/" + id + "/rejects");
        assertThat(rejects.contentType()).startsWith("text/csv");
        assertThat(rejects.asString()).contains("A001").contains("A002").contains("拒收原因").doesNotContain("A003");

        JsonPath refused = ended(Libraries.order(library, "姓名,电话\n某人,无\n", DAY));
        assertThat(refused.getString("status")).isEqualTo("FAILED");
        assertThat(refused.getString("problem.code")).isEqualTo("import-refused");
        assertThat(refused.getString("problem.errors[0].message")).isNotBlank().doesNotContain("catalog.");
    }

    @Test
    void theImportOfTheSameRequestIsOne() {
        String library = library();
        String key = UUID.randomUUID().toString();
        String first = send(library, key).path("id");
        Response again = send(library, key);
        assertThat(again.<String>path("id")).isEqualTo(first);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    /** More than its publisher waits for; until the job has ended nothing of it is in force. */
    @Test
    void aLargeVersionIsPublishedByAJob() {
        String library = Libraries.add(Map.of(
                "nameZh", "大库", "nameEn", "Large", "pattern", Map.of("regex", "^\\d{5}$"), "codeField", "code", "nameField", "name",
                "fields", List.of(
                        Map.of("key", "code", "nameZh", "编码", "required", true), Map.of("key", "name", "nameZh", "名称", "required", true))));
        int size = 50_001;
        String csv = IntStream.range(0, size).mapToObj(i -> "%05d,药品%05d\n".formatted(i, i)).collect(joining("", "编码,名称\n", ""));
        int version = Libraries.draft(library, csv, DAY);
        String path = "/libraries/" + library + "/versions/" + version;
        Libraries.verb("analyst", path, "submit");
        Libraries.verb("bureau", path, "approve");

        Response ordered = Libraries.verb("bureau", path, "publish");

        assertThat(ordered.statusCode()).as(ordered.asString()).isEqualTo(202);
        String job = ordered.path("id");
        assertThat(ordered.header("Location")).endsWith("/api/v1/jobs/" + job);
        assertThat(Yiyun.completed("bureau", job).getInt("result.entries")).isEqualTo(size);
        assertThat(Yiyun.as("analyst").get(path).<String>path("status")).isEqualTo("PUBLISHED");
        assertThat(Yiyun.as("desk").get("/libraries/" + library + "/entries/50000?on=" + DAY).<String>path("name")).isEqualTo("药品50000");
        assertThat(Libraries.verb("bureau", path, "publish").<String>path("code")).isEqualTo("library-state");

        Response back = Libraries.verb("bureau", path, "rollback");
        assertThat(back.statusCode()).as(back.asString()).isEqualTo(202);
        assertThat(Yiyun.completed("bureau", back.path("id")).getInt("result.restored")).isEqualTo(version + 1);
        assertThat(Yiyun.as("desk").get("/libraries/" + library + "/entries/50000?on=" + LATER).statusCode()).isEqualTo(404);
        assertThat(Libraries.verb("bureau", path, "rollback").<String>path("code")).isEqualTo("library-outdated");
    }

    /** A million rows have more bytes than the server keeps of a part by itself. */
    @Test
    void aFileOfAMillionRowsIsTaken() {
        String rows = "姓名,电话\n" + "某人,无\n".repeat(6_000_000);
        JsonPath job = ended(Libraries.order(library(), rows, DAY));
        assertThat(job.getString("problem.code")).as("it was read, and refused for its columns").isEqualTo("import-refused");
    }

    @Test
    void badParametersAreToldAtOnce() {
        Response answer = Yiyun.as("analyst").contentType("multipart/form-data").multiPart("mode", "SOME").multiPart("effectiveOn", "morgen")
                .post("/libraries/DIAGNOSIS/imports");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.path")).isEqualTo(List.of("file", "mode", "effectiveOn"));
        assertThat(Yiyun.as("analyst").get("/libraries/NOTHING/versions").statusCode()).isEqualTo(404);
        assertThat(Yiyun.as("analyst").get("/libraries").jsonPath().getList("items.key")).contains(
                "WESTERN_CHINESE_DRUG", "TCM_PIECE", "HOSPITAL_PREPARATION", "SERVICE_ITEM", "CONSUMABLE", "DIAGNOSIS", "PROCEDURE",
                "OUTPATIENT_CHRONIC");
    }

    private static String library() {
        return Libraries.add(Map.of(
                "nameZh", "测试库", "nameEn", "Test", "pattern", Map.of("regex", "^[A-Z]\\d{3}$"), "codeField", "code", "nameField", "name",
                "fields", List.of(
                        Map.of("key", "code", "nameZh", "编码", "required", true), Map.of("key", "name", "nameZh", "名称", "required", true),
                        Map.of("key", "price", "nameZh", "价格", "type", "MONEY"))));
    }

    private static Response send(String library, String key) {
        return Yiyun.as("analyst").header("Idempotency-Key", key).contentType("multipart/form-data")
                .multiPart("file", "library.csv", "编码,名称\nA001,阿莫西林\n".getBytes(UTF_8), "text/csv")
                .multiPart("mode", "FULL").multiPart("label", "once").multiPart("effectiveOn", DAY).post("/libraries/" + library + "/imports");
    }

    private static JsonPath ended(String id) {
        Yiyun.eventually(() -> assertThat(Yiyun.as("analyst").get("/jobs/" + id).<String>path("status")).isIn("COMPLETED", "FAILED"));
        return Yiyun.as("analyst").get("/jobs/" + id).jsonPath();
    }
}
