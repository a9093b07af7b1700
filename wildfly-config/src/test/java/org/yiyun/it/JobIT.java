package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Jobs on the real batch runtime: taken up again from the last completed step when their node has died. */
@SystemTest
class JobIT {
    @Test
    void goesOnWithAJobWhoseNodeFellSilent() throws Exception {
        var first = order("2026Q2");
        var done = Yiyun.completed("admin", first);

        // as if the node had died after the last step and before it could say so
        try (var connection = Yiyun.connect(); var sql = connection.createStatement()) {
            sql.executeUpdate("update job_run set status = 'RUNNING', ended_at = null, owner = 'dead/0', node = 'dead',"
                    + " heartbeat_at = now() - interval '1 minute' where id = '" + first + "'");
        }

        Yiyun.eventually(() -> assertThat(Yiyun.as("admin").get("/jobs/" + first).jsonPath().getInt("attempt")).isEqualTo(2));
        var again = Yiyun.completed("admin", first);
        assertThat(again.getMap("result")).isEqualTo(done.getMap("result"));
        assertThat(again.getString("node")).isNotEqualTo("dead");
    }

    @Test
    void startsAJobThatWasClaimedAndNeverBegun() throws Exception {
        var id = UUID.randomUUID();
        try (var connection = Yiyun.connect(); var sql = connection.createStatement()) {
            sql.executeUpdate("insert into job_run (id, name, parameters, caller, requested_by, status, queued_at, node, owner, attempt, heartbeat_at)"
                    + " select '" + id + "', name, '{\"quarter\":\"2026Q1\"}', caller, requested_by, 'RUNNING', now(), 'dead', 'dead/0', 1,"
                    + " now() - interval '1 minute' from job_run where id = '" + order("2025Q4") + "'");
        }

        assertThat(Yiyun.completed("admin", id.toString()).getString("result.quarter")).isEqualTo("2026Q1");
    }

    @Test
    void keepsEndedJobsAndOthersJobsFromBeingControlled() {
        var id = order("2025Q3");
        Yiyun.completed("admin", id);

        var stopped = Yiyun.as("admin").post("/jobs/" + id + "/stop");
        assertThat(stopped.statusCode()).isEqualTo(409);
        assertThat(stopped.jsonPath().getString("code")).isEqualTo("job-state");
        assertThat(Yiyun.as("H99990000001").get("/jobs/" + id).statusCode()).isEqualTo(404);
        assertThat(Yiyun.as("admin").get("/jobs/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(Yiyun.as("admin").get("/jobs/nonsense").statusCode()).isEqualTo(404);
        assertThat(Yiyun.as("admin").get("/jobs?status=COMPLETED&limit=1").jsonPath().getList("items")).hasSize(1);
    }

    private static String order(String quarter) {
        var answer = Yiyun.as("analyst").body(Map.of("quarter", quarter)).post("/reports/operation");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return answer.jsonPath().getString("id");
    }
}
