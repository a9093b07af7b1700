package org.yiyun.satisfaction.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.satisfaction.internal.SatisfactionFixture.DESK;
import static org.yiyun.satisfaction.internal.SatisfactionFixture.ENGINEER;
import static org.yiyun.satisfaction.internal.SatisfactionFixture.FIRST;
import static org.yiyun.satisfaction.internal.SatisfactionFixture.NOW;
import static org.yiyun.satisfaction.internal.SatisfactionFixture.SECOND;
import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.satisfaction.GiveRating;
import org.yiyun.satisfaction.RatingForm;
import org.yiyun.satisfaction.RatingMethod;
import org.yiyun.satisfaction.RatingRow;
import org.yiyun.satisfaction.RecordRating;
import org.yiyun.satisfaction.SatisfactionFilter;
import org.yiyun.satisfaction.SatisfactionResults;
import org.yiyun.satisfaction.SatisfactionResults.Line;
import org.yiyun.satisfaction.TicketRating;
import org.yiyun.satisfaction.engine.Share;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestCallers;
import org.yiyun.ticket.Channel;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketKind;

/** What is asked when a ticket closes, who may answer it how often, and what comes of all the answers. */
class SatisfactionPgTest {
    private static final Duration OPEN = Duration.ofDays(30);
    private static final String ADDRESS = "192.0.2.9";

    @RegisterExtension
    static final Postgres db = new Postgres();

    private final SatisfactionFixture ratings = new SatisfactionFixture(db, "key of tests");

    @BeforeEach
    void begin() {
        ratings.begin();
    }

    @Test
    void asksWhenATicketClosesAndNeverAboutAComplaint() {
        ratings.consult(TicketKind.COMPLAINT);
        var number = ratings.close(FIRST, null);
        var answered = ratings.consult(TicketKind.CONSULTATION);

        assertThat(Rows.of(db, "select ticket, kind, institution, region, person, team, month, stars from satisfaction_rating"))
                .containsExactlyInAnyOrder(
                        Arrays.asList(number, "SERVICE_REQUEST", FIRST, "440802", "engineer", "YY", "2026-03", null),
                        Arrays.asList(answered, "CONSULTATION", null, null, "desk", null, "2026-03", null));
        assertThat(ratings.rating(number)).isEqualTo(new TicketRating(
                number, NOW, NOW.plus(OPEN), true, "https://yiyun.example.cn/rate.xhtml?t=" + ratings.token(number), null, null, null, null,
                null));
    }

    @Test
    void closesAndAsksTogetherOrNotAtAll() {
        assertThatThrownBy(() -> db.runInTransaction(em -> {
            ratings.close(FIRST, null);
            assertThat(em.createNativeQuery("select count(*) from satisfaction_rating", Long.class).getSingleResult()).isEqualTo(1L);
            throw new IllegalStateException("killed");
        })).hasMessage("killed");
        assertThat(Rows.of(db, "select 1 from satisfaction_rating")).isEmpty();
    }

    @Covers("CMPL-04")
    @Test
    void theUserAnswersByTheLinkAndChangesTheAnswerUntilItExpires() {
        var number = ratings.close(FIRST, null);
        var token = ratings.token(number);
        assertThat(ratings.service.find(token)).contains(new RatingForm(
                number, TicketKind.SERVICE_REQUEST, NOW, NOW.plus(OPEN), null, null, true));

        ratings.service.answer(token, new GiveRating(5, " 很好，我的电话 13800138001 "), ADDRESS);
        assertThat(ratings.service.find(token)).contains(new RatingForm(
                number, TicketKind.SERVICE_REQUEST, NOW, NOW.plus(OPEN), 5, "很好，我的电话 138****8001", true));
        ratings.time.advance(OPEN.minusSeconds(1));
        ratings.service.answer(token, new GiveRating(2, ""), ADDRESS);
        ratings.time.advance(Duration.ofSeconds(1));

        assertRefused(() -> ratings.service.answer(token, new GiveRating(1, null), ADDRESS), "", "field.rating-closed");
        assertThat(ratings.rating(number)).isEqualTo(new TicketRating(
                number, NOW, NOW.plus(OPEN), false, null, 2, null, RatingMethod.LINK, NOW.plus(OPEN).minusSeconds(1), null));
        assertThat(Rows.of(db, "select actor, address, action, subject_type, subject_id, details::text from audit_entry "
                + "where action like 'satisfaction.%' order by id")).containsExactly(
                List.of("-", ADDRESS, "satisfaction.answer", "ticket", number, "{\"stars\":5}"),
                List.of("-", ADDRESS, "satisfaction.answer", "ticket", number, "{\"stars\":2}"));
    }

    @Test
    void whatThisInstallationHasNotSignedIsNoLink() {
        var number = ratings.close(FIRST, null);
        var token = ratings.token(number);
        var elsewhere = new SatisfactionFixture(db, "another key");
        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(elsewhere.service.find(token)).isEmpty();
        for (var foreign : List.of("", "x", "?", token + "A", token.substring(1), flipped(token, 3), flipped(token, 30))) {
            assertThat(ratings.service.find(foreign)).as(foreign).isEmpty();
            assertThatThrownBy(() -> ratings.service.answer(foreign, new GiveRating(5, null), ADDRESS))
                    .isInstanceOfSatisfying(BusinessException.class, no -> assertThat(no.type()).isEqualTo(ProblemType.NOT_FOUND));
        }
        assertThat(new SatisfactionFixture(db, null).rating(number).link()).isNull();
    }

    private static String flipped(String token, int at) {
        return token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
    }

    @Test
    void theScoreOfTheCloseIsTheAnswerUntilTheUserGivesAnother() {
        var number = ratings.close(FIRST, 3);
        var token = ratings.token(number);
        assertThat(ratings.rating(number)).isEqualTo(new TicketRating(
                number, NOW, NOW.plus(OPEN), true, ratings.rating(number).link(), 3, null, RatingMethod.CLOSING, NOW, "desk"));
        assertThat(ratings.service.find(token).orElseThrow().stars()).isNull();

        ratings.service.answer(token, new GiveRating(5, "后来好了"), ADDRESS);
        assertThat(ratings.rating(number)).isEqualTo(new TicketRating(
                number, NOW, NOW.plus(OPEN), true, ratings.rating(number).link(), 5, "后来好了", RatingMethod.LINK, NOW, null));
    }

    @Test
    void theScoreThatOneGivesOnesOwnWorkIsNoAnswer() {
        var assigned = ratings.close(ENGINEER, FIRST, 5);
        var alone = ratings.consult(TicketKind.CONSULTATION);
        ratings.apply(alone, new TicketCommand.Reopen("还有问题"));
        ratings.apply(alone, new TicketCommand.Resolve("重新说明", null, null, HandlingMode.PHONE));
        ratings.time.advance(Duration.ofHours(1));
        ratings.apply(alone, new TicketCommand.Close(true, 5));

        assertThat(Rows.of(db, "select distinct on (ticket) ticket, person, stars, method, answered_at, recorded_by from satisfaction_rating "
                + "order by ticket, closed_at desc")).containsExactlyInAnyOrder(
                Arrays.asList(assigned, "engineer", null, null, null, null), Arrays.asList(alone, "desk", null, null, null, null));
    }

    @Test
    void whatTheUserAnswersAtTheSameMomentIsNotEnteredOver() {
        var number = ratings.close(FIRST, null);
        var token = ratings.token(number);
        var entered = ratings.meanwhile(
                () -> ratings.service.answer(token, new GiveRating(1, "没有解决"), ADDRESS),
                () -> as(DESK, () -> ratings.service.record(number, new RecordRating(5, null, RatingMethod.PHONE))));

        assertThatThrownBy(entered::join).cause().isInstanceOfSatisfying(BusinessException.class, no ->
                assertThat(no.errors()).containsExactly(new FieldError("", "field.rating-answered", Map.of())));
        assertThat(ratings.rating(number).stars()).isEqualTo(1);
    }

    @Test
    void anAnswerThatMeetsAReopeningComesTooLate() {
        var number = ratings.close(FIRST, null);
        var token = ratings.token(number);
        ratings.time.advance(Duration.ofHours(1));
        var answered = ratings.meanwhile(
                () -> {
                    ratings.apply(number, new TicketCommand.Reopen("又出现了"));
                    return number;
                },
                () -> ratings.service.answer(token, new GiveRating(5, null), ADDRESS));

        assertThatThrownBy(answered::join).cause().isInstanceOfSatisfying(BusinessException.class, no ->
                assertThat(no.errors()).containsExactly(new FieldError("", "field.rating-closed", Map.of())));
    }

    @Test
    void keepsNothingOfACommentThatIsNoText() {
        var number = ratings.close(FIRST, null);
        var token = ratings.token(number);
        assertThat(ratings.service.answer(token, new GiveRating(5, "很\u0000好\r\n\t谢谢\u0007"), ADDRESS).comment())
                .isEqualTo("很好\n\t谢谢");
        assertThat(ratings.service.answer(token, new GiveRating(5, "\u0000 \u0007"), ADDRESS).comment()).isNull();
    }

    /** The engineer who was sent to the place has done the work, whoever has the ticket. */
    @Test
    @Covers("CMPL-04")
    void whoWasSentToThePlaceRatesItAsLittleAsItsAssignee() {
        var number = ratings.open(FIRST);
        ratings.apply(number, new TicketCommand.Grade(2, "影响住院窗口"));
        ratings.apply(number, new TicketCommand.Assign("desk"));
        ratings.apply(number, new TicketCommand.Accept());
        ratings.apply(number, new TicketCommand.Dispatch("engineer"));
        as(ENGINEER, () -> ratings.desk.service().apply(number, new TicketCommand.Arrive(), null));
        as(ENGINEER, () -> ratings.desk.service().apply(
                number, new TicketCommand.Resolve("已重启", "连接池过小", "监控", HandlingMode.ON_SITE), null));
        ratings.apply(number, new TicketCommand.Close(null, null));

        assertThat(ratings.person(number)).isEqualTo("desk");
        for (var own : List.of(ENGINEER, DESK)) {
            assertRefused(() -> as(own, () -> ratings.service.answer(ratings.token(number), new GiveRating(5, null), ADDRESS)),
                    "", "field.rating-own");
        }
        var other = TestCallers.staff("other", Permission.values());
        assertThat(as(other, () -> ratings.service.answer(ratings.token(number), new GiveRating(3, null), ADDRESS)).stars()).isEqualTo(3);
    }

    @Test
    void staffEnterWhatWasSaidToThemButNotOverTheUserAndNotOfTheirOwnWork() {
        var number = ratings.close(FIRST, null);
        var said = new RecordRating(4, "当面说可以", RatingMethod.ON_SITE);
        assertRefused(() -> as(ENGINEER, () -> ratings.service.record(number, said)), "", "field.rating-own");
        assertRefused(() -> as(ENGINEER, () -> ratings.service.answer(ratings.token(number), new GiveRating(5, null), ADDRESS)),
                "", "field.rating-own");
        assertRefused(() -> as(DESK, () -> ratings.service.record(number, new RecordRating(4, null, RatingMethod.LINK))),
                "method", "field.rating-method");
        assertForbidden(() -> as(TestCallers.staff("x", Permission.SATISFACTION_READ), () -> ratings.service.record(number, said)));
        assertThatThrownBy(() -> as(institution(SECOND), () -> ratings.service.record(number, said)))
                .isInstanceOfSatisfying(BusinessException.class, no -> assertThat(no.type()).isEqualTo(ProblemType.NOT_FOUND));

        assertThat(as(DESK, () -> ratings.service.record(number, said))).isEqualTo(new TicketRating(
                number, NOW, NOW.plus(OPEN), true, ratings.rating(number).link(), 4, "当面说可以", RatingMethod.ON_SITE, NOW, "desk"));
        assertThat(ratings.service.find(ratings.token(number)).orElseThrow().comment()).isNull();
        ratings.service.answer(ratings.token(number), new GiveRating(1, null), ADDRESS);
        assertRefused(() -> as(DESK, () -> ratings.service.record(number, said)), "", "field.rating-answered");
    }

    @Test
    void aTicketThatIsReopenedEndsWhatWasAskedAndIsAskedAboutAgain() {
        var number = ratings.close(FIRST, null);
        var first = ratings.token(number);
        ratings.service.answer(first, new GiveRating(1, "没有解决"), ADDRESS);
        ratings.time.advance(Duration.ofHours(1));
        ratings.apply(number, new TicketCommand.Reopen("又出现了"));
        assertRefused(() -> ratings.service.answer(first, new GiveRating(5, null), ADDRESS), "", "field.rating-closed");

        ratings.apply(number, new TicketCommand.Resolve("换了读卡器", null, null, HandlingMode.ON_SITE));
        ratings.apply(number, new TicketCommand.Close(true, null));
        var again = NOW.plus(Duration.ofHours(1));
        assertThat(ratings.rating(number)).isEqualTo(new TicketRating(
                number, again, again.plus(OPEN), true, ratings.rating(number).link(), null, null, null, null, null));
        assertThat(ratings.token(number)).isNotEqualTo(first);
        assertThat(Rows.of(db, "select stars, comment from satisfaction_rating order by closed_at"))
                .containsExactly(Arrays.asList(1, "没有解决"), Arrays.asList(null, null));
    }

    @Test
    void addsUpWhatTheReaderMaySee() {
        answer(ratings.close(FIRST, null), 5, null);
        answer(ratings.close(FIRST, null), 2, "太慢");
        ratings.close(SECOND, null);
        var consulted = ratings.consult(TicketKind.CONSULTATION);
        answer(consulted, 4, null);

        var all = line("", 4, 3, "3.67", Share.of(2, 3));
        assertThat(as(DESK, () -> ratings.queries.results(SatisfactionFilter.ALL))).isEqualTo(new SatisfactionResults(
                all, List.of(0L, 1L, 0L, 1L, 1L), List.of(line("2026-03", 4, 3, "3.67", Share.of(2, 3))), List.of(all),
                List.of(line("PHONE", 4, 3, "3.67", Share.of(2, 3))),
                List.of(line("engineer", 3, 2, "3.50", Share.of(1, 2)), line("desk", 1, 1, "4.00", Share.of(1, 1))),
                List.of(line("YY", 3, 2, "3.50", Share.of(1, 2)), line("", 1, 1, "4.00", Share.of(1, 1))),
                List.of(line(FIRST, 2, 2, "3.50", Share.of(1, 2)), line("", 1, 1, "4.00", Share.of(1, 1)),
                        new Line(SECOND, 1, 0, null, null))));
        assertThat(as(DESK, () -> ratings.queries.results(new SatisfactionFilter(
                        null, null, Set.of(), Set.of(), Set.of(), null, null, null, Set.of(5), true))).total()).isEqualTo(all);
        assertThat(as(institution(FIRST), () -> ratings.queries.results(SatisfactionFilter.ALL)).total())
                .isEqualTo(line("", 2, 2, "3.50", Share.of(1, 2)));
        assertThat(as(region("440811"), () -> ratings.queries.results(SatisfactionFilter.ALL)).total())
                .isEqualTo(new Line("", 1, 0, null, null));
        assertForbidden(() -> as(TestCallers.staff("x", Permission.TICKET_READ), () -> ratings.queries.results(SatisfactionFilter.ALL)));
    }

    @Test
    void fourStarsAreSatisfiedAndThreeAreNot() {
        answer(ratings.close(FIRST, null), 4, null);
        answer(ratings.close(FIRST, null), 3, null);
        assertThat(as(DESK, () -> ratings.queries.results(SatisfactionFilter.ALL)).total()).isEqualTo(line("", 2, 2, "3.50", Share.of(1, 2)));
    }

    @Test
    void theRatingOfATicketIsForThoseWhoSeeTheTicket() {
        var number = ratings.close(FIRST, null);
        assertThat(as(institution(FIRST), () -> ratings.queries.ofTicket(number))).contains(ratings.rating(number));
        assertThat(as(institution(SECOND), () -> ratings.queries.ofTicket(number))).isEmpty();
        assertThat(as(region("440811"), () -> ratings.queries.ofTicket(number))).isEmpty();
        assertThat(as(region("4408"), () -> ratings.queries.ofTicket(number))).contains(ratings.rating(number));
        assertForbidden(() -> as(TestCallers.staff("x", Permission.SATISFACTION_READ), () -> ratings.queries.ofTicket(number)));
    }

    @Test
    void listsAnswersTheLatestFirstByEveryFilter() {
        var slow = ratings.close(FIRST, null);
        answer(slow, 2, "太慢");
        ratings.close(SECOND, null);
        ratings.time.advance(Duration.ofMinutes(1));
        var consulted = ratings.consult(TicketKind.CONSULTATION);
        answer(consulted, 4, null);

        var row = new RatingRow(slow, TicketKind.SERVICE_REQUEST, null, Channel.PHONE, FIRST, "engineer", "YY", 2, "太慢",
                RatingMethod.LINK, NOW, null);
        var page = as(DESK, () -> ratings.queries.list(SatisfactionFilter.ALL, PageRequest.first(1)));
        assertThat(page.total()).isEqualTo(2);
        assertThat(page.items()).extracting(RatingRow::ticket).containsExactly(consulted);
        var all = SatisfactionFilter.ALL;
        assertThat(as(DESK, () -> ratings.queries.list(all, new PageRequest(1, page.next()))).items()).containsExactly(row);

        var minute = NOW.plusSeconds(60);
        for (var filter : List.of(
                new SatisfactionFilter(NOW, minute, Set.of(), Set.of(), Set.of(), null, null, null, Set.of(), false),
                new SatisfactionFilter(
                        null, null, Set.of(TicketKind.SERVICE_REQUEST), Set.of(), Set.of(), null, null, null, Set.of(), false),
                new SatisfactionFilter(null, null, Set.of(), Set.of(), Set.of(Channel.PHONE), "engineer", null, null, Set.of(), false),
                new SatisfactionFilter(null, null, Set.of(), Set.of(), Set.of(), null, "YY", null, Set.of(), false),
                new SatisfactionFilter(null, null, Set.of(), Set.of(), Set.of(), null, null, FIRST, Set.of(), false),
                new SatisfactionFilter(null, null, Set.of(), Set.of(), Set.of(), null, null, null, Set.of(1, 2), false),
                new SatisfactionFilter(null, null, Set.of(), Set.of(), Set.of(), null, null, null, Set.of(), true))) {
            assertThat(as(DESK, () -> ratings.queries.rows(filter, 0, 10))).as("%s", filter).containsExactly(row);
        }
        var graded = new SatisfactionFilter(null, null, Set.of(), Set.of(1), Set.of(), null, null, null, Set.of(), false);
        assertThat(as(DESK, () -> ratings.queries.count(graded))).isZero();
        assertThat(as(DESK, () -> ratings.queries.export(all))).hasSize(2);
        assertThat(Rows.of(db, "select actor, subject_type, details::text from audit_entry where action = 'satisfaction.export'"))
                .containsExactly(List.of("desk", "rating-list", "{\"rows\":2}"));
    }

    private void answer(String number, int stars, String comment) {
        ratings.service.answer(ratings.token(number), new GiveRating(stars, comment), ADDRESS);
    }

    private static Line line(String key, long asked, long answered, String mean, Share satisfied) {
        return new Line(key, asked, answered, new BigDecimal(mean), satisfied);
    }

    private static Caller institution(String code) {
        return TestCallers.institution(code, Permission.SATISFACTION_READ, Permission.SATISFACTION_RECORD, Permission.TICKET_READ);
    }

    private static Caller region(String code) {
        return new Caller("r", "r", Caller.Kind.STAFF, Set.of(Permission.SATISFACTION_READ, Permission.TICKET_READ),
                new Scope(null, Set.of(code)), null);
    }

    private static void assertRefused(ThrowingCallable work, String path, String key) {
        assertThatThrownBy(work).isInstanceOfSatisfying(BusinessException.class, no ->
                assertThat(no.errors()).containsExactly(new FieldError(path, key, Map.of())));
    }

    private static void assertForbidden(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(BusinessException.class, no ->
                assertThat(no.type()).isEqualTo(ProblemType.FORBIDDEN));
    }
}
