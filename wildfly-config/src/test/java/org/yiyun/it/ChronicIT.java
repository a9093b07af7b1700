package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** Registrations for chronic diseases over REST (BEN-07): registered by one, approved by another, told to the person. */
@SystemTest
@Covers("BEN-07")
public class ChronicIT {
    private static final String LIST = "/chronic-registrations";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private static Map<String, Object> asked(String disease, String identity) {
        return Map.of("identity", identity, "name", InsuredIT.NAME, "insuranceType", "310", "disease", disease, "from", TODAY.toString(),
                "until", TODAY.plusMonths(6).toString(), "evidence", "示范诊断", "institutions", List.of("H99990000001"));
    }

    /** A disease of the demonstration's library for which the person is not registered yet. */
    private static Response registered() {
        InsuredIT.ready();
        List<String> codes = Yiyun.as("analyst").queryParam("limit", 50).get("/libraries/OUTPATIENT_CHRONIC/entries").jsonPath().getList("items.code");
        Response last = null;
        for (String code : codes) {
            last = Yiyun.as("desk").body(asked(code, InsuredIT.PERSON)).post(LIST);
            if (last.statusCode() == 201) {
                return last;
            }
        }
        throw new AssertionError(last == null ? "no diseases" : last.asString());
    }

    @Test
    void isRegisteredApprovedAndTold() {
        Response made = registered();
        String number = made.jsonPath().getString("row.number");
        assertThat(made.asString()).as("the desk may see it").contains(InsuredIT.PERSON);
        assertThat(Yiyun.as("desk").contentType("multipart/form-data")
                .multiPart("file", "proof.txt", "示范".getBytes(StandardCharsets.UTF_8), "text/plain").post(LIST + "/" + number + "/files")
                .statusCode()).isEqualTo(201);
        Response waiting = Yiyun.as("leader").get(LIST + "/" + number);
        assertThat(waiting.asString()).as("the leader may not").contains(number).doesNotContain(InsuredIT.PERSON).doesNotContain(InsuredIT.NAME);
        Response approved = Yiyun.as("leader").header("If-Match", waiting.header("ETag")).body(Map.of("approved", true, "remark", "齐全"))
                .post(LIST + "/" + number + "/decide");
        assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
        assertThat(approved.jsonPath().getString("row.status")).isEqualTo("APPROVED");

        Response check = Yiyun.as("desk").body(Map.of("identity", InsuredIT.PERSON, "name", InsuredIT.NAME, "insuranceType", "310",
                "disease", made.jsonPath().getString("row.disease"), "institution", "H99990000001", "on", TODAY.toString())).post(LIST + "/check");
        assertThat(check.jsonPath().getBoolean("fits")).as(check.asString()).isTrue();
        assertThat(check.header("Cache-Control")).isEqualTo("no-store");
        Response told = Yiyun.as("channel").body(Map.of("channel", "IT_APP", "identity", InsuredIT.PERSON, "name", InsuredIT.NAME,
                "purpose", "OWN", "verification", "REAL_NAME")).post("/insured/query");
        assertThat(told.jsonPath().getList("registrations.number")).contains(number);
        assertThat(Yiyun.as("desk").queryParam("status", "APPROVED").get(LIST).jsonPath().getList("items.number")).contains(number);
    }

    /** The one line names a disease that is none; it comes back to be corrected. */
    @Test
    void aListIsBroughtAndItsFaultsComeBack() {
        InsuredIT.ready();
        String list = "证件号码,姓名,险种,病种代码,首日,最后一天,诊断依据\n" + InsuredIT.PERSON + "," + InsuredIT.NAME + ",310,M99999," + TODAY + ","
                + TODAY.plusMonths(6) + ",示范诊断\n";
        Response brought = Yiyun.as("desk").contentType("multipart/form-data")
                .multiPart("file", "list.csv", list.getBytes(StandardCharsets.UTF_8), "text/csv").post(LIST + "/import");
        assertThat(brought.statusCode()).as(brought.asString()).isEqualTo(200);
        assertThat(brought.header("Cache-Control")).isEqualTo("no-store");
        assertThat(brought.jsonPath().getInt("rows.taken")).isZero();
        assertThat(brought.jsonPath().getList("rows.rejected.line", Integer.class)).containsExactly(2);
        assertThat(brought.jsonPath().getString("rows.rejected[0].errors[0].message")).startsWith("病种目录中");
        assertThat(brought.jsonPath().getString("correctable")).contains(InsuredIT.PERSON, "病种目录中");
        assertThat(Yiyun.as("leader").contentType("multipart/form-data")
                .multiPart("file", "list.csv", list.getBytes(StandardCharsets.UTF_8), "text/csv").post(LIST + "/import").statusCode()).isEqualTo(403);
    }

    @Test
    void refusesWhoMayNotAndTellsWhatIsMissing() {
        InsuredIT.ready();
        assertThat(Yiyun.as("engineer").get(LIST).statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("leader").body(asked("M01600", InsuredIT.PERSON)).post(LIST).statusCode()).isEqualTo(403);
        Response nobody = Yiyun.as("desk").body(asked("M01600", "440803199001011234")).post(LIST);
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.asString()).contains("参保登记里没有此证件号码").doesNotContain("440803199001011234");
        assertThat(Yiyun.as("desk").get(LIST + "/rules").jsonPath().getList("items")).isNotEmpty();
    }
}
