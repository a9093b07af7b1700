package org.yiyun.transaction.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.yiyun.benefit.BenefitResult;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.testing.Covers;

/** The national layout in and out: members as programs send them, and amounts that add up. */
@Covers("BEN-13")
class NationalMessageTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private static List<String> faults(ThrowingCallable work) {
        return catchThrowableOfType(Refused.class, work).reasons().stream().map(reason -> reason.code() + " " + reason.field()).toList();
    }

    @Test
    void takesNumbersAsTextsAndTextsAsNumbers() {
        Node node = Node.of(Map.of("amount", "12.5", "count", new BigDecimal("3"), "time", "2026-11-26 08:00:00", "day", "2026-11-26",
                "text", new BigDecimal("310")));
        assertThat(List.of(node.money("amount"), node.number("count", 4), node.time("time"), node.time("day"), node.text("text", 6)))
                .containsExactly(new BigDecimal("12.50"), new BigDecimal("3.0000"), LocalDateTime.of(2026, 11, 26, 8, 0),
                        LocalDateTime.of(2026, 11, 26, 0, 0), "310");
        assertThat(node.day("none")).isNull();
        node.check();
    }

    @Test
    void tellsAllFaultsAtOnceByTheirPath() {
        Node data = Node.of(Map.of("input", Map.of("data", List.of(Map.of("amount", "1.005", "time", "2026-02-30 08:00:00", "long", "1234567"))))).node("input").node("data");
        data.money("amount");
        data.time("time");
        data.text("long", 6);
        data.text("none", 6);
        assertThat(faults(data::check)).containsExactly(
                "FIELD input.data.amount", "FIELD input.data.time", "FIELD input.data.long", "REQUIRED input.data.none");
        assertThat(faults(() -> {
            Node root = Node.of(Map.of("big", "1E9", "null", "null"));
            root.node("input");
            root.nodes("lines", 3);
            root.money("big");
            root.text("null", 9);
            root.check();
        })).containsExactly("REQUIRED input", "REQUIRED lines", "FIELD big", "REQUIRED null");
    }

    /** Every form that a member can lack is told in a sentence that says what to write. */
    @Test
    void saysInWordsWhatAMemberHasToBe() {
        Node data = Node.of(Map.of("long", "1234567", "line", "a\nb", "number", "1,5", "time", "2026-02-30 08:00:00", "list", List.of(
                Map.of(), Map.of(), Map.of())));
        data.text("long", 6);
        data.text("line", 6);
        data.money("number");
        data.time("time");
        data.nodes("list", 2);
        data.malformed(FieldForm.MSGID, "msgid", Map.of());
        data.malformed(FieldForm.REGION, "area", Map.of());
        data.malformed(FieldForm.IDENTITY, "certno", Map.of());
        data.malformed(FieldForm.NOT_BEFORE, "enddate", Map.of("from", DAY));
        data.malformed(FieldForm.INSURANCE, "insutype", Map.of("known", "310"));
        List<Refused.Reason> reasons = catchThrowableOfType(Refused.class, data::check).reasons();

        assertThat(reasons).extracting(reason -> reason.values().get("form")).containsExactlyInAnyOrderElementsOf(
                Arrays.stream(FieldForm.values()).map(FieldForm::name).toList());
        assertThat(reasons).extracting(reason -> reason.text(Texts.CHINESE)).containsExactly(
                "字段 long 过长：不得超过 6 个字符，现有 7 个字符。",
                "字段 line 含有换行、制表符等控制字符，须去掉。",
                "字段 number 不是有效的数：须为十进制数，整数部分至多 10 位，小数至多 2 位，不带千分位和单位，例如 12.5。",
                "字段 time 不是有效的时间：须写成 yyyy-MM-dd HH:mm:ss，例如 2026-01-31 08:00:00，只有日期时写成 2026-01-31，年份在 1900 与 2199 之间。",
                "字段 list 有 3 条，每个报文至多 2 条，须分成几个报文发送。",
                "字段 msgid 须为 30 位：发送方机构编号 12 位、发送时间 14 位（yyyyMMddHHmmss）、流水号 4 位数字。",
                "字段 area 须为 6 位数字的医保区划代码，例如 440802。",
                "字段 certno 不是有效的居民身份证号码：须为 18 位，出生日期和末位校验码须正确。",
                "字段 enddate 的日期早于开始日期，不得早于 2026-11-26。",
                "字段 insutype 的险种与就诊登记的不一致，须填写登记的险种 310。");
        assertThat(reasons).allSatisfy(reason -> {
            assertThat(reason.text(Locale.ENGLISH)).startsWith("The member " + reason.field()).doesNotContain("{").endsWith(".");
            assertThat(reason.advice(Texts.CHINESE)).isEqualTo("请更正后用新的报文 ID 重发。");
        });
    }

    @Test
    void readsTheEnvelopeWithTheNationalSpellings() {
        Map<String, Object> message = new LinkedHashMap<>(Map.of(
                "infno", "2207", "msgid", "H99990000001202611261000000001", "mdtrtarea_admvs", 440802, "insuplc_admdvs", "", "infver", "1.0.0",
                "opter_type", 1, "opter", "0001", "inf_time", "2026-11-26 10:00:00", "fixmedins_code", "H99990000001", "input", Map.of()));
        message.put("any_other", "passed over");
        Envelope envelope = Envelope.read(message, "2207");
        assertThat(Arrays.asList(envelope.infno(), envelope.area(), envelope.insured(), envelope.sender()))
                .containsExactly("2207", "440802", null, "H99990000001");
        Map<String, Object> asked = envelope.asked();
        message.put("inf_time", "2026-11-26 10:05:00");
        assertThat(Envelope.read(message, null).asked()).as("the same again, later").isEqualTo(asked);
        message.put("mdtrtarea_admvs", "4408");
        assertThat(faults(() -> Envelope.read(message, "2208"))).containsExactly("INFNO_PATH infno", "FIELD mdtrtarea_admvs");
    }

    /** The invariants of the national layout. */
    @Test
    void amountsAddUp() {
        var result = new BenefitResult("S", "S", 1, LocalDate.of(2026, 11, 26), yuan("1000"), yuan("700"), yuan("600"), yuan("400"), List.of(
                part("pooled", "450", true), part("largeSum", "50", true), part("major", "60", true), part("civil", "20", true),
                part("aid", "15", true), part("other", "5", true), part("ownFirst", "80", false), part("outside", "220", false),
                part("inScopeSelf", "100", false)), List.of(), Map.of(), null, List.of());
        var amounts = new Amounts(result, List.of(
                new ClaimLine("1", null, "X", "DRUG", "A", yuan("800"), BigDecimal.ONE, null, DAY),
                new ClaimLine("2", null, "Y", "DRUG", "C", yuan("200"), BigDecimal.ONE, null, DAY)));
        Map<String, Object> info = amounts.summary();
        assertThat(sum(info, "fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt")).isEqualTo(yuan("1000"));
        assertThat(sum(info, "hifp_pay", "cvlserv_pay", "hifes_pay", "hifmi_pay", "hifob_pay", "maf_pay", "hifdm_pay", "oth_pay"))
                .isEqualTo(info.get("fund_pay_sumamt")).isEqualTo(yuan("600"));
        assertThat(sum(info, "fund_pay_sumamt", "psn_part_amt", "hosp_part_amt")).isEqualTo(info.get("medfee_sumamt"));
        assertThat(sum(info, "acct_pay", "acct_mulaid_pay", "psn_cash_pay")).isEqualTo(info.get("psn_part_amt"));
        assertThat(List.of(info.get("fulamt_ownpay_amt"), info.get("overlmt_selfpay"))).containsExactly(yuan("200"), yuan("20"));
        List<Map<String, Object>> details = amounts.details("310", Care.INPATIENT);
        assertThat(details.stream().map(one -> one.get("fund_pay_type"))).containsExactly("310100", "330100", "310300", "320100", "610100", "999997");
        assertThat(details.stream().map(one -> (BigDecimal) one.get("fund_payamt")).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualTo(yuan("600"));
    }

    private static BigDecimal sum(Map<String, Object> info, String... names) {
        return Arrays.stream(names).map(name -> (BigDecimal) info.get(name)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BenefitResult.Part part(String code, String amount, boolean fund) {
        return new BenefitResult.Part(code, code, yuan(amount), fund);
    }

    private static BigDecimal yuan(String amount) {
        return new BigDecimal(amount + ".00");
    }

    @Test
    void whatIsGivenBackIsTakenOff() {
        List<ClaimLine> net = ClaimLine.net(List.of(
                new ClaimLine("1", null, "X", "DRUG", "A", yuan("100"), new BigDecimal("2.0000"), null, DAY),
                new ClaimLine("2", null, "Y", "ITEM", "B", yuan("50"), new BigDecimal("1.0000"), null, DAY),
                new ClaimLine("3", "1", "X", "DRUG", "A", yuan("-40"), new BigDecimal("-1.0000"), null, DAY),
                new ClaimLine("4", "2", "Y", "ITEM", "B", yuan("-50"), new BigDecimal("-1.0000"), null, DAY)));
        assertThat(net).singleElement().satisfies(line -> assertThat(List.of(line.serial(), line.amount(), line.quantity()))
                .containsExactly("1", yuan("60"), new BigDecimal("1.0000")));
        assertThat(ClaimLine.total(net)).isEqualTo(yuan("60"));
    }

    /** Lines of a stay keep their days, within it: what was examined before the admission belongs to its first day. */
    @Test
    void linesOfAStayTellTheirDays() {
        List<ClaimLine> lines = List.of(
                new ClaimLine("1", null, "X", "DRUG", "A", yuan("1"), BigDecimal.ONE, null, DAY.minusDays(9)),
                new ClaimLine("2", null, "X", "DRUG", "A", yuan("1"), BigDecimal.ONE, null, DAY.minusDays(1)),
                new ClaimLine("3", null, "X", "DRUG", "A", yuan("1"), BigDecimal.ONE, null, DAY.plusDays(1)));
        assertThat(ClaimLine.ofStay(lines, DAY.minusDays(2), DAY)).extracting(line -> line.get("on"))
                .containsExactly("2026-11-24", "2026-11-25", "2026-11-26");
        assertThat(ClaimLine.bill(lines)).allMatch(line -> !line.containsKey("on"));
    }

    /** Numbers are for programs: each once, and never another. */
    @Test
    void numbersOfRefusalsAreUnique() {
        assertThat(Arrays.stream(RefusalCode.values()).map(RefusalCode::number)).doesNotHaveDuplicates().allMatch(number -> number.matches("TX\\d{4}"));
        assertThat(RefusalCode.ofNumber("TX3016")).contains(RefusalCode.TOTAL);
    }
}
