package org.yiyun.ticket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.DuplicatePart;
import org.yiyun.ticket.DuplicateSign;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketDraft;
import org.yiyun.ticket.TicketDuplicate;
import org.yiyun.ticket.TicketEventView;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.TicketView;

/** Duplicates are proposed with the reasons, to whoever may see them, and a merge loses nothing. */
@Covers("DESK-02")
class DuplicatePgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String HOSPITAL = "H99990000001";

    private TicketFixture desk;

    @BeforeEach
    void desk() {
        desk = new TicketFixture(DB, NOW);
    }

    @Test
    void theSameCallerWithTheSameMatterIsExplainedPartByPart() {
        var first = open(TicketKind.FAULT, "门诊结算报错超时", "结算时提示接口超时", HOSPITAL, "0759-2345678");
        desk.time.advance(Duration.ofHours(3));
        var second = open(TicketKind.FAULT, "门诊结算报错超时", "结算时提示接口超时", HOSPITAL, "+86 759 2345678");

        var found = as(TicketFixture.TRUSTED, () -> desk.duplicates.of(second));

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one).isEqualTo(new TicketDuplicate(
                    first, "门诊结算报错超时", TicketKind.FAULT, TicketStatus.RECEIVED, Channel.PHONE, HOSPITAL, "张*", NOW, 0.89, one.parts(), true));
            assertThat(one.parts()).extracting(DuplicatePart::sign).containsExactly(
                    DuplicateSign.PHONE, DuplicateSign.INSTITUTION, DuplicateSign.WORDS, DuplicateSign.TIME);
            assertThat(one.parts()).extracting(DuplicatePart::share).containsExactly(0.3, 0.1, 0.35, 0.14);
            assertThat(one.parts().get(2).values().get("percent")).isEqualTo("100");
            assertThat(one.parts().get(2).values().get("words").split("、")).contains("结算", "超时");
            assertThat(one.parts().get(3).values()).isEqualTo(Map.of("hours", "3"));
        });
        assertThat(as(TicketFixture.TRUSTED, () -> desk.duplicates.of(first))).extracting(TicketDuplicate::number).containsExactly(second);
        assertThat(Rows.of(DB, "select count(*) from audit_entry where action = 'personal-data.sight'")).containsExactly(List.of(0L));
    }

    @Test
    void whatIsTypedIsComparedWithoutATicket() {
        var phone = open(TicketKind.CONSULTATION, "待遇政策咨询", "异地就医备案怎么办理", null, "13900000001");
        var words = open(TicketKind.FAULT, "读卡器没有反应", "读卡器灯不亮，换了一台也没有反应", HOSPITAL, "13900000002");
        open(TicketKind.FAULT, "打印凭证重复", "打印两次", null, "13900000003");

        assertThat(numbers(new TicketDraft(null, null, null, null, null, "139 0000 0001", null))).containsExactly(phone);
        assertThat(numbers(new TicketDraft("读卡器没有反应", "灯不亮", null, null, null, null, null))).containsExactly(words);
        assertThat(numbers(new TicketDraft(null, null, null, null, HOSPITAL, null, null))).isEmpty();
        assertThat(numbers(new TicketDraft(null, "", null, "", "", "-----", null))).isEmpty();
        assertThat(numbers(new TicketDraft("' | 'a:*& !", "\\ % _ ) or 1=1 --", null, null, "' or ''='", "'", null))).isEmpty();
    }

    @Test
    void onlyWithinAWeek() {
        open(TicketKind.FAULT, "读卡器没有反应", "灯不亮", HOSPITAL, "13900000002");
        var draft = new TicketDraft("读卡器没有反应", "灯不亮", null, null, HOSPITAL, "13900000002", null);
        desk.time.advance(DuplicateCandidates.WINDOW);
        assertThat(numbers(draft)).hasSize(1);
        desk.time.advance(Duration.ofSeconds(1));
        assertThat(numbers(draft)).isEmpty();
    }

    @Test
    void whatTheReaderMayNotSeeIsNeverProposed() {
        var inTown = open(TicketKind.FAULT, "读卡器没有反应", "灯不亮", HOSPITAL, "13900000002");
        var nobodys = open(TicketKind.FAULT, "读卡器没有反应", "灯不亮", null, "13900000002");
        var complaint = open(TicketKind.COMPLAINT, "读卡器没有反应", "灯不亮", HOSPITAL, "13900000002");
        var draft = new TicketDraft("读卡器没有反应", "灯不亮", null, null, HOSPITAL, "13900000002", null);

        assertThat(numbers(draft)).containsExactlyInAnyOrder(inTown, nobodys);
        assertThat(as(regional("440802"), () -> desk.duplicates.like(draft))).extracting(TicketDuplicate::number).containsExactly(inTown);
        assertThat(as(regional("440999"), () -> desk.duplicates.like(draft))).isEmpty();
        assertThat(as(TestCallers.institution(HOSPITAL, Permission.TICKET_READ), () -> desk.duplicates.like(draft)))
                .extracting(TicketDuplicate::number).containsExactly(inTown);
        assertThat(as(TestCallers.institution("H99990000002", Permission.TICKET_READ), () -> desk.duplicates.like(draft))).isEmpty();
        assertThat(as(TicketFixture.TRUSTED, () -> desk.duplicates.of(complaint))).isEmpty();
        var hidden = catchThrowableOfType(BusinessException.class, () -> as(regional("440999"), () -> desk.duplicates.of(inTown)));
        assertThat(hidden.type()).isEqualTo(ProblemType.NOT_FOUND);
        var forbidden = catchThrowableOfType(BusinessException.class,
                () -> as(TestCallers.staff("nobody"), () -> desk.duplicates.like(draft)));
        assertThat(forbidden.type()).isEqualTo(ProblemType.FORBIDDEN);
    }

    @Test
    void mergedOnesAreNotProposedAndClosedOnesNotAsATarget() {
        var one = open(TicketKind.CONSULTATION, "读卡器没有反应", "灯不亮", HOSPITAL, "13900000002");
        var two = open(TicketKind.CONSULTATION, "读卡器没有反应", "灯不亮", HOSPITAL, "13900000002");
        var three = open(TicketKind.CONSULTATION, "读卡器没有反应", "灯不亮", HOSPITAL, "13900000002");
        say(two, new TicketCommand.Merge(one));
        assertThat(as(TicketFixture.DESK, () -> desk.duplicates.of(three))).extracting(TicketDuplicate::number).containsExactly(one);

        say(one, TicketMother.resolve(null, null));
        say(one, new TicketCommand.Close(true, 5));
        assertThat(as(TicketFixture.DESK, () -> desk.duplicates.of(three))).extracting(TicketDuplicate::open).containsExactly(false);
    }

    @Test
    void rareWordsAreFoundBehindTheNewestTicketsByTheStatistics() {
        // The database would gather statistics by itself at any moment; here only the test does.
        DB.sql("alter table ticket set (autovacuum_enabled = false)");
        DB.sql("select pg_clear_attribute_stats(current_schema(), 'ticket', 'words', false)");
        var old = open(TicketKind.FAULT, "电子凭证扫码墩脱落", "扫码墩脱落无法扫码", null, "13900000002");
        DB.sql("""
                insert into ticket (id, number, kind, channel, title, description, contact_name, contact_phone,
                    status, occurred_at, event_count, words, created_at, created_by, updated_at, updated_by, version)
                select 10000000 + i, 'T' || 10000000 + i, 'FAULT', 'PHONE', '标题', '描述', '张三', '10000', 'ASSIGNED', now(), 1,
                    array_to_tsvector(array['结算', '接口' || i % 100]), timestamptz '2026-03-02T01:00:01Z' + i * interval '1 second',
                    'x', now(), 'x', 0 from generate_series(1, 3000) i""");
        var draft = new TicketDraft("扫码墩脱落", "电子凭证无法扫码", null, null, null, null, null);
        desk.time.advance(Duration.ofHours(1));
        assertThat(numbers(draft)).as("not known yet which words are rare").isEmpty();

        DB.sql("analyze ticket");
        desk.time.advance(Duration.ofMinutes(11));
        assertThat(numbers(draft)).containsExactly(old);
    }

    @Test
    void mergingAndUndoingItLosesNothing() {
        var into = open(TicketKind.FAULT, "门诊结算报错", "接口超时", HOSPITAL, "13900000002");
        var from = open(TicketKind.FAULT, "门诊结算报错", "接口超时", HOSPITAL, "13900000002");
        for (var command : List.of(
                new TicketCommand.Grade(2, "影响结算"), new TicketCommand.Assign("engineer"), new TicketCommand.Accept(),
                new TicketCommand.Comment("已联系医院", true), new TicketCommand.Pause("等待日志"))) {
            say(from, command);
        }
        attach(from);
        var ticket = view(from);
        var history = history(from);
        var target = view(into);

        say(from, new TicketCommand.Merge(into));
        assertThat(view(from)).extracting(TicketView::status, TicketView::mergedInto).containsExactly(TicketStatus.MERGED, into);
        assertThat(history(from).subList(0, history.size())).isEqualTo(history);
        say(from, new TicketCommand.Unmerge());

        assertThat(timeless(view(from))).isEqualTo(timeless(ticket));
        assertThat(timeless(view(into))).isEqualTo(timeless(target));
        assertThat(history(from).subList(0, history.size())).isEqualTo(history);
        assertThat(history(from)).extracting(TicketEventView::type).endsWith("PAUSE", "ATTACHED", "MERGE", "UNMERGE", "PAUSE");
        assertThat(history(from).get(history(from).size() - 1).details()).isEqualTo(Map.of("reason", "等待日志"));
        assertThat(as(TicketFixture.DESK, () -> desk.attachments.list(from))).hasSize(1);
        assertThat(as(TicketFixture.DESK, () -> desk.queries.isConsistent(from))).isTrue();
        assertThat(as(TicketFixture.DESK, () -> desk.queries.isConsistent(into))).isTrue();
    }

    /** All but what counts its changes. */
    private static TicketView timeless(TicketView t) {
        return new TicketView(
                t.number(), t.kind(), t.channel(), t.title(), t.description(), t.symptom(), t.status(), t.level(), t.scheme(), t.serviceLine(),
                t.system(), t.module(), t.institution(), t.region(), t.contact(), t.assignee(), t.engineer(), t.externalKey(),
                t.provinceNumber(), t.provinceState(), t.solution(), t.cause(), t.prevention(), t.mode(), t.satisfied(), t.score(),
                t.mergedInto(), t.supportLine(), t.occurredAt(), t.createdAt(), t.closedAt(), t.clocks(), t.verbs(), 0);
    }

    private void attach(String number) {
        as(TicketFixture.DESK, () -> {
            try {
                return desk.attachments.attach(number, "a.txt", new ByteArrayInputStream("日志".getBytes(StandardCharsets.UTF_8)));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        });
    }

    private static Caller regional(String region) {
        return new Caller("r", "r", Caller.Kind.STAFF, Set.of(Permission.TICKET_READ), new Scope(null, Set.of(region)), "192.0.2.1");
    }

    private List<String> numbers(TicketDraft draft) {
        return as(TicketFixture.DESK, () -> desk.duplicates.like(draft)).stream().map(TicketDuplicate::number).toList();
    }

    private TicketView view(String number) {
        return as(TicketFixture.DESK, () -> desk.queries.get(number));
    }

    private List<TicketEventView> history(String number) {
        return as(TicketFixture.DESK, () -> desk.queries.history(number));
    }

    private void say(String number, TicketCommand command) {
        as(TicketFixture.DESK, () -> desk.service.apply(number, command, null));
    }

    private String open(TicketKind kind, String title, String description, @Nullable String institution, String phone) {
        return as(Caller.system("test"), () -> desk.service.take(new OpenTicket(
                kind, Channel.PHONE, title, description, null, null, null, institution, new Contact("张三", phone), null, null)));
    }
}
