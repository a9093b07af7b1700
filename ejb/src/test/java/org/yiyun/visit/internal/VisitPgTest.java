package org.yiyun.visit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;
import static org.yiyun.visit.internal.VisitFixture.DESK;
import static org.yiyun.visit.internal.VisitFixture.NOW;
import static org.yiyun.visit.internal.VisitFixture.TRUSTED;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.satisfaction.RatingMethod;
import org.yiyun.satisfaction.TicketRating;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketKind;
import org.yiyun.visit.Finding;
import org.yiyun.visit.RecordVisit;
import org.yiyun.visit.VisitReport;
import org.yiyun.visit.VisitView;
import org.yiyun.visit.print.OrderSheet;

class VisitPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final RecordVisit WORDS = new RecordVisit("更换交换机\n恢复网络", "交换机 1 台", null, "李主任");

    private VisitFixture visits;

    @BeforeEach
    void visits() {
        visits = new VisitFixture(DB);
    }

    private static Instant at(int minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }

    /** Sent, told on the way, arrived, recorded, solved and closed. */
    private String visited() {
        var number = visits.fault();
        visits.apply(number, new TicketCommand.Dispatch("engineer2"));
        visits.apply(number, new TicketCommand.Comment("疑似交换机", false));
        visits.apply(number, new TicketCommand.Comment("医院欠费，勿外传", true));
        visits.apply(number, new TicketCommand.Arrive());
        as(DESK, () -> visits.service.record(number, 1, WORDS, 0));
        visits.apply(number, new TicketCommand.Resolve("更换交换机", "交换机损坏", "备机", HandlingMode.ON_SITE));
        visits.apply(number, new TicketCommand.Close(true, 5));
        visits.rating = new TicketRating(number, at(10), at(10), true, null, 4, "很快", RatingMethod.ON_SITE, at(10), "desk");
        return number;
    }

    @Covers({"DESK-18", "SLA-08"})
    @Test
    void theOrderSaysWhatThePaperNeeds() {
        var number = visited();

        var sheet = as(DESK, () -> visits.queries.sheet(number, null, Texts.CHINESE));

        assertThat(lines(sheet)).containsExactly(
                "服务单 " + number + "-1: 编号 " + number + "-1　第 1 次上门，共 1 次",
                "# 服务事项",
                "工单编号=" + number, "类型=报障", "机构=甲医院 H99990000001", "联系人=张*", "电话=138****0000", "服务子项=故障处理服务", "系统=—",
                "模块/内容=—", "级别=一级", "发生时间=2026-03-02 09:00", "登记时间=2026-03-02 09:00", "标题=全院不能结算",
                "描述=结算时提示接口超时\n窗口排队", "现象=—",
                "# 时限与判定",
                "时限|约定|起算|到期|完成|判定|依据",
                "响应|1 自然小时|2026-03-02 09:00|2026-03-02 10:00|2026-03-02 09:03|达标|000 /问题及时解决: 对用户提出的问题在1小时内做出明确响应和安排",
                "到场|2 自然小时|2026-03-02 09:05|2026-03-02 11:05|2026-03-02 09:08|达标|000 /多渠道服务保障: 需要现场服务时,工程师2小时内到达现场",
                "解决|12 自然小时|2026-03-02 09:00|2026-03-02 21:00|2026-03-02 09:09|达标|001 三(三)3(3): 一级故障处理时间不超过12小时",
                "远程诊断（参考）|不限，只计时|2026-03-02 09:00|—|2026-03-02 09:03|达标|001 三(三)3(2): 维护人员未到达现场前,通过一切可采取的措施进行诊断",
                "派出（参考）|不限，只计时|2026-03-02 09:00|—|2026-03-02 09:05|达标|001 三(三)3(2): 立即组织相关人员用最快的交通工具赶赴现场",
                "到场（参考）|不限，只计时|2026-03-02 09:05|—|2026-03-02 09:08|达标|001 三(三)3(2): 用最快的交通工具赶赴现场",
                "# 上门",
                "到场工程师=黄嘉明", "派出人=林晓", "派出时间=2026-03-02 09:05", "到场时间=2026-03-02 09:08", "结束时间=2026-03-02 09:09",
                "路途用时=0 小时 3 分", "现场用时=0 小时 1 分", "本次上门=已解决",
                "# 到场前的远程诊断结论",
                "时间|人员|结论",
                "2026-03-02 09:03|林晓|检查前置机", "2026-03-02 09:04|林晓|网络不通", "2026-03-02 09:06|林晓|疑似交换机",
                "# 服务记录",
                "处理内容=更换交换机\n恢复网络", "更换配件=交换机 1 台", "备注=—", "记录人=林晓", "记录时间=2026-03-02 09:08",
                "# 结果与确认",
                "状态=已关闭", "处理方式=现场支持", "解决办法=更换交换机", "原因=交换机损坏", "防范措施=备机", "用户确认人=李*任", "用户满意=满意",
                "用户评价=4 星 · 满意（现场交流）：很快",
                "以上服务已经完成，情况属实。", "工程师签字：", "用户签字：", "日期：",
                "# 附件：活动日志",
                "时间|事项|人员|内容",
                "2026-03-02 09:00|受理|trusted|渠道：电话；类型：报障",
                "2026-03-02 09:01|定级|林晓|级别：一级；理由：全院停摆",
                "2026-03-02 09:01|安排处理|林晓|处理方式：远程协助",
                "2026-03-02 09:01|安排处理|林晓|处理方式：现场支持",
                "2026-03-02 09:02|用户同意远程|林晓|同意人：李主任；同意范围：远程桌面",
                "2026-03-02 09:03|开始远程|林晓|说明：检查前置机",
                "2026-03-02 09:04|远程无法解决|林晓|理由：网络不通",
                "2026-03-02 09:05|派人到场|林晓|到场工程师：黄嘉明",
                "2026-03-02 09:06|备注|林晓|内容：疑似交换机",
                "2026-03-02 09:08|到场|林晓|",
                "2026-03-02 09:09|排除|林晓|原因：交换机损坏；处理方式：现场支持；防范措施：备机；解决办法：更换交换机",
                "2026-03-02 09:10|关闭|林晓|用户满意：满意；评分：5 分 · 非常满意",
                "林晓 打印于 2026-03-02 09:10");
    }

    private static List<String> lines(OrderSheet sheet) {
        var lines = new ArrayList<>(List.of(sheet.title() + " " + sheet.number() + ": " + sheet.subtitle()));
        sheet.parts().forEach(part -> lines.addAll(lines(part)));
        lines.add(sheet.statement());
        lines.addAll(sheet.signatures());
        lines.addAll(lines(sheet.annex()));
        lines.add(sheet.foot());
        return lines;
    }

    private static List<String> lines(OrderSheet.Part part) {
        var lines = new ArrayList<>(List.of("# " + part.heading()));
        part.facts().forEach(fact -> lines.add(fact.label() + "=" + fact.value()));
        if (!part.columns().isEmpty()) {
            lines.add(String.join("|", part.columns()));
        }
        part.rows().forEach(row -> lines.add(String.join("|", row)));
        return lines;
    }

    @Covers("DESK-18")
    @Test
    void theWordDocumentHasEveryWordOfTheSheetAndTheSameBytesAgain() throws IOException {
        var number = visited();
        var sheet = as(DESK, () -> visits.queries.sheet(number, 1, Texts.CHINESE));
        var file = as(DESK, () -> visits.queries.file(number, 1, Texts.CHINESE));

        assertThat(file.name()).isEqualTo("服务单-" + number + "-1.docx");
        assertThat(as(DESK, () -> visits.queries.file(number, 1, Texts.CHINESE)).content()).isEqualTo(file.content());
        try (var document = new XWPFDocument(new ByteArrayInputStream(file.content())); var text = new XWPFWordExtractor(document)) {
            var words = text.getText();
            var parts = Stream.concat(sheet.parts().stream(), Stream.of(sheet.annex())).toList();
            assertThat(parts).allSatisfy(part -> {
                assertThat(words).contains(part.heading());
                assertThat(part.facts()).allSatisfy(fact -> assertThat(words).contains(fact.label(), fact.value()));
                assertThat(part.rows().stream().flatMap(List::stream)).allSatisfy(cell -> assertThat(words).contains(cell));
            });
            assertThat(words).contains(sheet.statement(), sheet.foot()).contains(sheet.signatures());
            assertThat(document.getTables()).hasSize(8);
            assertThat(document.getTables().get(0).getRows()).allSatisfy(row -> assertThat(row.getTableCells().size()).isIn(2, 4));
        }
    }

    @Test
    void everyWordIsThereInBothLanguages() {
        var number = visited();
        for (var language : List.of(Texts.CHINESE, Locale.ENGLISH)) {
            assertThat(String.join("\n", lines(as(DESK, () -> visits.queries.sheet(number, 1, language)))))
                    .doesNotContainPattern("\\b(visit|ticket|sla|satisfaction)\\.[a-z]");
        }
    }

    @Test
    void withoutARecordThereIsRoomForAPen() {
        var number = visits.fault();
        visits.apply(number, new TicketCommand.Dispatch("engineer2"));

        assertThat(lines(as(DESK, () -> visits.queries.sheet(number, 1, Texts.CHINESE)))).contains(
                "处理内容=", "更换配件=", "备注=", "用户确认人=", "到场时间=—", "路途用时=—", "本次上门=—",
                "用户评价=□ 5 星 · 非常满意　□ 4 星 · 满意　□ 3 星 · 一般　□ 2 星 · 不满意　□ 1 星 · 非常不满意");
    }

    @Test
    void whatIsInternalStandsOnNoPaperAndIsSeenByThoseWhoMay() {
        var number = visited();

        assertThat(as(TRUSTED, () -> visits.queries.visits(number)).get(0).findings())
                .contains(new Finding(at(7), "desk", "医院欠费，勿外传", true));
        assertThat(lines(as(TRUSTED, () -> visits.queries.sheet(number, 1, Texts.CHINESE))).toString()).doesNotContain("欠费");
        assertThat(as(TRUSTED, () -> visits.queries.order(number, 1)).toString()).doesNotContain("欠费");
    }

    @Test
    void personalDataIsShownToThoseWhoMayAndEachSightAudited() {
        var number = visited();
        var before = audited(number);

        var order = as(TRUSTED, () -> visits.queries.order(number, 1));

        assertThat(order.ticket().contact().phone()).isEqualTo("13800000000");
        assertThat(order.visit().report()).isEqualTo(new VisitReport(WORDS.work(), WORDS.parts(), null, "李主任", "desk", at(8)));
        assertThat(audited(number).subList(before.size(), audited(number).size())).containsExactly(
                "personal-data.sight {\"fields\":[\"contact.name\",\"contact.phone\"]}",
                "personal-data.sight {\"fields\":[\"visit.confirmedBy\"]}",
                "visit.order {\"visit\":1}");
    }

    private static List<String> audited(String number) {
        return Rows.of(DB, "select action || ' ' || details from audit_entry where subject_id = '" + number + "' order by id").stream()
                .map(row -> String.valueOf(row.get(0))).toList();
    }

    @Test
    void aRecordIsWrittenAfterTheArrivalAndAnewByWhoKnowsItsVersion() {
        var number = visits.fault();
        visits.apply(number, new TicketCommand.Dispatch("engineer2"));
        var early = catchThrowableOfType(BusinessException.class, () -> as(DESK, () -> visits.service.record(number, 1, WORDS, null)));
        assertThat(early.errors()).containsExactly(new FieldError("visit", "field.visit-not-arrived", Map.of()));

        visits.apply(number, new TicketCommand.Arrive());
        var written = as(DESK, () -> visits.service.record(number, 1, WORDS, 0));
        assertThat(written).isEqualTo(new VisitView(1, "engineer2", "desk", at(5), at(6), null, false,
                List.of(new Finding(at(3), "desk", "检查前置机", false), new Finding(at(4), "desk", "网络不通", false)),
                new VisitReport(WORDS.work(), WORDS.parts(), null, "李*任", "desk", at(6)), 1));

        var stale = catchThrowableOfType(BusinessException.class, () -> as(DESK, () -> visits.service.record(number, 1, WORDS, 0)));
        assertThat(stale.type()).isEqualTo(ProblemType.STALE_DATA);
        // the masked name comes back from the form of whoever sees no names
        var again = as(DESK, () -> visits.service.record(number, 1, new RecordVisit("全部恢复", null, "无", "李*任"), 1));
        assertThat(again.version()).isEqualTo(2);
        assertThat(as(TRUSTED, () -> visits.queries.visits(number)).get(0).report())
                .isEqualTo(new VisitReport("全部恢复", null, "无", "李主任", "desk", at(6)));
    }

    @Test
    void whoeverMayNotSeeTheTicketFindsNoOrder() {
        var number = visited();
        var other = TestCallers.institution("H99990000002", Permission.TICKET_READ, Permission.TICKET_HANDLE);
        assertThat(refused(() -> as(other, () -> visits.queries.order(number, 1)))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(refused(() -> as(other, () -> visits.service.record(number, 1, WORDS, null)))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(refused(() -> as(DESK, () -> visits.queries.order(number, 2)))).isEqualTo(ProblemType.NOT_FOUND);
        var reader = TestCallers.staff("reader", Permission.TICKET_READ);
        assertThat(refused(() -> as(reader, () -> visits.service.record(number, 1, WORDS, null)))).isEqualTo(ProblemType.FORBIDDEN);
    }

    @Test
    void aComplaintHasNoOrderForWhoMaySeeNoComplaints() {
        var number = visits.open(TicketKind.COMPLAINT);
        as(TRUSTED, () -> visits.desk.service().apply(number, new TicketCommand.Assign("desk"), null));
        as(TRUSTED, () -> visits.desk.service().apply(number, new TicketCommand.Dispatch("engineer2"), null));

        assertThat(as(TRUSTED, () -> visits.queries.order(number, 1)).visit().engineer()).isEqualTo("engineer2");
        assertThat(refused(() -> as(DESK, () -> visits.queries.order(number, 1)))).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(refused(() -> as(DESK, () -> visits.queries.visits(number)))).isEqualTo(ProblemType.NOT_FOUND);
        // nor does the engineer hear of it, who may be whom it is about
        assertThat(Rows.of(DB, "select 1 from outbox where type = 'TicketDispatched'")).isEmpty();
    }

    private static ProblemType refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(BusinessException.class, call).type();
    }

    @Test
    void theEngineerHearsOfTheJourneyWithWhatWasFoundAndOfWhatIsFoundOnTheWay() {
        var number = visits.fault();
        visits.apply(number, new TicketCommand.Dispatch("engineer2"));
        visits.apply(number, new TicketCommand.Propose("疑似交换机"));

        as(Caller.system("visit"), () -> visits.sent.tell("m1", message("TicketDispatched")));
        as(Caller.system("visit"), () -> visits.findings.tell("m2", message("TicketFinding")));
        as(Caller.system("visit"), () -> visits.findings.tell("m2", message("TicketFinding")));

        assertThat(Rows.of(DB, "select recipient, text_key, params::jsonb::text from notification order by id")).extracting(Object::toString)
                .containsExactly(
                        "[engineer2, visit.notice.sent, {\"level\": \"1\", \"title\": \"全院不能结算\", \"findings\": \"检查前置机；网络不通；疑似交换机\", "
                                + "\"institution\": \"甲医院\"}]",
                        "[engineer2, visit.notice.finding, {\"text\": \"疑似交换机\"}]");
    }

    private static String message(String type) {
        return String.valueOf(Rows.of(DB, "select payload::text from outbox where type = '" + type + "'").get(0).get(0));
    }
}
