package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The supervision group over REST (CMPL-08): a plan makes the check of the month before, which is its checker's. */
@SystemTest
public class ServiceCheckIT {
    private static final String CHECKS = "/service-checks";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void comesToBeByItsPlanAndBelongsToItsChecker() {
        join("desk");
        var title = "坐席服务抽查 " + UUID.randomUUID();
        var planned = Yiyun.as("leader").body(plan(title)).post("/service-group/plans");
        assertThat(planned.statusCode()).as(planned.asString()).isEqualTo(201);
        Map<String, Object> check = Yiyun.as("desk").get(CHECKS).jsonPath().param("title", title).getMap("items.find { it.title == title }");
        assertThat(check).isNotNull();
        assertThat(check.get("status")).isEqualTo("DUE");
        var number = String.valueOf(check.get("number"));
        assertThat(number).matches("JC-\\d{8}-\\d{4,}");
        assertThat(Yiyun.as("desk").get("/notifications").asString()).contains(number);

        // whether tickets were closed last month depends on what ran before
        var drawn = Yiyun.as("desk").body(Map.of()).post(CHECKS + "/" + number + "/draw");
        assertThat(drawn.statusCode()).as(drawn.asString()).isIn(200, 422);
        assertThat(Yiyun.as("leader").body(Map.of()).post(CHECKS + "/" + number + "/draw").statusCode()).as("not the checker").isEqualTo(403);
        assertThat(Yiyun.as("leader").body(Map.of("text", "同意")).post(CHECKS + "/" + number + "/close").statusCode()).isEqualTo(409);
        var report = Yiyun.as("desk").get(CHECKS + "/" + number + "/report");
        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.header("Content-Disposition")).contains(".docx");
        assertThat(report.asByteArray()).startsWith('P', 'K');
        assertThat(Yiyun.as("engineer").get(CHECKS + "/" + number).statusCode()).isEqualTo(403);

        var given = Yiyun.as("leader").body(Map.of("checker", "leader", "reason", "调离")).post(CHECKS + "/" + number + "/give");
        assertThat(given.jsonPath().getString("checker")).as(given.asString()).isEqualTo("leader");
        assertThat(Yiyun.as("desk").body(Map.of("text", "小结")).post(CHECKS + "/" + number + "/report").statusCode()).isEqualTo(403);
    }

    @Test
    void tellsWhatIsWrong() {
        assertThat(Problem.of(Yiyun.as("leader").body(Map.of("login", "auditor", "from", TODAY.toString())).post("/service-group/members")))
                .isEqualTo(Problem.invalid("/api/v1/service-group/members", "login",
                        "“auditor”不能加入小组：须有“进行服务质量检查”“查看服务质量检查”“交办任务”和“办理任务”权限，且数据范围为全市，请先由管理员授权。"));
        assertThat(Yiyun.as("desk").body(plan("x")).post("/service-group/plans").statusCode()).isEqualTo(403);
    }

    /** Unless that account is in the group. */
    public static void join(String login) {
        if (!Yiyun.as("leader").get("/service-group/members").jsonPath().getList("items.login").contains(login)) {
            Yiyun.as("leader").body(Map.of("login", login, "from", TODAY.toString())).post("/service-group/members").then().statusCode(201);
        }
    }

    public static Map<String, Object> plan(String title) {
        return Map.of("title", title, "scope", "受理是否及时、记录是否完整", "rhythm", "MONTH", "workingDay", 3, "sampleSize", 2,
                "from", TODAY.minusMonths(1).toString());
    }
}
