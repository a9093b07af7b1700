package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** Over REST: work beside tickets, suggestions, the summary made of both, and the staff against the contract. */
@SystemTest
class RegistersIT {
    @Covers({"SCP-03", "SCP-04"})
    @Test
    void workIsRecordedVoidedAndSummedUp() {
        var what = "讲解月结流程 " + TicketBodies.unique();
        var body = Map.of("kind", "GUIDANCE", "onDate", "2025-03-03", "system", "CORE", "recipient", "市医保中心", "hours", 2.5, "what", what);
        var recorded = Yiyun.as("engineer").body(body).post("/registers/work");
        assertThat(recorded.statusCode()).as(recorded.asString()).isEqualTo(201);
        assertThat(Yiyun.as("leader").get("/registers/work?year=2025").jsonPath().getList("work.what")).contains(what);

        var summary = Yiyun.as("leader").get("/registers/summary?from=2025-01-01&to=2025-03-31");
        assertThat(summary.statusCode()).isEqualTo(200);
        assertThat(summary.header("Content-Disposition")).contains("management-summary.docx");
        assertThat(Yiyun.as("engineer").get("/registers/summary?from=2025-01-01&to=2025-03-31").statusCode()).isEqualTo(403);

        var id = recorded.<Integer>path("id");
        var voided = Yiyun.as("engineer").body(Map.of("reason", "重复登记")).post("/registers/work/" + id + "/void");
        assertThat(voided.<String>path("voidReason")).isEqualTo("重复登记");
        assertThat(Problem.of(Yiyun.as("engineer").body(Map.of("kind", "GUIDANCE")).post("/registers/work")).get("code")).isEqualTo("invalid");
    }

    @Covers("SCP-10")
    @Test
    void aSuggestionIsDecidedBySomebodyElse() {
        var body = Map.of("title", "月结分批 " + TicketBodies.unique(), "text", "按机构分批", "origin", "OPERATION", "benefit", "缩短月结");
        var proposed = Yiyun.as("engineer").body(body).post("/registers/improvements");
        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(201);
        var path = "/registers/improvements/" + proposed.path("id");
        var decision = Map.of("accepted", true, "reason", "纳入下季度");
        assertThat(Yiyun.as("engineer").body(decision).post(path + "/decide").statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("leader").body(decision).post(path + "/decide").<String>path("status")).isEqualTo("ACCEPTED");
        assertThat(Yiyun.as("engineer").body(Map.of("result", "已上线")).post(path + "/finish").<String>path("status")).isEqualTo("DONE");
        assertThat(Yiyun.as("engineer").get("/registers/improvements?status=DONE").jsonPath().getList("items.id")).contains(proposed.<Integer>path("id"));
    }

    @Covers("PER-01")
    @Test
    void staffStandsBesideTheContract() {
        assertThat(Yiyun.as("leader").get("/registers/staffing").jsonPath().getList("items.key"))
                .isEqualTo(List.of("STAFF", "STAFF_ON_SITE", "STAFF_HEADQUARTERS", "STAFF_ON_SITE_EDUCATION", "STAFF_ON_SITE_EXPERIENCE"));
        assertThat(Yiyun.as("engineer").get("/registers/staffing").statusCode()).isEqualTo(403);
    }
}
