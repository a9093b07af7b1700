package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** Service metrics over REST and on their pages: a ticket is in the figures, and the figures open it. */
@SystemTest
class MetricsIT {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    @Covers("DESK-17")
    @Test
    void countsATicketAndOpensIt() {
        var month = month();
        var before = opened(month);
        Yiyun.as("desk").body(TicketBodies.with("kind", "TASK")).post("/tickets").then().statusCode(201);

        Yiyun.eventually(() -> assertThat(opened(month)).isGreaterThan(before));
        Yiyun.eventually(() -> assertThat(Yiyun.as("desk").get("/metrics/live").then().statusCode(200).extract().jsonPath()
                .getLong("figures.find { it.metric == 'OPENED_TODAY' }.tickets")).isPositive());
        assertThat(Yiyun.as("desk").get("/metrics/definitions").jsonPath().getList("items.metric", String.class))
                .contains("TICKETS", "RESPONSE_RATE", "DOWNTIME_HOURS");
        assertThat(Yiyun.as("desk").get("/metrics/months/" + month + "/breaches").statusCode()).isEqualTo(200);
    }

    private static String month() {
        return YearMonth.from(LocalDate.now(BEIJING)).toString();
    }

    private static long opened(String month) {
        return Yiyun.as("desk").get("/metrics/months/" + month + "?by=KIND").then().statusCode(200).extract().jsonPath()
                .getLong("total.values.find { it.metric == 'TICKETS' }.tickets");
    }

    @Test
    void refusesWhatItCannotAnswer() {
        assertThat(Yiyun.as("desk").get("/metrics/months/2026-13").statusCode()).isEqualTo(422);
        var figures = "/metrics/months/" + month();
        assertThat(Yiyun.as("desk").get(figures + "?by=x").statusCode()).isEqualTo(422);
        assertThat(Yiyun.as("desk").get(figures + "?by=ASSIGNEE").statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("leader").get(figures + "?by=ASSIGNEE").statusCode()).isEqualTo(200);
        assertThat(Yiyun.as("desk").get("/metrics/loads").statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("leader").get("/metrics/loads").statusCode()).isEqualTo(200);
        assertThat(Yiyun.as("desk").get("/metrics/snapshots/2001-01").statusCode()).isEqualTo(404);
        for (var path : List.of("/metrics/live", "/metrics/definitions", "/metrics/snapshots")) {
            assertThat(Yiyun.as("admin").get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Covers("DESK-19")
    @Test
    void opensTheTicketsBehindAFigureOfThePage() {
        Yiyun.as("desk").body(Map.of("kind", "FAULT", "channel", "PHONE", "title", "指标检查", "description", "检查",
                "contact", Map.of("name", "林晓东", "phone", "13800138001"))).post("/tickets").then().statusCode(201);
        try (var browser = Browser.open()) {
            browser.login("leader").go("/wall.xhtml").shows("今日受理").shows("未定级");
            browser.go("/metrics.xhtml?by=ASSIGNEE").shows("各人当前在办").shows("上一月");
            browser.go("/metrics.xhtml?by=KIND").shows("受理量").shows("指标定义");
            var figure = browser.attributes("#figures tbody td a", "href").get(0);
            assertThat(browser.go(figure).shows("指标检查").status()).isEqualTo(200);
        }
    }
}
