package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** For how long logs about persons are kept, over REST. */
@SystemTest
@Covers("SEC-05")
class RetentionIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void theBureauSaysForHowLongALogIsKept() {
        assertThat(Yiyun.as("auditor").get("/personal-logs").jsonPath().getList("items.log"))
                .isEqualTo(List.of("INSURED_REJECT", "INSURED_USE", "MAIL", "PHONE_CALL", "TRANSACTION"));
        assertThat(Yiyun.as("auditor").body(period("MAIL", TODAY.plusYears(50), 400)).post("/personal-logs/rules").statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("engineer").get("/personal-logs").statusCode()).isEqualTo(403);

        assertThat(Yiyun.as("bureau").body(period("MAIL", TODAY.plusYears(50), 400)).post("/personal-logs/rules").jsonPath()
                .getList("items.findAll { it.log == 'MAIL' }.days")).startsWith(400);
        assertThat(Yiyun.as("bureau").body(period("INSURED_USE", TODAY.plusYears(50), 1095)).post("/personal-logs/rules").<String>path("errors[0].path"))
                .isEqualTo("days");
        assertThat(Yiyun.as("bureau").body(period("INSURED_USE", TODAY, 1200)).post("/personal-logs/rules").<String>path("errors[0].path"))
                .isEqualTo("effectiveOn");
    }

    private static Map<String, Object> period(String log, LocalDate on, int days) {
        return Map.of("log", log, "effectiveOn", on.toString(), "days", days, "reason", "No. 1");
    }
}
