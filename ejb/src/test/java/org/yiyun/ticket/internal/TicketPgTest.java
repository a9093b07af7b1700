package org.yiyun.ticket.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.Contact;
import org.yiyun.ticket.DueAlarm;
import org.yiyun.ticket.OpenTicket;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketEventView;
import org.yiyun.ticket.TicketFilter;
import org.yiyun.ticket.TicketKind;
import org.yiyun.ticket.TicketRow;
import org.yiyun.ticket.TicketStatus;
import org.yiyun.ticket.TicketVerb;
import org.yiyun.ticket.TicketView;

class TicketPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private TicketFixture desk;

    @BeforeEach
    void desk() {
        desk = new TicketFixture(DB, NOW);
    }

    @Covers("DESK-03")
    @Test
    void opensATicketWithItsFirstEvent() {
        var ticket = as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(TicketKind.FAULT)));

        assertThat(ticket.number()).matches("T20260302-\\d{6,}");
        assertThat(ticket.status()).isEqualTo(TicketStatus.RECEIVED);
        assertThat(ticket.createdAt()).isEqualTo(NOW);
        assertThat(as(TicketFixture.DESK, () -> desk.queries.history(ticket.number())))
                .extracting(TicketEventView::type, TicketEventView::actor, TicketEventView::at)
                .containsExactly(tuple("RECEIVED", "desk", NOW));
    }

    @Test
    void twoDeliveriesOfOneKeyAtTheSameTimeAreOneTicket() {
        var request = withKey("call-1");
        var numbers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> as(Caller.system("hotline"), () -> desk.service.open(request).number())))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct();

        assertThat(numbers).hasSize(1);
        assertThat(as(TicketFixture.DESK, () -> desk.queries.count(TicketFilter.ALL))).isEqualTo(1);
    }

    @Test
    void sameKeyOfAnotherSenderIsAnotherTicket() {
        as(Caller.system("hotline"), () -> desk.service.open(withKey("k")));
        as(TicketFixture.DESK, () -> desk.service.open(withKey("k")));
        assertThat(as(TicketFixture.DESK, () -> desk.queries.count(TicketFilter.ALL))).isEqualTo(2);
    }

    @Test
    void refusesAStaleVersionAndKeepsTheTicket() {
        var opened = as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(TicketKind.FAULT)));
        var graded = as(TicketFixture.DESK, () -> desk.service.apply(opened.number(), new TicketCommand.Grade(2, "r"), opened.version()));

        var problem = catchThrowableOfType(BusinessException.class, () -> as(TicketFixture.DESK,
                () -> desk.service.apply(opened.number(), new TicketCommand.Grade(1, "r"), opened.version())));

        assertThat(problem.type()).isEqualTo(ProblemType.STALE_DATA);
        assertThat(graded.version()).isGreaterThan(opened.version());
        assertThat(as(TicketFixture.DESK, () -> desk.queries.get(opened.number())).level()).isEqualTo(2);
    }

    @Test
    void anotherInstitutionsTicketIsNotFound() {
        var mine = TestCallers.institution("H99990000001", Permission.TICKET_OPEN, Permission.TICKET_READ);
        var other = TestCallers.institution("H99990000002", Permission.TICKET_READ);
        var ticket = as(mine, () -> desk.service.open(TicketMother.request(TicketKind.FAULT)));

        assertThat(ticket).extracting(TicketView::institution, TicketView::region).containsExactly("H99990000001", "440802");
        assertThat(as(other, () -> desk.queries.list(TicketFilter.ALL, PageRequest.first(10))).total()).isZero();
        var problem = catchThrowableOfType(BusinessException.class, () -> as(other, () -> desk.queries.get(ticket.number())));
        assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND);
    }

    @Test
    void refusesAnUnknownInstitutionAndAnothersOwn() {
        var r = TicketMother.request(TicketKind.FAULT);
        var unknown = new OpenTicket(r.kind(), r.channel(), r.title(), r.description(), null, null, null, "H00000000000", r.contact(), null, null);
        var problem = catchThrowableOfType(BusinessException.class, () -> as(TicketFixture.DESK, () -> desk.service.open(unknown)));
        assertThat(problem.errors()).containsExactly(new FieldError("institution", "field.institution", Map.of("code", "H00000000000")));

        var mine = TestCallers.institution("H99990000001", Permission.TICKET_OPEN);
        problem = catchThrowableOfType(BusinessException.class, () -> as(mine, () -> desk.service.open(unknown)));
        assertThat(problem.errors()).containsExactly(new FieldError("institution", "field.not-own-institution", Map.of("code", "H00000000000")));
    }

    @Test
    void masksThePersonUnlessPermittedAndRecordsTheSight() {
        var ticket = as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(TicketKind.FAULT)));
        assertThat(as(TicketFixture.DESK, () -> desk.queries.get(ticket.number())).contact()).isEqualTo(new Contact("张*", "138****0000"));

        assertThat(as(TicketFixture.TRUSTED, () -> desk.queries.get(ticket.number())).contact()).isEqualTo(new Contact("张三", "13800000000"));
        assertThat(DB.<Object>inTransaction(em -> em.createNativeQuery(
                        "select subject_id from audit_entry where action = 'personal-data.sight' and actor = 'trusted'")
                .getSingleResult())).isEqualTo(ticket.number());
    }

    @Test
    void pagesWithACursorAndAnExactTotal() {
        var numbers = IntStream.range(0, 7)
                .mapToObj(i -> as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(TicketKind.FAULT)).number()))
                .toList();

        var first = as(TicketFixture.DESK, () -> desk.queries.list(TicketFilter.ALL, PageRequest.first(3)));
        var second = as(TicketFixture.DESK, () -> desk.queries.list(TicketFilter.ALL, new PageRequest(3, first.next())));
        var third = as(TicketFixture.DESK, () -> desk.queries.list(TicketFilter.ALL, new PageRequest(3, second.next())));

        assertThat(List.of(first.total(), second.total(), third.total())).containsOnly(7L);
        assertThat(third.next()).isNull();
        assertThat(Stream.of(first, second, third).flatMap(p -> p.items().stream()).map(TicketRow::number))
                .containsExactlyInAnyOrderElementsOf(numbers)
                .doesNotHaveDuplicates();
    }

    /** 001 三(四)3(3), 三(六)2(3), 三(七)2(2): 响应时间:4小时内解决. */
    @Covers("SLA-07")
    @ParameterizedTest
    @ValueSource(strings = {"DATA", "INSPECTION", "INTERFACE"})
    void whatCountsForAServiceLineOfFourHoursIsSolvedInFourHours(String line) {
        var ticket = as(TicketFixture.DESK, () -> desk.service.open(countingFor(line)));

        assertThat(ticket.serviceLine()).isEqualTo(line);
        assertThat(resolution(ticket)).isEqualTo(tuple(NOW, NOW.plus(Duration.ofHours(4)), "RUNNING"));
    }

    @Covers("SCP-01")
    @Test
    void countsForTheLineOfItsKindUnlessItNamesOneAndRefusesAnUnknownOne() {
        assertThat(as(TicketFixture.DESK, () -> desk.service.open(countingFor(null))).serviceLine()).isEqualTo("INSTITUTION");

        var problem = catchThrowableOfType(BusinessException.class, () -> as(TicketFixture.DESK, () -> desk.service.open(countingFor("X"))));

        assertThat(problem.errors()).extracting(FieldError::path, FieldError::key).containsExactly(tuple("serviceLine", "field.enum"));
        assertThat(problem.errors().get(0).params().get("allowed")).asString().contains("INTERFACE").contains("INSPECTION");
    }

    private static OpenTicket countingFor(@Nullable String line) {
        var r = TicketMother.request(TicketKind.SERVICE_REQUEST);
        return new OpenTicket(r.kind(), r.channel(), r.title(), r.description(), null, null, null, null, r.contact(), null, null, line);
    }

    @Covers("SLA-02")
    @Test
    void aLevelTwoFaultHas24HoursFromItsConfirmation() {
        var opened = as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(TicketKind.FAULT)));
        var graded = as(TicketFixture.DESK, () -> desk.service.apply(opened.number(), new TicketCommand.Grade(2, "影响结算"), null));
        var confirmedAt = NOW.plus(Duration.ofMinutes(30));
        desk.time.advance(Duration.ofMinutes(30));
        var accepted = as(TicketFixture.DESK, () -> desk.service.apply(opened.number(), new TicketCommand.Accept(), null));

        // from the receipt as long as nobody has confirmed it (001 三(三)3)
        assertThat(resolution(graded)).isEqualTo(tuple(NOW, NOW.plus(Duration.ofHours(24)), "RUNNING"));
        assertThat(resolution(accepted)).isEqualTo(tuple(confirmedAt, confirmedAt.plus(Duration.ofHours(24)), "RUNNING"));
    }

    private static Tuple resolution(TicketView ticket) {
        return ticket.clocks().stream()
                .filter(c -> c.profile().equals("PROVINCE") && c.milestone().equals("RESOLUTION"))
                .map(c -> tuple(c.startedAt(), c.dueAt(), c.state()))
                .findFirst()
                .orElseThrow();
    }

    @Covers({"SLA-01", "DESK-05"})
    @Test
    void refusesALevelThatTheSchemeDoesNotHave() {
        var opened = as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(TicketKind.FAULT)));
        var problem = catchThrowableOfType(BusinessException.class,
                () -> as(TicketFixture.DESK, () -> desk.service.apply(opened.number(), new TicketCommand.Grade(7, "r"), null)));
        assertThat(problem.errors()).containsExactly(new FieldError("level", "field.enum", Map.of("allowed", "1 2 3")));
    }

    /** Whatever happens to a ticket and whenever: its stored clocks are those that its history makes. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void storedClocksEqualRecomputedOnesAfterAnySequenceOfVerbs(long seed) {
        var random = new Random(seed);
        var kind = TicketKind.values()[random.nextInt(TicketKind.values().length)];
        var other = as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(kind))).number();
        var ticket = as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(kind)));
        for (int i = 0; i < 25; i++) {
            desk.time.advance(Duration.ofMinutes(random.nextInt(600)));
            var verb = ticket.verbs().get(random.nextInt(ticket.verbs().size()));
            var command = verb == TicketVerb.MERGE ? new TicketCommand.Merge(other)
                    : verb == TicketVerb.GRADE ? new TicketCommand.Grade(1 + random.nextInt(3), "r") : TicketMother.command(verb);
            var number = ticket.number();
            try {
                ticket = as(TicketFixture.DESK, () -> desk.service.apply(number, command, null));
            } catch (BusinessException refusedByARule) {
                assertThat(refusedByARule.type()).isEqualTo(ProblemType.CONSENT_MISSING);
            }
            assertThat(as(TicketFixture.DESK, () -> desk.queries.isConsistent(number))).as("%s after %s", number, verb).isTrue();
        }
    }

    @Test
    void handsOutEachDueAlarmOnceToTwoSchedulersAtTheSameTime() {
        for (int i = 0; i < 10; i++) {
            var number = as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(TicketKind.FAULT))).number();
            as(TicketFixture.DESK, () -> desk.service.apply(number, new TicketCommand.Grade(1, "r"), null));
        }
        var planned = DB.<Number>inTransaction(em -> (Number) em.createNativeQuery("select count(*) from ticket_alarm").getSingleResult()).intValue();
        desk.time.advance(Duration.ofDays(3));

        var claims = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> as(Caller.system("escalation"), () -> {
                    var all = new ArrayList<DueAlarm>();
                    for (List<DueAlarm> some = claim(); !some.isEmpty(); some = claim()) {
                        all.addAll(some);
                    }
                    return all;
                })))
                .toList().stream().flatMap(f -> f.join().stream()).toList();

        assertThat(planned).isPositive();
        assertThat(claims).hasSize(planned).doesNotHaveDuplicates();
        assertThat(as(Caller.system("escalation"), this::claim)).isEmpty();
    }

    private List<DueAlarm> claim() {
        return DB.inTransaction(em -> desk.alarms.claim(7));
    }

    @Test
    void theTallyEqualsTheCountAfterAnyChangeAndAfterCompacting() {
        for (int i = 0; i < 6; i++) {
            var opened = as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(TicketKind.FAULT)));
            as(TicketFixture.DESK, () -> desk.service.apply(opened.number(), new TicketCommand.Grade(opened.number().endsWith("1") ? 1 : 2, "r"), null));
        }
        DB.sql("insert into ticket_tally select 'TASK', 'CLOSED', 1, null, 0 from generate_series(1, 300)");
        assertTallied();

        DB.runInTransaction(em -> desk.counts.compact());

        assertTallied();
        assertThat(DB.<Number>inTransaction(em -> (Number) em.createNativeQuery("select count(*) from ticket_tally").getSingleResult()).intValue())
                .isLessThan(4);
    }

    private void assertTallied() {
        for (var level : List.of(Set.<Integer>of(), Set.of(1), Set.of(2))) {
            for (var status : List.of(Set.<TicketStatus>of(), Set.of(TicketStatus.GRADED), Set.of(TicketStatus.RECEIVED))) {
                var filter = new TicketFilter(status, Set.of(), level, null, null, null, null, null, false);
                var sameByCounting = new TicketFilter(status, Set.of(), level, null, null, null, Instant.EPOCH, null, false);
                assertThat(as(TicketFixture.DESK, () -> desk.queries.count(filter)))
                        .as("%s %s", status, level)
                        .isEqualTo(as(TicketFixture.DESK, () -> desk.queries.count(sameByCounting)));
            }
        }
    }

    @Test
    void findsWordsNumbersAndKeysAndTakesOperatorsAsText() {
        var ticket = as(TicketFixture.DESK, () -> desk.service.open(withKey("CALL-7")));
        for (var q : List.of("2401接口", "结算 超时", ticket.number(), ticket.number().toLowerCase(), "call-7", "张三")) {
            assertThat(found(q)).as(q).containsExactly(ticket.number());
        }
        for (var q : List.of("不存在的词语", "' | 'a", "') or 1=1 --", "\\", "a:*&!|", "%")) {
            assertThat(found(q)).as(q).isEmpty();
        }
    }

    @Test
    void mergesIntoAnOpenTicketAndBack() {
        var one = as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(TicketKind.FAULT)));
        var two = as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(TicketKind.FAULT)));

        var merged = as(TicketFixture.DESK, () -> desk.service.apply(two.number(), new TicketCommand.Merge(one.number()), null));
        assertThat(merged).extracting(TicketView::status, TicketView::mergedInto).containsExactly(TicketStatus.MERGED, one.number());
        assertThat(as(TicketFixture.DESK, () -> desk.queries.history(one.number()))).extracting(TicketEventView::type)
                .containsExactly("RECEIVED", "MERGED_FROM");

        as(TicketFixture.DESK, () -> desk.service.apply(two.number(), new TicketCommand.Unmerge(), null));
        assertThat(as(TicketFixture.DESK, () -> desk.queries.history(one.number()))).extracting(TicketEventView::type)
                .containsExactly("RECEIVED", "MERGED_FROM", "UNMERGED_FROM");
    }

    @Covers("CONS-01")
    @Test
    void logsAConsultationInOneStep() {
        var closed = as(TicketFixture.DESK, () -> desk.service.consult(
                TicketMother.request(TicketKind.CONSULTATION), TicketMother.resolve(null, null)));
        assertThat(closed.status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(as(TicketFixture.DESK, () -> desk.queries.history(closed.number()))).extracting(TicketEventView::type)
                .containsExactly("RECEIVED", "RESOLVE", "FEEDBACK", "CLOSE");
    }

    @Test
    void refusesAVerbWithoutItsPermission() {
        var ticket = as(TicketFixture.DESK, () -> desk.service.open(TicketMother.request(TicketKind.FAULT)));
        var reader = TestCallers.staff("reader", Permission.TICKET_READ);
        var problem = catchThrowableOfType(BusinessException.class,
                () -> as(reader, () -> desk.service.apply(ticket.number(), new TicketCommand.Accept(), null)));
        assertThat(problem.type()).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(as(reader, () -> desk.queries.get(ticket.number())).verbs()).extracting(Enum::name).containsExactly("COMMENT");
    }

    private List<String> found(String q) {
        var filter = new TicketFilter(Set.of(), Set.of(), Set.of(), null, null, q, null, null, false);
        return as(TicketFixture.DESK, () -> desk.queries.list(filter, PageRequest.first(10))).items().stream().map(TicketRow::number).toList();
    }

    private static OpenTicket withKey(String key) {
        var r = TicketMother.request(TicketKind.FAULT);
        return new OpenTicket(r.kind(), r.channel(), r.title(), r.description(), null, null, null, null, r.contact(), key, null);
    }
}
