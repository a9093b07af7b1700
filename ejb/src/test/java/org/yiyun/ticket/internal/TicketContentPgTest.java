package org.yiyun.ticket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketEventView;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketRow;
import org.yiyun.ticket.TicketSort;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.TicketView;

/** What the desk writes down of a request, in which order it works, and when a request is over. */
class TicketContentPgTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Contact CONTACT = new Contact("张三", "13800000000");

    @RegisterExtension
    static final Postgres DB = new Postgres();

    private TicketFixture desk;

    @BeforeEach
    void tickets() {
        desk = new TicketFixture(DB, NOW);
    }

    @Covers({"DESK-01", "DESK-02", "DESK-03", "DESK-17"})
    @Test
    void everyWayInIsInTheOneQueueWithAllThatWasTold() {
        var occurred = NOW.minus(Duration.ofHours(2));
        for (var channel : Channel.values()) {
            as(TicketFixture.TRUSTED, () -> desk.service.open(new OpenTicket(
                    TicketKind.FAULT, channel, "结算失败", "全院门诊结算提示超时", "点击结算后转圈", "CORE", "门诊结算", "H99990000001", CONTACT,
                    "key-" + channel, occurred)));
        }

        var queue = as(TicketFixture.TRUSTED, () -> desk.queries.rows(TicketFilter.ALL, TicketSort.OLDEST, 0, 50)).stream()
                .map(row -> as(TicketFixture.TRUSTED, () -> desk.queries.get(row.number()))).toList();

        assertThat(queue).extracting(TicketView::channel).containsExactlyInAnyOrder(Channel.values());
        assertThat(Arrays.stream(Channel.values()).map(Enum::name)).as("the channels of 001 三(二)1(1) and 000").contains(
                "PHONE", "FAX", "EMAIL", "QQ", "QQ_GROUP", "WECHAT", "WECHAT_OFFICIAL", "YUEZHENGYI", "REMOTE", "ON_SITE", "ONLINE");
        assertThat(queue).allSatisfy(ticket -> assertThat(List.of(
                        ticket.kind(), ticket.title(), ticket.description(), ticket.symptom(), ticket.system(), ticket.module(),
                        ticket.institution(), ticket.contact(), ticket.externalKey(), ticket.occurredAt(), ticket.createdAt()))
                .isEqualTo(List.of(
                        TicketKind.FAULT, "结算失败", "全院门诊结算提示超时", "点击结算后转圈", "CORE", "门诊结算", "H99990000001", CONTACT,
                        "key-" + ticket.channel(), occurred, NOW)));
    }

    @Covers("DESK-04")
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMPLAINT")
    void isFoundByItsKindAlone(TicketKind kind) {
        Map<TicketKind, String> opened = Arrays.stream(TicketKind.values()).filter(one -> one != TicketKind.COMPLAINT)
                .collect(Collectors.toMap(one -> one, one -> as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(one))).number()));

        assertThat(numbers(TicketFilter.ALL.withKind(Set.of(kind)), TicketSort.NEWEST)).containsExactly(opened.get(kind));
    }

    /** 严重程度 by level, 紧急程度 by what is due first; what has no level yet comes last, and is not forgotten. */
    @Covers("DESK-05")
    @Test
    void theQueueIsWorkedOffBySeverityOrByUrgency() {
        var ungraded = open(TicketKind.FAULT);
        var small = graded(3);
        var grave = graded(1);
        desk.time.advance(Duration.ofHours(30));
        var middle = graded(2);

        assertThat(numbers(TicketFilter.ALL, TicketSort.LEVEL)).containsExactly(grave, middle, small, ungraded);
        var byUrgency = as(TicketFixture.DESK, () -> desk.queries.rows(TicketFilter.ALL, TicketSort.DUE, 0, 50));
        assertThat(byUrgency.stream().map(TicketRow::dueAt).filter(Objects::nonNull).toList()).hasSizeGreaterThan(2).isSorted();
    }

    @Covers({"DESK-10", "CONS-07"})
    @Test
    void whatGoesToTheProvinceKeepsItsNumberItsStateAndOneThread() {
        var agency = TestCallers.institution("H99990000001", Permission.TICKET_OPEN, Permission.TICKET_READ);
        var number = as(agency, () -> desk.service.open(TicketMother.request(TicketKind.CONSULTATION))).number();
        apply(number, new TicketCommand.Accept());
        apply(number, new TicketCommand.ReportToProvince("GD-2026-17", "已受理"));

        var reported = as(TicketFixture.DESK, () -> desk.queries.get(number));
        apply(number, new TicketCommand.ReportToProvince("GD-2026-17", "处理中"));
        as(agency, () -> desk.service.apply(number, new TicketCommand.Comment("何时能修复？", false), null));
        apply(number, new TicketCommand.Resolve("省平台已修复", null, null, HandlingMode.PHONE));
        apply(number, new TicketCommand.Feedback("省平台已修复，请重试"));

        assertThat(reported).extracting(TicketView::status, TicketView::provinceNumber, TicketView::provinceState)
                .containsExactly(TicketStatus.REPORTED_TO_PROVINCE, "GD-2026-17", "已受理");
        assertThat(as(TicketFixture.DESK, () -> desk.queries.get(number)).provinceState()).isEqualTo("处理中");
        assertThat(as(agency, () -> desk.queries.history(number))).as("the agency reads the whole of it").extracting(TicketEventView::type)
                .containsExactly("RECEIVED", "ACCEPT", "REPORT_TO_PROVINCE", "REPORT_TO_PROVINCE", "COMMENT", "RESOLVE", "FEEDBACK");
        assertThat(as(agency, () -> desk.queries.history(number)).get(3).details())
                .isEqualTo(Map.of("externalNumber", "GD-2026-17", "externalState", "处理中"));
    }

    @Covers("DESK-11")
    @Test
    void isOpenUntilItIsSolvedAndAgainWhenTheUserIsNotSatisfied() {
        var number = open(TicketKind.SERVICE_REQUEST);
        var close = new TicketCommand.Close(true, 5);
        var early = catchThrowableOfType(BusinessException.class, () -> apply(number, close));
        assertThat(early.type()).isEqualTo(ProblemType.TICKET_STATE);
        apply(number, new TicketCommand.Resolve("已开通", null, null, HandlingMode.PHONE));
        apply(number, new TicketCommand.Feedback("已开通，请登录确认"));
        assertThat(status(number)).isEqualTo(TicketStatus.FED_BACK);

        apply(number, new TicketCommand.Reopen("用户仍不能登录"));

        assertThat(status(number)).isEqualTo(TicketStatus.LOCATING);
        assertThat(catchThrowableOfType(BusinessException.class, () -> apply(number, close)).type()).isEqualTo(ProblemType.TICKET_STATE);
        apply(number, new TicketCommand.Resolve("已重置", null, null, HandlingMode.REMOTE));
        apply(number, new TicketCommand.Feedback("已重置，请再试"));
        apply(number, close);
        var closed = as(TicketFixture.DESK, () -> desk.queries.get(number));
        assertThat(closed).extracting(TicketView::status, TicketView::satisfied, TicketView::score)
                .containsExactly(TicketStatus.CLOSED, true, 5);
    }

    private TicketStatus status(String number) {
        return as(TicketFixture.DESK, () -> desk.queries.get(number)).status();
    }

    private String open(TicketKind kind) {
        return as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(kind))).number();
    }

    private String graded(int level) {
        var number = open(TicketKind.FAULT);
        apply(number, new TicketCommand.Grade(level, "按影响范围"));
        return number;
    }

    private void apply(String number, TicketCommand command) {
        as(TicketFixture.DESK, () -> desk.service.apply(number, command, null));
    }

    private List<String> numbers(TicketFilter filter, TicketSort sort) {
        return as(TicketFixture.DESK, () -> desk.queries.rows(filter, sort, 0, 50)).stream().map(TicketRow::number).toList();
    }
}
