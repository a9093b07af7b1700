package org.yiyun.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** National transactions over REST: a visit from identification to settlement and back, and what is refused (BEN-13, BEN-16). */
@SystemTest
@Covers({"BEN-13", "BEN-16"})
public class TransactionIT {
    public static final String HOSPITAL = "H99990000001";
    private static final String LIBRARY = "TCM_PIECE";
    private static final String CODE = "T000000000IT01";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter SPACED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final AtomicInteger NEXT = new AtomicInteger();

    /** The person in the register, and a charged item in force that is paid for wholly. */
    private static synchronized void ready() {
        InsuredIT.ready();
        if (Yiyun.as("analyst").get("/libraries/" + LIBRARY + "/entries/" + CODE).statusCode() == 200) {
            return;
        }
        Libraries.publish(LIBRARY, Libraries.draft(LIBRARY, "饮片代码,饮片名称\n" + CODE + ",示例饮片\n", "2026-01-01"));
        String path = "/libraries/" + LIBRARY + "/prices/" + CODE + "/proposals";
        Response stated = Yiyun.as("analyst").body(Map.of("kind", "SHARE", "from", "2026-01-02", "value", 0, "source", "示例")).post(path);
        assertThat(stated.statusCode()).as(stated.asString()).isEqualTo(201);
        Libraries.verb("bureau", "/libraries/" + LIBRARY + "/prices/proposals/" + stated.path("id"), "approve").then().statusCode(200);
    }

    private static String msgid() {
        return HOSPITAL + SECONDS.format(LocalDateTime.now(ZONE)) + "%04d".formatted(NEXT.incrementAndGet());
    }

    private static Map<String, Object> message(String infno, String msgid, Map<String, ?> input) {
        Map<String, Object> message = new LinkedHashMap<>(Map.of(
                "infno", infno, "msgid", msgid, "mdtrtarea_admvs", "440802", "insuplc_admdvs", "440803", "infver", "1.0.0", "opter_type", "1",
                "opter", "0001", "opter_name", "测试员", "inf_time", SPACED.format(LocalDateTime.now(ZONE)), "fixmedins_code", HOSPITAL));
        message.put("fixmedins_name", "示范市第一人民医院");
        message.put("input", input);
        return message;
    }

    private static Response send(String infno, Map<String, ?> input) {
        return send(message(infno, msgid(), input));
    }

    private static Response send(Map<String, Object> message) {
        Response answer = Yiyun.as(HOSPITAL).body(message).post("/transactions");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private static Response done(Response answer) {
        assertThat(answer.jsonPath().getInt("infcode")).as(answer.asString()).isZero();
        return answer;
    }

    private static Map<String, Object> asked(String name) {
        return Map.of("data", Map.of("mdtrt_cert_type", "02", "mdtrt_cert_no", InsuredIT.PERSON, "psn_cert_type", "01", "certno",
                InsuredIT.PERSON, "psn_name", name));
    }

    private static Map<String, Object> settle(String person, String encounter, String total) {
        Map<String, Object> data = new LinkedHashMap<>(Map.of(
                "psn_no", person, "mdtrt_cert_type", "02", "mdtrt_cert_no", InsuredIT.PERSON, "med_type", "11", "medfee_sumamt", total,
                "psn_setlway", "01", "mdtrt_id", encounter, "chrg_bchno", "B1", "acct_used_flag", "0", "insutype", "310"));
        return Map.of("data", data);
    }

    /** A visit with one line of 100 yuan; person number and encounter. */
    private static String[] charged() {
        ready();
        String person = done(send("1101", asked(InsuredIT.NAME))).path("output.baseinfo.psn_no");
        String now = SPACED.format(LocalDateTime.now(ZONE));
        String encounter = done(send("2201", Map.of("data", Map.of("psn_no", person, "insutype", "310", "begntime", now, "mdtrt_cert_type", "02",
                "mdtrt_cert_no", InsuredIT.PERSON, "ipt_otp_no", msgid(), "dept_code", "01", "dept_name", "内科", "caty", "A03"))))
                .path("output.data.mdtrt_id");
        done(send("2204", Map.of("feedetail", List.of(new LinkedHashMap<>(Map.of(
                "feedetl_sn", "1", "mdtrt_id", encounter, "psn_no", person, "chrg_bchno", "B1", "fee_ocur_time", now, "med_list_codg", CODE,
                "medins_list_codg", "Y1", "det_item_fee_sumamt", 100.00, "cnt", 2, "pric", 50))))));
        return new String[] {person, encounter};
    }

    @Test
    void aVisitIsSettledOnceAndTakenBack() {
        String[] visit = charged();
        Response trial = done(send("2206", settle(visit[0], visit[1], "100.00")));
        assertThat(trial.<Float>path("output.setlinfo.fund_pay_sumamt")).isEqualTo(55.0f);
        Map<String, Object> message = message("2207", msgid(), settle(visit[0], visit[1], "100.00"));
        Response settled = done(send(message));
        assertThat(send(message).asString()).as("the same answer").isEqualTo(settled.asString());
        assertThat(settled.<String>path("output.setlinfo.certno")).isEqualTo(InsuredIT.PERSON);
        String bill = settled.path("output.setlinfo.setl_id");
        assertThat(Yiyun.as("analyst").get("/benefits/bills/" + bill).<Float>path("bill.payout")).isEqualTo(55.0f);
        done(send("2208", Map.of("data", Map.of("setl_id", bill, "mdtrt_id", visit[1], "psn_no", visit[0]))));
        assertThat(Yiyun.as("analyst").get("/benefits/bills/" + bill).<String>path("bill.cancelledBy")).isEqualTo("system:transaction");

        Response course = Yiyun.as("leader").queryParam("encounter", visit[1]).get("/transactions/records");
        assertThat(course.jsonPath().getList("items.infno")).containsExactly("2208", "2207", "2206", "2204", "2201");
        assertThat(course.<Integer>path("items[1].repeats")).isEqualTo(1);
        Response one = Yiyun.as("leader").get("/transactions/records/" + course.path("items[1].id"));
        assertThat(one.asString()).contains("110105********002X").doesNotContain(InsuredIT.PERSON).doesNotContain(InsuredIT.NAME);
        assertThat(Yiyun.as("H99990000002").queryParam("encounter", visit[1]).get("/transactions/records").<Integer>path("total")).isZero();
        assertThat(Yiyun.as("leader").get("/transactions/summary").jsonPath().getList("infnos.infno")).contains("1101", "2207");
    }

    @Test
    void refusesWithCodeFieldAndWhatToDo() {
        ready();
        Response wrong = send("1101", asked("示范丙"));
        assertThat(wrong.jsonPath().getInt("infcode")).isEqualTo(-1);
        assertThat(wrong.<String>path("err_msg")).isEqualTo("[TX2002] 姓名与参保登记的不一致。请核对身份证上的姓名。");
        assertThat(wrong.<String>path("output.refusals[0].field")).isEqualTo("input.data.psn_name");
        Response token = send("1101", Map.of("data", Map.of("mdtrt_cert_type", "01", "mdtrt_cert_no", "it-token")));
        assertThat(token.<String>path("output.refusals[0].code")).as("no service is configured").isEqualTo("TX2006");
        Map<String, Object> away = message("2201", msgid(), Map.of());
        away.put("mdtrtarea_admvs", "110000");
        assertThat(send(away).<String>path("output.refusals[0].code")).isEqualTo("TX1011");
        assertThat(Yiyun.as(HOSPITAL).body("no json").post("/transactions").<String>path("output.refusals[0].code")).isEqualTo("TX1001");
        assertThat(Yiyun.as(HOSPITAL).body(message("1101", msgid(), asked(InsuredIT.NAME))).post("/transactions/2207")
                .<String>path("output.refusals[0].code")).isEqualTo("TX1005");
        assertThat(done(Yiyun.as(HOSPITAL).body(message("1101", msgid(), asked(InsuredIT.NAME))).post("/transactions/1101")).header("Cache-Control"))
                .isEqualTo("no-store");
        assertThat(Yiyun.as("desk").body(Map.of()).post("/transactions").statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("complaints").get("/transactions/records").statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("leader").queryParam("code", "TX2002").get("/transactions/records").<Integer>path("total")).isPositive();
    }

    @Test
    void offSiteCareIsFiledAtACounter() {
        ready();
        LocalDate from = LocalDate.now(ZONE);
        Map<String, Object> asked = Map.of("identity", InsuredIT.PERSON, "name", InsuredIT.NAME, "insuranceType", "310", "region", "110105",
                "from", from.toString(), "until", from.plusDays(30).toString(), "reason", "随子女居住");
        Response filed = Yiyun.as("desk").body(asked).post("/offsite-filings");
        assertThat(filed.statusCode()).as(filed.asString()).isEqualTo(201);
        assertThat(filed.asString()).contains("110105********002X").doesNotContain(InsuredIT.PERSON);
        assertThat(Yiyun.as("desk").body(asked).post("/offsite-filings").<String>path("errors[0].path")).isEqualTo("from");
        String number = filed.path("number");
        String person = done(send("1101", asked(InsuredIT.NAME))).path("output.baseinfo.psn_no");
        Response twice = send("2501", Map.of("refmedin", Map.of("psn_no", person, "mdtrtarea_admdvs", "110105", "refl_type", "2", "refl_date",
                from.toString(), "refl_rea", "本地不能诊治")));
        assertThat(twice.<String>path("output.refusals[0].code")).isEqualTo("TX6005");
        assertThat(twice.<String>path("err_msg")).contains(number);
        assertThat(Yiyun.as("leader").queryParam("region", "1101").get("/offsite-filings").jsonPath().getList("items.number")).contains(number);
        assertThat(Yiyun.as("leader").body(asked).post("/offsite-filings").statusCode()).isEqualTo(403);
        assertThat(Yiyun.as("desk").body(Map.of("reason", "误办")).post("/offsite-filings/" + number + "/cancel").statusCode()).isEqualTo(200);
        assertThat(Yiyun.as("desk").body(Map.of("reason", "误办")).post("/offsite-filings/" + number + "/cancel").statusCode()).isEqualTo(409);
    }

    @Test
    void rulesChangeWithTheirDays() {
        List<String> known = Yiyun.as("desk").get("/transactions/thresholds").jsonPath().getList("items.from");
        LocalDate last = LocalDate.parse(known.get(known.size() - 1));
        String day = (last.isAfter(LocalDate.now(ZONE)) ? last : LocalDate.now(ZONE).plusYears(10)).plusDays(1).toString();
        Map<String, Object> asked = Map.of("from", day, "minutes", 30, "refusals", 100, "failures", 10, "source", "示例");
        assertThat(Yiyun.as("desk").body(asked).post("/transactions/thresholds").statusCode()).isEqualTo(403);
        Response changed = Yiyun.as("bureau").body(asked).post("/transactions/thresholds");
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(Yiyun.as("desk").get("/transactions/thresholds").jsonPath().getList("items.from")).contains(day);
        assertThat(Yiyun.as("bureau").body(Map.of("insuranceType", "310", "from", day, "scheme", "NO_SUCH", "source", "示例"))
                .post("/transactions/schemes").<String>path("errors[0].path")).isEqualTo("scheme");
        assertThat(Yiyun.as("desk").get("/transactions/schemes").jsonPath().getList("items.scheme")).contains("BASIC_SAMPLE");
        assertThat(Yiyun.as("desk").get("/transactions/spells").statusCode()).isEqualTo(200);
    }

    /** One refused message, for pages that show it; its msgid. */
    public static String refused() {
        ready();
        String msgid = msgid();
        send(message("1101", msgid, asked("示范丙")));
        return msgid;
    }
}
