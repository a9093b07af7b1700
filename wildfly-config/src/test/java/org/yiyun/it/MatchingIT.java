package org.yiyun.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Matching of own catalogues over REST, as the contract has it; an institution's list is its own. */
@SystemTest
class MatchingIT {
    private static final String ONE = "H99990000001";
    private static final String OTHER = "H99990000002";

    @Test
    void aListIsProposedConfirmedAndChecked() {
        String path = "/matchings/" + MatchingLibrary.make();
        Response sent = Yiyun.as(ONE).body(Map.of("mode", "FULL", "items", List.of(
                Map.of("code", "A1", "name", "阿莫西林胶囊", "specification", "250mg*24s", "maker", "恒健制药", "price", 12.5),
                Map.of("code", "A2", "name", "布洛芬缓释胶囊", "specification", "0.3g×10粒", "maker", "华科药业"),
                Map.of("code", "A3", "name", "手工纸袋")))).post(path);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(202);
        assertThat(sent.header("Location")).contains("/api/v1/jobs/");
        JsonPath job = Yiyun.completed("admin", sent.path("id"));
        assertThat(List.of(job.getInt("result.suggested"), job.getInt("result.unmatched"), job.getInt("result.confirmed"))).containsExactly(2, 1, 0);

        JsonPath list = Yiyun.as(ONE).get(path + "?state=SUGGESTED").jsonPath();
        assertThat(list.getList("items.code")).isEqualTo(List.of("A1", "A2"));
        long id = list.getLong("items[0].id");
        Response item = Yiyun.as(ONE).get(path + "/" + id);
        assertThat(item.jsonPath().getString("candidates[0].code")).isEqualTo("N0001");
        assertThat(item.jsonPath().getList("candidates[0].parts.findAll { it.grade == 'EQUIVALENT' }.aspect")).contains("STRENGTH", "PACK");
        assertThat(Yiyun.as(ONE).body(Map.of()).post(path + "/confirm").jsonPath().getInt("confirmed")).isEqualTo(1);
        assertThat(Yiyun.as(ONE).header("If-Match", item.header("ETag")).body(Map.of()).post(path + "/" + id + "/reject").statusCode()).isEqualTo(412);
        assertThat(Yiyun.as(ONE).body(Map.of()).post(path + "/" + id + "/confirm").<String>path("code")).isEqualTo("matching-state");
        assertThat(Yiyun.as(ONE).post(path + "/" + id + "/undo").<String>path("state")).isEqualTo("SUGGESTED");
        assertThat(Yiyun.as(ONE).body(Map.of("reason", "试")).post(path + "/" + id + "/reject").<String>path("state")).isEqualTo("REJECTED");
        assertThat(Yiyun.as(ONE).get(path + "/" + id + "/history").jsonPath().getList("items.type"))
                .isEqualTo(List.of("BULK_CONFIRMED", "UNDONE", "REJECTED"));
        JsonPath check = Yiyun.as(ONE).get(path + "/check").jsonPath();
        assertThat(List.of(check.getInt("items"), check.getInt("matched"), check.getInt("unmatched"))).containsExactly(3, 0, 3);
        String again = Yiyun.as(ONE).body(Map.of()).post(path + "/propose").then().statusCode(202).extract().path("id");
        assertThat(Yiyun.completed("admin", again).getInt("result.suggested")).isEqualTo(1);
        assertThat(Yiyun.as(ONE).get(path + "/imports").jsonPath().getInt("total")).isEqualTo(1);
        assertThat(Yiyun.as(ONE).get(path + "/imports.docx").asByteArray()).startsWith('P', 'K');

        assertThat(Yiyun.as(OTHER).get(path + "/" + id).statusCode()).isEqualTo(404);
        assertThat(Yiyun.as(OTHER).body(Map.of()).post(path + "/" + id + "/confirm").statusCode()).isEqualTo(404);
        assertThat(Yiyun.as(OTHER).get(path).<Integer>path("total")).isZero();
        assertThat(Yiyun.as(OTHER).get(path + "/check?institution=" + ONE).statusCode()).isEqualTo(404);
        assertThat(Yiyun.as("complaints").get(path).statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("leader").body(Map.of()).post(path + "/" + id + "/confirm").statusCode()).isEqualTo(403);
    }

    @Test
    void aFileTellsItsRowsAndWhatIsWrongIsToldAtOnce() {
        String path = "/matchings/" + MatchingLibrary.make();
        Response sent = Yiyun.as("analyst").contentType("multipart/form-data")
                .multiPart("file", "list.csv", "院内编码,名称,规格\nA1,阿莫西林胶囊,0.25g*24粒\nA2,,1g\n".getBytes(UTF_8), "text/csv")
                .multiPart("institution", ONE).multiPart("mode", "FULL").post(path);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(202);
        String id = sent.path("id");
        Yiyun.completed("admin", id);
        assertThat(Yiyun.as(ONE).get(path + "/imports/" + id + "/rejects").jsonPath().getList("items.line")).isEqualTo(List.of(3));
        assertThat(Yiyun.as(ONE).get("/matchings/DIAGNOSIS/imports/" + id + "/rejects").statusCode()).isEqualTo(404);
        assertThat(Yiyun.as(ONE).get(path + "/imports/" + id).<Integer>path("rejected")).isEqualTo(1);

        assertThat(Yiyun.as("analyst").contentType("multipart/form-data").multiPart("mode", "FULL").post(path).jsonPath().getList("errors.path"))
                .isEqualTo(List.of("file"));
        assertThat(Yiyun.as("analyst").body(Map.of("items", List.of(Map.of("code", "A1", "name", "甲")))).post(path).jsonPath().getList("errors.path"))
                .isEqualTo(List.of("institution"));
        assertThat(Yiyun.as(ONE).body(Map.of("items", List.of(Map.of("code", " ", "name", "甲")))).post(path).jsonPath().getList("errors.path"))
                .isEqualTo(List.of("items[0].code"));
        assertThat(Yiyun.as(ONE).get(path + "?state=SOME&colour=red").jsonPath().getList("errors.path")).isEqualTo(List.of("state", "colour"));
        assertThat(Yiyun.as(ONE).get("/matchings/NOTHING").statusCode()).isEqualTo(404);
    }
}
