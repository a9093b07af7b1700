package org.yiyun.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.server.TestAccess;

/** What administrators and their tools see of the cluster. */
@SystemTest
class ClusterIT {
    private static final List<String> ROLES =
            List.of("audit-seal", "escalation", "outbox", "report-schedule", "ticket-calendar", "ticket-tally", "cluster-figures",
                    "policy-notice", "metric-snapshot", "catalog-receipt", "standard-reminder");

    @Test
    void tellsNodesRolesStoresAndFigures() {
        Yiyun.eventually(() -> {
            var cluster = Yiyun.as("admin").get("/cluster").then().statusCode(200).extract().jsonPath();
            assertThat(cluster.getList("nodes.node")).isEqualTo(List.of("yiyun-1"));
            assertThat(cluster.getString("nodes[0].state")).isEqualTo("UP");
            assertThat(cluster.getList("nodes[0].alarms")).isEmpty();
            assertThat(cluster.getString("nodes[0].stores.find { it.name == 'default' }.state")).isEqualTo("ACTIVE");
            assertThat(cluster.getList("nodes[0].figures.findAll { it.name == 'queue.depth' }.of", String.class))
                    .contains("hotline.intake", "ticket.escalation", "yiyun.events", "DLQ");
            assertThat(cluster.getInt("nodes[0].figures.find { it.name == 'pool.used' }.value")).isNotNegative();
            assertThat(cluster.getList("roles.role", String.class)).containsAll(ROLES.subList(0, 3));
            assertThat(cluster.getList("roles.node", String.class)).containsOnly("yiyun-1");
            assertThat(cluster.getList("figures.name", String.class)).contains("outbox.waiting", "outbox.oldest.seconds",
                    "clock.due.lag.seconds", "deadletter.open", "job.running", "mail.waiting");
        });
        assertThat(Yiyun.as("desk").get("/cluster").statusCode()).isEqualTo(403);
    }

    @Test
    void showsTheFiguresAmongTheServersMetrics() {
        Yiyun.eventually(() -> assertThat(given().get(TestAccess.managementUrl() + "/metrics").asString()).contains(
                "yiyun_outbox_waiting{", "yiyun_outbox_oldest_seconds{", "yiyun_clock_due_lag_seconds{", "yiyun_queue_depth{",
                "yiyun_queue_oldest_seconds{", "yiyun_pool_used{", "yiyun_disk_usable_mebibytes{"));
    }

    @Test
    void tellsHealthOfEachPart() {
        var ready = Yiyun.anonymous().basePath("").get("/health/ready").then().statusCode(200).extract().jsonPath();
        var live = Yiyun.anonymous().basePath("").get("/health/live").then().statusCode(200).extract().jsonPath();

        assertThat(ready.getList("checks.name", String.class)).contains("database", "messaging", "migrations", "storage");
        assertThat(live.getList("checks.name", String.class)).contains("process", "loops");
    }
}
