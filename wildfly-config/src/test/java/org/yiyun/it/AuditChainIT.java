package org.yiyun.it;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.Test;

/** The checks that a program may ask for: of the audit chain, and of a ticket's clocks against its history. */
@SystemTest
class AuditChainIT {

    @Test
    void theAuditorIsToldThatTheChainIsWhole() {
        TicketBodies.open("desk");

        Yiyun.eventually(() -> Yiyun.as("auditor").get("/audit/chain").then().statusCode(200)
                .body("intact", equalTo(true))
                .body("sealed", greaterThan(0))
                .body("missing", equalTo(0))
                .body("brokenAt", nullValue())
                .body("head", matchesPattern("[0-9a-f]{64}")));
    }

    @Test
    void othersAreNot() {
        Yiyun.as("desk").get("/audit/chain").then().statusCode(403);
        Yiyun.anonymous().get("/audit/chain").then().statusCode(401);
    }

    @Test
    void aTicketWhoseStoredClockWasTamperedWithIsFound() throws Exception {
        var number = TicketBodies.open("desk");
        Yiyun.as("desk").get("/tickets/" + number + "/clocks/check").then().statusCode(200)
                .body("number", equalTo(number))
                .body("consistent", equalTo(true));

        try (var connection = Yiyun.connect();
                var update = connection.prepareStatement("update ticket_clock set started_at = started_at - interval '1 minute'"
                        + " where ticket_id = (select id from ticket where number = ?)")) {
            update.setString(1, number);
            update.executeUpdate();
        }

        Yiyun.as("desk").get("/tickets/" + number + "/clocks/check").then().statusCode(200).body("consistent", equalTo(false));
        Yiyun.as("H99990000001").get("/tickets/" + number + "/clocks/check").then().statusCode(404);
    }
}
