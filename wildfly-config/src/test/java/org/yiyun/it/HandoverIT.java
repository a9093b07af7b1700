package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** Replacing people over REST (PER-04). Nothing is handed over here: other tests need what the demo people hold. */
@SystemTest
class HandoverIT {
    private static final String REPLACEMENTS = "/replacements";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Covers("PER-04")
    @Test
    void isProposedDecidedAndWithdrawn() {
        var ticket = TicketBodies.open("desk");
        Yiyun.as("desk").body(Map.of("assignee", "engineer")).post("/tickets/{number}/assign", ticket).then().statusCode(200);
        assertThat(Yiyun.as("leader").get(REPLACEMENTS + "/held/engineer").jsonPath().getList("items.number")).contains(ticket);

        var proposed = Yiyun.as("leader").body(proposal("desk")).post(REPLACEMENTS);
        assertThat(proposed.statusCode()).as(proposed.asString()).isEqualTo(201);
        String number = proposed.jsonPath().getString("row.number");
        assertThat(proposed.jsonPath().getList("items.number")).contains(ticket);
        assertThat(Yiyun.as("leader").body(proposal("desk")).post(REPLACEMENTS).statusCode()).isEqualTo(409);
        assertThat(Yiyun.as("leader").post(REPLACEMENTS + "/" + number + "/hand-over").statusCode()).isEqualTo(409);
        assertThat(Yiyun.as("leader").body(Map.of("consented", true, "text", "同意")).post(REPLACEMENTS + "/" + number + "/decide").statusCode())
                .isEqualTo(403);

        var decided = Yiyun.as("bureau").body(Map.of("consented", true, "text", "同意")).post(REPLACEMENTS + "/" + number + "/decide");
        assertThat(decided.jsonPath().getString("row.status")).as(decided.asString()).isEqualTo("CONSENTED");
        assertThat(Yiyun.as("leader").header("If-Match", proposed.header("ETag")).post(REPLACEMENTS + "/" + number + "/withdraw").<String>path("code"))
                .isEqualTo("stale-data");
        var early = Yiyun.as("leader").post(REPLACEMENTS + "/" + number + "/hand-over");
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.jsonPath().getString("errors[0].path")).isEqualTo("takesOverOn");
        var withdrawn = Yiyun.as("leader").header("If-Match", decided.header("ETag")).post(REPLACEMENTS + "/" + number + "/withdraw");
        assertThat(withdrawn.jsonPath().getString("row.status")).as(withdrawn.asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.header("ETag")).isNotEqualTo(decided.header("ETag")).startsWith("\"");
        assertThat(Yiyun.as("engineer").get(REPLACEMENTS).statusCode()).isEqualTo(403);
    }

    @Test
    void tellsWhatIsWrong() {
        assertThat(Yiyun.as("leader").body(proposal("nobody")).post(REPLACEMENTS).jsonPath().getString("errors[0].path")).isEqualTo("successor");
        assertThat(Yiyun.as("leader").get(REPLACEMENTS + "/HT-00000000-0000").statusCode()).isEqualTo(404);
    }

    private static Map<String, Object> proposal(String successor) {
        return Map.of("leaver", "engineer", "successor", successor, "reason", "调离", "takesOverOn", TODAY.plusDays(30).toString(),
                "lastDay", TODAY.plusDays(40).toString());
    }
}
