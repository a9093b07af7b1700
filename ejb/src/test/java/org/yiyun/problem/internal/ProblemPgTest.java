package org.yiyun.problem.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yiyun.testing.TestCallers.as;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.audit.AuditService;
import org.yiyun.organisation.HeldItem;
import org.yiyun.organisation.OrganisationQueries;
import org.yiyun.organisation.internal.Institutions;
import org.yiyun.organisation.internal.Organisations;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.problem.LinkTicket;
import org.yiyun.problem.MoveProblem;
import org.yiyun.problem.ProblemEventView;
import org.yiyun.problem.ProblemFilter;
import org.yiyun.problem.ProblemQueries;
import org.yiyun.problem.ProblemRow;
import org.yiyun.problem.ProblemService;
import org.yiyun.problem.ProblemStatus;
import org.yiyun.problem.ProblemView;
import org.yiyun.problem.Recurrence;
import org.yiyun.problem.WriteProblem;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.testing.TestClock;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.internal.DeskForTests;

/** Problems from the fault of the contract to the prevention (REQ-DESK-12, -13), and the tickets in which they come again. */
class ProblemPgTest {
    private static final Instant NOW = Instant.parse("2026-12-02T01:00:00Z");
    private static final String NUMBER = "WT-20261202-0051";
    private static final Caller ENGINEER = TestCallers.staff("engineer", Permission.PROBLEM_READ, Permission.PROBLEM_HANDLE,
            Permission.TICKET_READ, Permission.TICKET_OPEN);
    private static final Caller BLIND = TestCallers.staff("analyst", Permission.PROBLEM_READ);

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final DeskForTests tickets = DeskForTests.at(db, NOW);
    private final ProblemService service;
    private final ProblemQueries queries;

    ProblemPgTest() {
        var em = db.em();
        var clock = new TestClock(NOW).business();
        var problems = new Problems(em);
        var audit = new AuditService(clock, em);
        var seen = new ProblemTickets(tickets.queries());
        var views = new ProblemViews(problems);
        var organisations = new OrganisationQueries(new Organisations(em), new Institutions(em));
        var desk = new ProblemDesk(problems, seen, organisations, audit, clock);
        service = db.bean(ProblemService.class, new ProblemService(desk, views));
        queries = db.bean(ProblemQueries.class, new ProblemQueries(
                new ProblemReading(problems, views, audit), new ProblemLikeness(problems, seen, views)));
    }

    /** Behind the faults of the contract. */
    @BeforeEach
    void numbers() {
        db.sql("alter sequence problem_seq restart with 51");
    }

    @Covers("PER-04")
    @Test
    void goesToTheSuccessorOfItsOwner() {
        db.sql("""
                insert into organisation (code, name, kind, region) values ('YZ', '运营中心', 'OPERATOR', '4408');
                insert into staff (id, number, name, organisation, login, active) values
                    (901, 'Z001', '甲', 'YZ', 'first', true), (902, 'Z002', '乙', 'YZ', 'second', true);
                """);
        as(ENGINEER, () -> service.write(new WriteProblem("对账文件缺失", "打不开", "结算", null, null, null, "first")));
        var held = new HeldProblems(queries, service);
        var items = as(ENGINEER, () -> held.of("first"));
        assertThat(items).containsExactly(HeldItem.of("PROBLEM", NUMBER, "对账文件缺失"));

        as(ENGINEER, () -> {
            held.handOver(items.get(0), "first", "second", "人员更换");
            return null;
        });

        assertThat(as(ENGINEER, () -> held.of("first"))).isEmpty();
        var given = as(ENGINEER, () -> queries.get(NUMBER));
        assertThat(List.of(given.owner(), given.symptom(), given.module())).containsExactly("second", "打不开", "结算");
    }

    @Covers("DESK-13")
    @Test
    void beginsWithTheFaultsOfTheContract() {
        as(ENGINEER, () -> service.write(words(null, null, null)));
        var listed = new ProblemFilter(Set.of(ProblemStatus.OPEN), null, null, true);
        assertThat(as(BLIND, () -> queries.count(listed))).isEqualTo(50);
        var found = as(BLIND, () -> queries.list(new ProblemFilter(Set.of(), "2207", null, false), PageRequest.first(10)));
        assertThat(found.items()).containsExactly(new ProblemRow("WT-20261126-0020", "2207模块无法结算问题", "两定接口", ProblemStatus.OPEN, null,
                null, 20, 0, Instant.parse("2026-11-25T16:00:00Z"), 0));
        assertThat(as(BLIND, () -> queries.history("WT-20261126-0020"))).containsExactly(new ProblemEventView(
                1, "WRITE", Instant.parse("2026-11-25T16:00:00Z"), "system:shipped", Map.of("defect", "20")));
    }

    @Covers({"DESK-12", "DESK-14", "DESK-15"})
    @Test
    void isKnownWithAWorkaroundAndSolvedWithAPrevention() {
        as(ENGINEER, () -> service.write(words(null, null, null)));
        assertThat(faults(() -> move(ProblemStatus.KNOWN, null))).containsExactly(new FieldError("cause", "field.problem-cause", Map.of()));
        as(ENGINEER, () -> service.edit(NUMBER, words("字段映射缺失", null, null), 0));
        assertThat(faults(() -> move(ProblemStatus.KNOWN, null)))
                .containsExactly(new FieldError("workaround", "field.problem-workaround", Map.of()));
        as(ENGINEER, () -> service.edit(NUMBER, words("字段映射缺失", "手工补录", null), 1));
        assertThat(move(ProblemStatus.KNOWN, null).status()).isEqualTo(ProblemStatus.KNOWN);
        assertThat(faults(() -> as(ENGINEER, () -> service.edit(NUMBER, words("字段映射缺失", null, null), null))))
                .as("must go on saying what its status wants")
                .containsExactly(new FieldError("workaround", "field.problem-workaround", Map.of()));
        assertThat(faults(() -> move(ProblemStatus.SOLVED, null)))
                .containsExactly(new FieldError("prevention", "field.problem-prevention", Map.of()));
        as(ENGINEER, () -> service.edit(NUMBER, words("字段映射缺失", "手工补录", "上线前比对字段"), 3));
        assertThat(type(() -> as(ENGINEER, () -> service.edit(NUMBER, words(null, null, null), 3)))).isEqualTo(ProblemType.STALE_DATA);
        assertThat(move(ProblemStatus.SOLVED, null)).isEqualTo(new ProblemView(
                NUMBER, "回盘确认模块无法回盘", "银行回盘文件读不进", "业财一体化", "字段映射缺失", "手工补录", "上线前比对字段", null, null, ProblemStatus.SOLVED, NOW,
                List.of(), NOW, "engineer", NOW, 5));
        assertThat(faults(() -> move(ProblemStatus.OPEN, null))).containsExactly(new FieldError("remark", "field.required", Map.of()));
        assertThat(move(ProblemStatus.OPEN, "再次发生").solvedAt()).isNull();
        assertThat(as(BLIND, () -> queries.history(NUMBER)).get(6)).isEqualTo(new ProblemEventView(
                7, "MOVE", NOW, "engineer", Map.of("from", "SOLVED", "to", "OPEN", "remark", "再次发生")));
        assertThat(Rows.of(db, "select action from audit_entry where subject_type = 'problem' order by id")).containsExactly(
                List.of("problem.write"), List.of("problem.edit"), List.of("problem.edit"), List.of("problem.move"),
                List.of("problem.edit"), List.of("problem.move"), List.of("problem.move"));
        assertThatThrownBy(() -> db.sql("update problem_event set actor = 'x'")).hasMessageContaining("append-only");
    }

    /** What was said before can be read, and saving the same again is no change. */
    @Test
    void keepsWhatItSaidBefore() {
        as(ENGINEER, () -> service.write(words(null, "重启", null)));
        as(ENGINEER, () -> service.edit(NUMBER, words("字段映射缺失", "手工补录", null), 0));
        assertThat(as(ENGINEER, () -> service.edit(NUMBER, words("字段映射缺失", "手工补录", null), 1)).version()).isEqualTo(1);
        assertThat(as(BLIND, () -> queries.history(NUMBER))).containsExactly(
                new ProblemEventView(1, "WRITE", NOW, "engineer", Map.of()),
                new ProblemEventView(2, "EDIT", NOW, "engineer", Map.of("cause", "", "workaround", "重启")));
        assertThat(Rows.of(db, "select action, cast(details as json) ->> 'fields' from audit_entry where subject_id = '" + NUMBER + "' order by id"))
                .containsExactly(Arrays.asList("problem.write", null), List.of("problem.edit", "cause,workaround"));
    }

    @Test
    void hasAnOwnerWhoIsThere() {
        db.sql("""
                insert into organisation (code, name, kind, region) values ('YY', '运营服务中心', 'OPERATOR', '4408');
                insert into staff (id, number, name, organisation, login, active) values
                    (1, 'E001', '陈志远', 'YY', 'engineer', true), (2, 'E002', '黄嘉明', 'YY', 'gone', false);""");
        assertThat(as(ENGINEER, () -> service.write(owned("engineer"))).owner()).isEqualTo("engineer");
        for (var nobody : List.of("gone", "x")) {
            assertThat(faults(() -> as(ENGINEER, () -> service.write(owned(nobody)))))
                    .containsExactly(new FieldError("owner", "field.unknown", Map.of("id", nobody)));
            assertThat(faults(() -> as(ENGINEER, () -> service.edit(NUMBER, owned(nobody), null))))
                    .containsExactly(new FieldError("owner", "field.unknown", Map.of("id", nobody)));
        }
    }

    private static WriteProblem owned(String owner) {
        return new WriteProblem("回盘确认模块无法回盘", null, null, null, null, null, owner);
    }

    @Test
    void isWrittenOnlyByThoseWhoMay() {
        as(ENGINEER, () -> service.write(words(null, null, null)));
        assertThat(List.<ThrowingCallable>of(
                () -> as(BLIND, () -> service.write(words(null, null, null))),
                () -> as(BLIND, () -> service.edit(NUMBER, words(null, null, null), null)),
                () -> as(BLIND, () -> service.move(NUMBER, new MoveProblem(ProblemStatus.OPEN, "x"), null)),
                () -> as(BLIND, () -> service.link(NUMBER, new LinkTicket("G1"))),
                () -> as(BLIND, () -> service.unlink(NUMBER, "G1")))).extracting(ProblemPgTest::type).containsOnly(ProblemType.FORBIDDEN);
        assertThat(type(() -> as(ENGINEER, () -> service.move(NUMBER, new MoveProblem(ProblemStatus.KNOWN, null), 7))))
                .isEqualTo(ProblemType.STALE_DATA);
        assertThat(type(() -> as(ENGINEER, () -> queries.recurrences("WT-1")))).isEqualTo(ProblemType.NOT_FOUND);
    }

    /** A ticket of another region is neither proposed nor linked, and tells nothing of being there. */
    @Test
    void keepsToTheTicketsOfTheReader() {
        var district = new Caller("district", "district", Caller.Kind.STAFF,
                Set.of(Permission.PROBLEM_READ, Permission.PROBLEM_HANDLE, Permission.TICKET_READ), new Scope(null, Set.of("440802")), "192.0.2.1");
        as(ENGINEER, () -> service.write(words(null, null, null)));
        var hidden = open(TicketKind.FAULT, "个账注资无法回盘", "银行回盘文件读不进系统");
        assertThat(as(district, () -> queries.recurrences(NUMBER))).isEmpty();
        assertThat(faults(() -> as(district, () -> service.link(NUMBER, new LinkTicket(hidden)))))
                .containsExactly(new FieldError("ticket", "field.unknown", Map.of("id", hidden)));
    }

    /** Found by a number that stands in its words, a ticket is not the one that was asked for. */
    @Test
    void linksTheTicketOfThatNumberAndNoOther() {
        as(ENGINEER, () -> service.write(words(null, null, null)));
        var first = open(TicketKind.FAULT, "打印机卡纸", "窗口");
        IntStream.range(0, 21).forEach(i -> open(TicketKind.FAULT, "同 " + first, "见 " + first));
        assertThat(as(ENGINEER, () -> service.link(NUMBER, new LinkTicket(first))).tickets()).containsExactly(first);
        assertThat(faults(() -> as(ENGINEER, () -> service.link(NUMBER, new LinkTicket("卡纸")))))
                .containsExactly(new FieldError("ticket", "field.unknown", Map.of("id", "卡纸")));
    }

    /** Two who see the same recurrence at the same time. */
    @Test
    void isLinkedOnceByManyAtOnce() {
        as(ENGINEER, () -> service.write(words(null, null, null)));
        var ticket = open(TicketKind.FAULT, "打印机卡纸", "窗口");
        IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> as(ENGINEER, () -> service.link(NUMBER, new LinkTicket(ticket)).tickets())))
                .toList().forEach(link -> assertThat(link.join()).containsExactly(ticket));
        assertThat(as(BLIND, () -> queries.history(NUMBER))).extracting(ProblemEventView::type).containsExactly("WRITE", "LINK");
    }

    @Test
    void isListedByThoseChangedLastAndTakenAwayInAFile() {
        as(ENGINEER, () -> service.write(words("字段映射缺失 100%", "手工补录", null)));
        move(ProblemStatus.KNOWN, null);
        var known = new ProblemFilter(Set.of(ProblemStatus.KNOWN), null, null, false);
        assertThat(as(BLIND, () -> queries.export(known))).extracting(ProblemRow::number).containsExactly(NUMBER);
        assertThat(Rows.of(db, "select actor, subject_type, cast(details as json) ->> 'rows' from audit_entry where action = 'problem.export'"))
                .containsExactly(List.of("analyst", "problem-list", "1"));
        for (var words : List.of("回盘确认模块", "读不进", "业财", "映射", "补录", "100%", NUMBER.toLowerCase(Locale.ROOT))) {
            assertThat(as(BLIND, () -> queries.rows(new ProblemFilter(Set.of(ProblemStatus.KNOWN), words, null, false), 0, 10))).as(words)
                    .hasSize(1);
        }
        assertThat(as(BLIND, () -> queries.count(new ProblemFilter(Set.of(), "1_0%", null, false)))).isZero();
        var first = as(BLIND, () -> queries.list(ProblemFilter.ALL, PageRequest.first(26)));
        var rest = as(BLIND, () -> queries.list(ProblemFilter.ALL, new PageRequest(26, first.next())));
        assertThat(first.items().get(0).number()).isEqualTo(NUMBER);
        assertThat(Stream.concat(first.items().stream(), rest.items().stream()).map(ProblemRow::number)).doesNotHaveDuplicates().hasSize(51);
    }

    /** Tickets with the rare words are proposed with these words; a complaint never, and what is linked not again. */
    @Covers("DESK-12")
    @Test
    void proposesTicketsThatMayBeTheSame() {
        as(ENGINEER, () -> service.write(words(null, null, null)));
        var same = open(TicketKind.FAULT, "个账注资无法回盘", "银行回盘文件读不进系统");
        open(TicketKind.FAULT, "打印机卡纸", "窗口打印机卡纸");
        open(TicketKind.COMPLAINT, "银行回盘文件读不进", "回盘确认模块无法回盘");

        List<Recurrence> proposed = as(ENGINEER, () -> queries.recurrences(NUMBER));
        assertThat(proposed).hasSize(1);
        assertThat(proposed.get(0).ticket()).isEqualTo(same);
        assertThat(proposed.get(0).status()).isEqualTo(TicketStatus.RECEIVED);
        assertThat(proposed.get(0).score()).isBetween(40, 100);
        assertThat(proposed.get(0).words()).contains("银行").doesNotContain("打印机");
        assertThat(as(BLIND, () -> queries.recurrences(NUMBER))).as("may see no tickets").isEmpty();

        assertThat(as(ENGINEER, () -> service.link(NUMBER, new LinkTicket(same))).tickets()).containsExactly(same);
        as(ENGINEER, () -> service.link(NUMBER, new LinkTicket(same)));
        assertThat(as(ENGINEER, () -> queries.history(NUMBER))).hasSize(2);
        assertThat(as(ENGINEER, () -> queries.recurrences(NUMBER))).isEmpty();
        assertThat(as(BLIND, () -> queries.rows(new ProblemFilter(Set.of(), null, same, false), 0, 10))).extracting(ProblemRow::number)
                .containsExactly(NUMBER);
        assertThat(as(ENGINEER, () -> service.unlink(NUMBER, same)).tickets()).isEmpty();
        assertThat(type(() -> as(ENGINEER, () -> service.unlink(NUMBER, same)))).isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void refusesToLinkAComplaintAndWhatIsNotThere() {
        as(ENGINEER, () -> service.write(words(null, null, null)));
        for (var number : List.of(open(TicketKind.COMPLAINT, "银行回盘", "态度不好"), "G1")) {
            assertThat(faults(() -> as(ENGINEER, () -> service.link(NUMBER, new LinkTicket(number)))))
                    .containsExactly(new FieldError("ticket", "field.unknown", Map.of("id", number)));
        }
    }

    /** Whoever has a ticket before him finds the known fault behind it, with the words that both have. */
    @Test
    void findsProblemsForAText() {
        var found = as(BLIND, () -> queries.like("医院报2207接口无法结算"));
        assertThat(found.get(0).problem().number()).isEqualTo("WT-20261126-0020");
        assertThat(found.get(0).words()).contains("2207", "结算");
        assertThat(as(BLIND, () -> queries.like("天气很好"))).isEmpty();
        assertThat(as(BLIND, () -> queries.like("天气很好结算"))).as("one word of many is a coincidence").isEmpty();
        assertThat(as(BLIND, () -> queries.like("结算"))).as("one word of one is all there is").isNotEmpty();
        assertThat(as(BLIND, () -> queries.like("无法结算" + " ".repeat(2000) + "2207"))).as("the first 2000 characters count")
                .isNotEmpty().allSatisfy(one -> assertThat(one.words()).doesNotContain("2207"));
        assertThat(as(BLIND, () -> queries.like(""))).isEmpty();
    }

    private static WriteProblem words(@Nullable String cause, @Nullable String workaround, @Nullable String prevention) {
        return new WriteProblem("回盘确认模块无法回盘", "银行回盘文件读不进", "业财一体化", cause, workaround, prevention, null);
    }

    private ProblemView move(ProblemStatus status, @Nullable String remark) {
        return as(ENGINEER, () -> service.move(NUMBER, new MoveProblem(status, remark), null));
    }

    private String open(TicketKind kind, String title, String description) {
        return as(ENGINEER, () -> tickets.service().open(new OpenTicket(
                kind, Channel.PHONE, title, description, null, null, null, null, new Contact("张三", "0759-1234567"), null, null)).number());
    }

    private static ProblemType type(ThrowingCallable work) {
        return catchThrowableOfType(BusinessException.class, work).type();
    }

    private static List<FieldError> faults(ThrowingCallable work) {
        return catchThrowableOfType(BusinessException.class, work).errors();
    }
}
