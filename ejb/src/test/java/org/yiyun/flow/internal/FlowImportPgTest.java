package org.yiyun.flow.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiyun.flow.internal.FlowFixture.ANALYST;
import static org.yiyun.flow.internal.FlowFixture.DAY;
import static org.yiyun.flow.internal.FlowFixture.counts;
import static org.yiyun.flow.internal.FlowFixture.event;
import static org.yiyun.flow.internal.FlowFixture.paid;
import static org.yiyun.flow.internal.FlowFixture.refused;
import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.flow.EventLine;
import org.yiyun.flow.FlowImportView;
import org.yiyun.flow.PutEvents;
import org.yiyun.platform.file.RejectedLine;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Masked;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;

/** Logs of cases as they are brought: what is new, what is told of, and nothing of persons. */
@Covers("SCP-09")
class FlowImportPgTest {
    @RegisterExtension
    static final Postgres db = new Postgres();

    private FlowFixture flow;

    @BeforeEach
    void wire() {
        flow = new FlowFixture(db);
    }

    @Test
    void theSameAgainChangesNothingAndWhatHasEndedIsBroughtUpToDate() {
        List<EventLine> open = List.of(event("R1", "申请", "2026-03-03 09:00", "2026-03-03 09:10"), event("R1", "REVIEW", "2026-03-03T10:00:00+08:00", null));
        assertThat(counts(flow.put(open))).isEqualTo("2: 2 0 0 0");
        assertThat(counts(flow.put(open))).isEqualTo("2: 0 0 2 0");
        assertThat(counts(flow.put(List.of(event("R1", "初审", "2026/03/03 10:00:00", "2026-03-04 10:00"))))).isEqualTo("1: 0 1 0 0");

        assertThat(Rows.of(db, "select step || ' ' || coalesce(cast(ended at time zone 'Asia/Shanghai' as text), '-') from flow_event order by began"))
                .containsExactly(List.of("APPLY 2026-03-03 09:10:00"), List.of("REVIEW 2026-03-04 10:00:00"));
    }

    @Test
    void linesThatDoNotFitAreToldAndNoPersonIsKept() {
        String file = """
                业务流水号,环节,办理角色,渠道,是否线上,开始时间,结束时间,姓名
                R1,申请,申请人,APP,是,2026-03-03 09:00,2026-03-03 09:10,张三
                R11010519491231002X,申请,申请人,APP,1,2026-03-03 09:00,,张三
                R2,盖章,经办,窗口,0,2026-03-03 09:00,2026-03-03 08:00,李四
                R3,申请,经办,窗口,0,昨天,,李四
                R4,申请,,窗口,也许,2026-03-31 09:00,,李四
                R5,申请,经办,窗口,0,2026-03-31 09:00,,李四
                R1,APPLY,申请人,APP,1,2026-03-03 09:00,,张三
                """;
        FlowImportView view = as(ANALYST, () -> flow.service.take("REIMBURSEMENT", "log.csv", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8))));

        assertThat(counts(view)).isEqualTo("7: 1 0 0 6");
        assertThat(as(ANALYST, () -> flow.service.rejects("REIMBURSEMENT", view.id()))).containsExactly(
                new RejectedLine("", 3, "办件号", "******", "办件号里有证件号码，请改用业务流水号。"),
                new RejectedLine("", 4, "环节", "盖章", "流程里没有环节“盖章”；请核对环节代码或名称，或先在流程里增加该环节。"),
                new RejectedLine("", 4, "结束时间", "2026-03-03 08:00", "结束不能早于开始。"),
                new RejectedLine("", 5, "开始时间", "昨天", "须为时间，例如 2026-01-31 09:30:00。"),
                new RejectedLine("", 6, "办理角色", "", "“办理角色”不能为空"),
                new RejectedLine("", 6, "是否线上", "也许", Texts.get(Texts.CHINESE, "catalog.row.flag", Map.of("0", "是否线上", "1", "也许"))),
                new RejectedLine("", 7, "开始时间", "2026-03-31 09:00", Texts.get(Texts.CHINESE, "problem.field.future")),
                new RejectedLine("", 8, "办件号", "R1", "同一办件、同一环节、同一开始时间在文件里出现了不止一次，只取第一行。"));
        assertThat(Rows.of(db, "select count(*) from flow_event where cast(flow_event as text) like '%张三%'").get(0)).isEqualTo(List.of(0L));
        assertThat(refused(() -> as(ANALYST, () -> flow.service.rejects("QUERY", view.id()))).type()).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(refused(() -> as(ANALYST, () -> flow.service.put("CONSULTATION", new PutEvents(paid("A", DAY, 1, 1))))).errors())
                .containsExactly(new FieldError("flow", "field.flow.own", Map.of()));
    }

    /** Whatever column the number of a person has got into, nothing of it is kept; nor a moment that the database does not know. */
    @Test
    void numbersOfPersonsAreFoundInEveryColumn() {
        String person = "11010519491231002X";
        FlowImportView view = flow.put(List.of(
                new EventLine("1" + person, "APPLY", "经办", "窗口", "1", "2026-03-03 09:00", null),
                new EventLine("R2", "APPLY", person, "窗口" + person, "1", "2026-03-03 09:00", null),
                new EventLine("R3", person, "经办", "窗口", "1", "-999999999-01-01T00:00:00Z", null)));

        assertThat(counts(view)).isEqualTo("3: 0 0 0 3");
        assertThat(as(ANALYST, () -> flow.service.rejects("REIMBURSEMENT", view.id()))).extracting(reject -> reject.line() + reject.field() + reject.value())
                .containsExactly("1办件号******", "2办理角色******", "2渠道******", "3环节" + Masked.identity(person),
                        "3开始时间-999999999-01-01T00:00:00Z");
        assertThat(Rows.of(db, "select count(*) from flow_reject where cast(flow_reject as text) like '%19491231%'").get(0)).isEqualTo(List.of(0L));
    }
}
