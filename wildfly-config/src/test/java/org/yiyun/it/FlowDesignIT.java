package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** A changed flow is designed, tried and approved over REST (POL-07). */
@SystemTest
@Covers("POL-07")
class FlowDesignIT {
    private static final Map<String, Object> EDIT = Map.of(
            "description", "取消复审", "steps", List.of(
                    Map.of("code", "APPLY", "name", "申请", "last", false), Map.of("code", "PAY", "name", "支付", "last", true)),
            "links", List.of(Map.of("before", "APPLY", "after", "APPLY"), Map.of("before", "PAY", "after", "PAY")),
            "tests", List.of(Map.of("title", "普通申请", "path", List.of("APPLY", "PAY"), "expected", "当日支付")));

    @Test
    void isDesignedTriedAndApproved() {
        String code = FlowIT.make();
        String design = "/flows/" + code + "/changes/" + FlowIT.change(code) + "/design";
        assertThat(Yiyun.as("leader").get(design).statusCode()).isEqualTo(404);
        Response saved = Yiyun.as("analyst").body(EDIT).put(design);
        assertThat(saved.statusCode()).as(saved.asString()).isEqualTo(200);
        assertThat(saved.jsonPath().getList("lines.fate")).contains("KEPT", "DROPPED");
        assertThat(Yiyun.as("analyst").header("If-Match", saved.header("ETag")).post(design + "/submit").statusCode()).isEqualTo(422);
        Response run = Yiyun.as("analyst").header("If-Match", saved.header("ETag")).body(Map.of("passed", true, "actual", "当日支付"))
                .post(design + "/tests/0");
        assertThat(run.statusCode()).as(run.asString()).isEqualTo(200);
        Response waiting = Yiyun.as("analyst").header("If-Match", run.header("ETag")).post(design + "/submit");
        assertThat(waiting.statusCode()).as(waiting.asString()).isEqualTo(200);
        assertThat(Yiyun.as("analyst").header("If-Match", waiting.header("ETag")).body(Map.of("approved", true, "remark", "好"))
                .post(design + "/decide").statusCode()).isEqualTo(403);
        Response approved = Yiyun.as("bureau").header("If-Match", waiting.header("ETag")).body(Map.of("approved", true, "remark", "同意"))
                .post(design + "/decide");
        assertThat(approved.jsonPath().getString("status")).as(approved.asString()).isEqualTo("APPROVED");
        assertThat(Yiyun.as("leader").get("/flows/" + code + "/versions").jsonPath().getList("items.steps")).hasSize(2);

        Response made = Yiyun.as("analyst").post(design + "/papers/MANUAL");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        Response paper = Yiyun.as("leader").get(design + "/papers/" + made.jsonPath().getLong("id"));
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.asByteArray()).startsWith('P', 'K');
    }
}
