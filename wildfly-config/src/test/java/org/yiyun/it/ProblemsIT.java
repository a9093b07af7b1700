package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** Problems over REST: the faults of the contract, a known error, and the ticket in which it came again. */
@SystemTest
class ProblemsIT {
    private static final String PATH = "/problems";

    @Covers("DESK-12")
    @Test
    void aFaultBecomesAKnownErrorWithItsTickets() {
        var word = TicketBodies.unique();
        var body = new HashMap<String, Object>(Map.of("title", "回盘失败 " + word, "symptom", "银行文件 " + word));
        String number = Yiyun.as("engineer").body(body).post(PATH).then().statusCode(201).extract().path("number");
        var early = Yiyun.as("engineer").body(Map.of("status", "KNOWN")).post(PATH + "/" + number + "/move");
        assertThat(Problem.of(early)).isEqualTo(Problem.invalid(
                "/api/v1/problems/" + number + "/move", "cause", "已知错误和已解决的问题须写明原因，请先编辑补充。"));
        body.put("cause", "字段缺失");
        body.put("workaround", "手工补录");
        Yiyun.as("engineer").body(body).put(PATH + "/" + number).then().statusCode(200);
        assertThat(Yiyun.as("engineer").body(Map.of("status", "KNOWN")).post(PATH + "/" + number + "/move").<String>path("status"))
                .isEqualTo("KNOWN");

        var fault = TicketBodies.with("title", "回盘失败 " + word);
        String ticket = Yiyun.as("desk").body(fault).post("/tickets").then().statusCode(201).extract().path("number");
        assertThat(Yiyun.as("engineer").get(PATH + "/" + number + "/recurrences").jsonPath().getList("items.ticket")).contains(ticket);
        assertThat(Yiyun.as("engineer").body(Map.of("ticket", ticket)).post(PATH + "/" + number + "/tickets").jsonPath().getList("tickets"))
                .isEqualTo(List.of(ticket));
        assertThat(Yiyun.as("auditor").body(Map.of("ticket", ticket)).post(PATH + "/" + number + "/tickets").statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("complaints").get(PATH).statusCode()).isEqualTo(403);
    }

    @Covers("DESK-13")
    @Test
    void theFaultsOfTheContractAreThere() {
        assertThat(Yiyun.as("desk").get(PATH + "?listed=true&limit=1").<Integer>path("total")).isEqualTo(50);
        assertThat(Yiyun.as("desk").queryParam("text", "医院报2207接口无法结算").get(PATH + "/like").jsonPath().getList("items.problem.defect"))
                .contains(20);
    }
}
