package org.yiyun.standardization.settlement.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.standardization.internal.StandardFixture.ANALYST;
import static org.yiyun.standardization.internal.StandardFixture.BUREAU;
import static org.yiyun.standardization.internal.StandardFixture.COUNTY;
import static org.yiyun.standardization.internal.StandardFixture.FIRST;
import static org.yiyun.standardization.internal.StandardFixture.HOSPITAL;
import static org.yiyun.standardization.internal.StandardFixture.OTHER;
import static org.yiyun.testing.TestCallers.as;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.catalog.ImportMode;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.standardization.internal.StandardFixture;
import org.yiyun.standardization.settlement.CheckedList;
import org.yiyun.standardization.settlement.FaultView;
import org.yiyun.standardization.settlement.ListBatch;
import org.yiyun.standardization.settlement.ListVerdict;
import org.yiyun.standardization.settlement.MarkUploaded;
import org.yiyun.standardization.settlement.ReceiveList;
import org.yiyun.standardization.settlement.SettlementListFilter;
import org.yiyun.standardization.settlement.SettlementListRow;
import org.yiyun.standardization.settlement.SettlementListView;
import org.yiyun.standardization.settlement.engine.SettlementSamples;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;

/** Settlement lists over the libraries: what was in force on the day of the settlement, kept, masked and handed out. */
@Covers("STD-04")
class SettlementListPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final Caller SEES = TestCallers.staff(
            "sees", Permission.STANDARD_READ, Permission.STANDARD_REPORT, Permission.PERSONAL_DATA_READ);

    private final StandardFixture standard = new StandardFixture(DB);

    /** J06.900 holds from May 2026 to the end of June, J20.900 from July. */
    @BeforeEach
    void prepare() {
        standard.prepare();
        standard.catalog.release("DIAGNOSIS", ImportMode.FULL, LocalDate.of(2026, 5, 1), "诊断代码,诊断名称\nJ06.900,急性上呼吸道感染\n");
        standard.catalog.release("DIAGNOSIS", ImportMode.FULL, LocalDate.of(2026, 7, 1), "诊断代码,诊断名称\nJ20.900,急性支气管炎\n");
    }

    private static ReceiveList list(String institution, String settlement, String day, String diagnosis) {
        Map<String, String> head = SettlementSamples.head();
        head.put("setl_id", settlement);
        head.put("setl_begn_date", day);
        head.put("setl_end_date", day);
        head.put("fixmedins_code", institution == null ? FIRST : institution);
        return new ReceiveList(institution, json(SettlementSamples.json(head, diagnosis)));
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private SettlementListView receive(Caller caller, ReceiveList list) {
        return as(caller, () -> standard.settlements.receive(list));
    }

    private static List<String> wrong(List<FaultView> faults) {
        return faults.stream().filter(fault -> !fault.notice()).map(FaultView::text).toList();
    }

    private static ProblemType problem(Runnable work) {
        try {
            work.run();
            throw new AssertionError("nothing was refused");
        } catch (BusinessException problem) {
            return problem.type();
        }
    }

    @Test
    void isCheckedByWhatWasInForceOnTheDayOfTheSettlement() {
        var accepted = receive(HOSPITAL, list(null, "S1", "2026-05-07", "J06.900"));
        assertThat(accepted).extracting(SettlementListView::number, SettlementListView::verdict, SettlementListView::settledOn,
                        SettlementListView::total, SettlementListView::revision)
                .containsExactly("QD-2026-000001", ListVerdict.ACCEPTED, LocalDate.of(2026, 5, 7), new BigDecimal("1000.00"), 1);
        assertThat(accepted.faults()).containsExactly(new FaultView("setlinfo", 1, "fixmedins_code",
                "结算清单信息：定点医药机构编号 H99990000001 只核对了格式：“定点医疗机构”还没有发布版本", true));

        var late = receive(HOSPITAL, list(null, "S2", "2026-07-07", "J06.900"));
        assertThat(late.verdict()).isEqualTo(ListVerdict.REJECTED);
        assertThat(wrong(late.faults())).containsExactly("住院诊断信息第 1 条：诊断代码 J06.900 在 2026-07-07 不在用（2026-05-01 至 2026-07-01），请改用当日在用的编码");
        assertThat(wrong(receive(HOSPITAL, list(null, "S3", "2026-05-07", "J18.900")).faults()))
                .containsExactly("住院诊断信息第 1 条：诊断代码 J18.900 不在“疾病诊断”中，请先对照国家编码再填写");
        assertThat(wrong(receive(HOSPITAL, list(null, "S4", "2026-05-07", "感冒")).faults()))
                .containsExactly("住院诊断信息第 1 条：诊断代码 感冒 不符合“疾病诊断”的编码格式，请按国家编码填写");
        assertThat(Rows.of(DB, "select settlement, first_verdict, fault_count from settlement_list order by id")).containsExactly(
                List.of("S1", "ACCEPTED", 0), List.of("S2", "REJECTED", 1), List.of("S3", "REJECTED", 1), List.of("S4", "REJECTED", 1));
    }

    /** What has no end is told in words. */
    @Test
    void tellsOfACodeThatBeginsLater() {
        assertThat(wrong(receive(HOSPITAL, list(null, "S1", "2026-05-07", "J20.900")).faults()))
                .containsExactly("住院诊断信息第 1 条：诊断代码 J20.900 在 2026-05-07 不在用（2026-07-01 至 长期），请改用当日在用的编码");
    }

    /** The second axis: what was known at a moment. */
    @Test
    void tellsWhatTheCheckWouldHaveSaidAtAMoment() {
        receive(HOSPITAL, list(null, "S1", "2026-07-07", "J20.900"));
        Instant between = ((Timestamp) Rows.of(DB, """
                select min(published_at) + interval '1 second' from catalog_version where published_at is not null""").get(0).get(0)).toInstant();
        CheckedList then = as(HOSPITAL, () -> standard.settlements.verdict("QD-2026-000001", between));
        assertThat(then.verdict()).isEqualTo(ListVerdict.REJECTED);
        assertThat(wrong(then.faults())).containsExactly("住院诊断信息第 1 条：诊断代码 J20.900 不在“疾病诊断”中，请先对照国家编码再填写");
        CheckedList now = as(HOSPITAL, () -> standard.settlements.check(list(null, "S9", "2026-07-07", "J20.900"), null));
        assertThat(now.verdict()).isEqualTo(ListVerdict.ACCEPTED);
        assertThat(as(HOSPITAL, () -> standard.settlements.check(list(null, "S9", "2026-07-07", "J20.900"), between)).verdict())
                .isEqualTo(ListVerdict.REJECTED);
        assertThat(Rows.of(DB, "select count(*) from settlement_list")).as("a check keeps nothing").containsExactly(List.of(1L));
    }

    @Test
    void theSameSettlementAgainIsAFurtherRevision() {
        receive(HOSPITAL, list(null, "S1", "2026-07-07", "J06.900"));
        var again = receive(HOSPITAL, list(null, "S1", "2026-07-07", "J20.900"));
        assertThat(again).extracting(SettlementListView::revision, SettlementListView::verdict).containsExactly(2, ListVerdict.ACCEPTED);
        assertThat(as(HOSPITAL, () -> standard.settlementQueries.rows(SettlementListFilter.ALL, 0, 10)))
                .extracting(SettlementListRow::number, SettlementListRow::superseded)
                .containsExactly(tuple("QD-2026-000002", false), tuple("QD-2026-000001", true));
        assertThat(problem(() -> as(HOSPITAL, () -> standard.settlements.uploaded(
                "QD-2026-000001", new MarkUploaded("N1", LocalDate.of(2026, 11, 26)), null)))).isEqualTo(ProblemType.INVALID);
        assertThat(as(HOSPITAL, () -> standard.settlements.uploaded("QD-2026-000002", new MarkUploaded("N1", LocalDate.of(2026, 11, 26)), null)))
                .extracting(SettlementListView::nationalId, SettlementListView::uploadedOn).containsExactly("N1", LocalDate.of(2026, 11, 26));
        assertThat(problem(() -> as(HOSPITAL, () -> standard.settlements.uploaded(
                "QD-2026-000002", new MarkUploaded("N1", LocalDate.of(2026, 11, 27)), null)))).as("to come").isEqualTo(ProblemType.INVALID);
    }

    /** What the database cannot keep is refused in words, and what nobody earns is not added up. */
    @Test
    void refusesNamesThatCannotBeKeptAndCountsNoAbsurdAmounts() {
        var strange = Json.createObjectBuilder().add("setl_id", "S1").add("a\u0000b", "1");
        assertThat(problem(() -> receive(HOSPITAL, new ReceiveList(null, Json.createObjectBuilder().add("setlinfo", strange).build()))))
                .isEqualTo(ProblemType.INVALID);
        assertThat(problem(() -> ListJson.check(Map.of("psn_name", "a\u0000")))).isEqualTo(ProblemType.INVALID);
        ListJson.check(Map.of("psn_name", "测试甲"));
        var items = Json.createArrayBuilder();
        for (int i = 0; i < 2000; i++) {
            items.add(Json.createObjectBuilder().add("med_chrgitm", "05").add("amt", "999999999999.99"));
        }
        var absurd = Json.createObjectBuilder().add("setlinfo", Json.createArrayBuilder().add(Json.createObjectBuilder().add("setl_id", "S2")))
                .add("iteminfo", items).build();
        assertThat(receive(HOSPITAL, new ReceiveList(null, absurd))).extracting(SettlementListView::verdict, SettlementListView::total)
                .containsExactly(ListVerdict.REJECTED, new BigDecimal("0.00"));
    }

    @Test
    void isCheckedAnewWhenTheLibraryHasChanged() {
        receive(HOSPITAL, list(null, "S1", "2026-07-07", "J45.900"));
        standard.catalog.release("DIAGNOSIS", ImportMode.DELTA, LocalDate.of(2026, 7, 1), "诊断代码,诊断名称\nJ45.900,哮喘\n");
        assertThat(as(HOSPITAL, () -> standard.settlements.recheck("QD-2026-000001")).verdict()).isEqualTo(ListVerdict.ACCEPTED);
        assertThat(Rows.of(DB, "select verdict, first_verdict from settlement_list")).containsExactly(List.of("ACCEPTED", "REJECTED"));
    }

    @Test
    void anInstitutionHandsInAndSeesItsOwn() {
        receive(HOSPITAL, list(null, "S1", "2026-05-07", "J06.900"));
        assertThat(problem(() -> as(OTHER, () -> standard.settlementQueries.get("QD-2026-000001")))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(as(OTHER, () -> standard.settlementQueries.count(SettlementListFilter.ALL))).isZero();
        assertThat(as(COUNTY, () -> standard.settlementQueries.count(SettlementListFilter.ALL))).isZero();
        assertThat(problem(() -> receive(OTHER, list(FIRST, "S1", "2026-05-07", "J06.900")))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(problem(() -> receive(ANALYST, list(null, "S1", "2026-05-07", "J06.900")))).as("staff names one").isEqualTo(ProblemType.INVALID);
        Map<String, String> other = SettlementSamples.head();
        other.put("fixmedins_code", "H99990000009");
        other.put("setl_end_date", "2026-05-07");
        assertThat(wrong(receive(HOSPITAL, new ReceiveList(null, json(SettlementSamples.json(other, "J06.900")))).faults()))
                .containsExactly("结算清单信息：定点医药机构编号 H99990000009 不是提交机构 H99990000001，请改正");
    }

    @Test
    void whoItIsAboutIsMaskedAndEachSightWrittenDown() {
        receive(HOSPITAL, list(null, "S1", "2026-05-07", "J06.900"));
        DB.sql("alter table audit_entry disable trigger user; delete from audit_entry; alter table audit_entry enable trigger user");

        var masked = as(BUREAU, () -> standard.settlementQueries.get("QD-2026-000001"));
        assertThat(masked.masked()).isTrue();
        assertThat(masked.nodes().get("setlinfo").get(0)).containsEntry("psn_name", "测*甲").containsEntry("certno", "990000********0000");
        assertThat(Rows.of(DB, "select count(*) from audit_entry")).as("no sight").containsExactly(List.of(0L));
        assertThat(problem(() -> as(BUREAU, () -> standard.settlementQueries.national(SettlementListFilter.ALL)))).isEqualTo(ProblemType.FORBIDDEN);

        var full = as(SEES, () -> standard.settlementQueries.get("QD-2026-000001"));
        assertThat(full.nodes().get("setlinfo").get(0)).containsEntry("psn_name", "测试甲");
        assertThat(Rows.of(DB, "select actor, action, subject_id from audit_entry")).containsExactly(
                List.of("sees", "personal-data.sight", "QD-2026-000001"));
        assertThat(as(HOSPITAL, () -> standard.settlementQueries.get("QD-2026-000001")).masked()).as("its own").isFalse();
    }

    @Test
    void whatIsInOrderIsHandedOutInTheNationalLayout() {
        receive(HOSPITAL, list(null, "S1", "2026-05-07", "J06.900"));
        receive(HOSPITAL, list(null, "S2", "2026-05-07", "J18.900"));
        byte[] national = as(HOSPITAL, () -> standard.settlementQueries.national(SettlementListFilter.ALL));
        try (var reader = Json.createReader(new StringReader(new String(national, UTF_8)))) {
            var messages = reader.readArray();
            assertThat(messages).hasSize(1);
            JsonObject message = messages.getJsonObject(0);
            assertThat(message.getString("infno")).isEqualTo("4101");
            JsonObject input = message.getJsonObject("input");
            assertThat(input.getJsonObject("setlinfo").getString("setl_id")).isEqualTo("S1");
            assertThat(input.getJsonObject("setlinfo").getJsonNumber("psn_selfpay").bigDecimalValue()).isEqualTo("250.00");
            assertThat(input.getJsonArray("iteminfo").getJsonObject(0).toString()).isEqualTo(
                    "{\"med_chrgitm\":\"09\",\"amt\":1000,\"claa_sumfee\":950,\"clab_amt\":0,\"fulamt_ownpay_amt\":50,\"oth_amt\":0}");
            assertThat(input.getJsonArray("icuinfo")).isEmpty();
            // and it is taken again
            assertThat(receive(HOSPITAL, new ReceiveList(null, message)).verdict()).isEqualTo(ListVerdict.ACCEPTED);
        }
    }

    /** What is refused comes back as a file that is corrected and handed in as it is. */
    @Test
    void aFileBringsListsAndWhatIsRefusedGoesBackAsOne() {
        String rejects = rejected();
        assertThat(rejects).startsWith("\uFEFFsetl_id,节点,mdtrt_id").contains("诊断代码 J18.900 不在“疾病诊断”中");
        ListBatch corrected = upload(rejects.replace("J18.900", "J06.900"));
        assertThat(corrected).extracting(ListBatch::lists, ListBatch::accepted, ListBatch::rejected, ListBatch::rows).containsExactly(1, 1, 0, 0);
        assertThat(as(HOSPITAL, () -> standard.settlementQueries.rows(SettlementListFilter.ofBatch(corrected.batch()), 0, 10)))
                .extracting(SettlementListRow::settlement, SettlementListRow::revision, SettlementListRow::verdict)
                .containsExactly(tuple("S2", 2, ListVerdict.ACCEPTED));

        ListBatch broken = upload("setl_id,节点,psn_name\nS7,setlinfo,测试\nS7,nothing,x\nS7,setlinfo,再一个\n,setlinfo,x\n");
        assertThat(broken).extracting(ListBatch::lists, ListBatch::accepted, ListBatch::rows).containsExactly(1, 0, 3);
        assertThat(broken.unread()).hasSize(3).contains(
                "第 3 行：没有节点 nothing，请填写 setlinfo、payinfo、opspdiseinfo、diseinfo、iteminfo、oprninfo 或 icuinfo",
                "第 4 行：结算 S7 有两行 setlinfo，只能有一行");
        assertThat(problem(() -> upload("a,b\n1,2\n"))).isEqualTo(ProblemType.INVALID);
    }

    /** A workbook with amounts as numbers and days as days, and messages as they are handed out. */
    @Test
    void workbooksAndMessagesBringListsToo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("清单");
            Map<String, String> head = SettlementSamples.head();
            List<String> columns = new ArrayList<>(List.of("setl_id", "节点", "fund_pay_type", "fund_payamt", "med_chrgitm", "amt", "claa_sumfee",
                    "clab_amt", "fulamt_ownpay_amt", "oth_amt"));
            head.keySet().stream().filter(key -> !columns.contains(key)).forEach(columns::add);
            for (int i = 0; i < columns.size(); i++) {
                (i == 0 ? sheet.createRow(0) : sheet.getRow(0)).createCell(i).setCellValue(columns.get(i));
            }
            var first = sheet.createRow(1);
            head.forEach((key, value) -> first.createCell(columns.indexOf(key)).setCellValue(value));
            first.createCell(1).setCellValue("setlinfo");
            first.createCell(columns.indexOf("psn_selfpay")).setCellValue(250);
            var pay = sheet.createRow(2);
            pay.createCell(0).setCellValue("S1");
            pay.createCell(1).setCellValue("payinfo");
            pay.createCell(2).setCellValue("310100");
            pay.createCell(3).setCellValue(700.0);
            var item = sheet.createRow(3);
            item.createCell(0).setCellValue("S1");
            item.createCell(1).setCellValue("iteminfo");
            item.createCell(4).setCellValue("09");
            double[] amounts = {1000, 950, 0, 50, 0};
            for (int i = 0; i < amounts.length; i++) {
                item.createCell(5 + i).setCellValue(amounts[i]);
            }
            book.write(bytes);
        }
        ListBatch workbook = upload("清单.xlsx", bytes.toByteArray());
        assertThat(workbook).extracting(ListBatch::lists, ListBatch::accepted, ListBatch::rows).containsExactly(1, 1, 0);

        byte[] messages = as(HOSPITAL, () -> standard.settlementQueries.national(SettlementListFilter.ALL));
        assertThat(upload("清单.json", messages)).extracting(ListBatch::lists, ListBatch::accepted).containsExactly(1, 1);
        assertThat(problem(() -> upload("清单.json", "[1]".getBytes(UTF_8)))).isEqualTo(ProblemType.INVALID);
        assertThat(problem(() -> upload("清单.json", "{".getBytes(UTF_8)))).isEqualTo(ProblemType.INVALID);
        assertThat(new String(as(HOSPITAL, () -> standard.settlementQueries.columns()), UTF_8)).startsWith("\uFEFFsetl_id,节点,mdtrt_id").endsWith(",拒收原因\r\n");
    }

    private String rejected() {
        receive(HOSPITAL, list(null, "S1", "2026-05-07", "J06.900"));
        receive(HOSPITAL, list(null, "S2", "2026-05-07", "J18.900"));
        return new String(as(HOSPITAL, () -> standard.settlementQueries.rejects(SettlementListFilter.ALL)), UTF_8);
    }

    private ListBatch upload(String csv) {
        return upload("清单.csv", csv.getBytes(UTF_8));
    }

    private ListBatch upload(String name, byte[] content) {
        return as(HOSPITAL, () -> {
            try {
                return standard.settlements.receiveFile(null, name, new ByteArrayInputStream(content));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    @Test
    void whatIsNoSettlementListIsRefusedWithItsPlaces() {
        assertThat(paths("{\"something\": 1}")).containsExactly("list field.list.shape");
        assertThat(paths("{\"setlinfo\": [{\"setl_id\": \"1\"}, {}], \"payinfo\": [1], \"iteminfo\": [{\"amt\": {}, \"x\": true}]}")).containsExactly(
                "list.setlinfo field.list.records", "list.payinfo[0] field.list.record", "list.iteminfo[0].amt field.list.value",
                "list.iteminfo[0].x field.list.value");
        assertThat(paths("{\"setlinfo\": {\"psn_name\": \"x\"}}")).containsExactly("list.setlinfo.setl_id field.list.settlement");
    }

    private List<String> paths(String sent) {
        try {
            receive(HOSPITAL, new ReceiveList(null, json(sent)));
            return List.of();
        } catch (BusinessException problem) {
            return problem.errors().stream().map(error -> error.path() + " " + error.key()).toList();
        }
    }
}
