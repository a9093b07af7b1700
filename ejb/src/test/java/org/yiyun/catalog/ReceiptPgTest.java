package org.yiyun.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiyun.catalog.CatalogFixture.ANALYST;
import static org.yiyun.catalog.CatalogFixture.BUREAU;
import static org.yiyun.catalog.CatalogFixture.DAY;
import static org.yiyun.catalog.CatalogFixture.SAMPLE;
import static org.yiyun.catalog.CatalogFixture.csv;
import static org.yiyun.catalog.DistributionFixture.FIRST;
import static org.yiyun.catalog.DistributionFixture.HOSPITAL;
import static org.yiyun.catalog.DistributionFixture.PHARMACY;
import static org.yiyun.catalog.DistributionFixture.SECOND;
import static org.yiyun.testing.TestCallers.as;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.catalog.internal.ReceiptCodeUsers;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.Rows;
import org.yiyun.testing.TestLeases;

/** Who has loaded what, who lags, and how those are reminded. */
@Covers({"CAT-01", "CAT-06"})
class ReceiptPgTest {
    private static final Caller DISTRICT = new Caller(
            "district", "district", Caller.Kind.STAFF, Set.of(Permission.CATALOG_READ), new Scope(null, Set.of("440802")), "192.0.2.1");

    @RegisterExtension
    static final Postgres DB = new Postgres();

    private final CatalogFixture catalog = new CatalogFixture(DB);
    private final DistributionFixture distribution = new DistributionFixture(DB, catalog);

    @BeforeEach
    void library() {
        DistributionFixture.institutions(DB);
        catalog.addSample();
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00"));
    }

    private void next(String price) {
        catalog.release(SAMPLE, ImportMode.DELTA, DAY, csv("A001,阿莫西林," + price));
    }

    private List<String> board(Caller caller, ReceiptFilter filter) {
        return as(caller, () -> distribution.receipts.rows(SAMPLE, filter)).stream()
                .map(row -> row.institution() + " " + row.loaded() + " " + row.state() + " " + row.behind() + " " + row.reminders())
                .toList();
    }

    private void receive(Caller caller, int version, String institution) {
        as(caller, () -> distribution.receipts.record(SAMPLE, new SayLoaded(version, institution)));
    }

    @Test
    void showsWhoHasWhatAndWhoIsLate() {
        receive(HOSPITAL, 1, null);
        receive(ANALYST, 1, SECOND);
        next("2.00");
        receive(HOSPITAL, 2, null);
        catalog.time.advance(Duration.ofDays(2));
        assertThat(board(BUREAU, ReceiptFilter.ALL)).containsExactly(
                FIRST + " 2 CURRENT 0 0", SECOND + " 1 WAITING 1 0", PHARMACY + " null WAITING 2 0");

        catalog.time.advance(Duration.ofDays(2));
        assertThat(board(BUREAU, ReceiptFilter.ALL)).containsExactly(
                FIRST + " 2 CURRENT 0 0", SECOND + " 1 LAGGING 1 0", PHARMACY + " null LAGGING 2 0");
        assertThat(board(BUREAU, new ReceiptFilter(LoadState.LAGGING, "药房", null))).containsExactly(PHARMACY + " null LAGGING 2 0");
        var counts = as(BUREAU, () -> distribution.receipts.counts());
        assertThat(counts).extracting(ReceiptCounts::library, ReceiptCounts::current, ReceiptCounts::upToDate, ReceiptCounts::waiting,
                ReceiptCounts::lagging).containsExactly(tuple(SAMPLE, 2, 1L, 0L, 2L));
        assertThat(counts.get(0).institutions()).isEqualTo(3);
    }

    @Test
    void whoHasLoadedTheLibraryIsPartOfAVersionsImpact() {
        var users = new ReceiptCodeUsers(DB.em());
        receive(HOSPITAL, 1, null);
        receive(ANALYST, 1, SECOND);
        next("2.00");
        receive(HOSPITAL, 2, null);

        assertThat(uses(users, SAMPLE, "A001")).isEqualTo(new CodeUse("RECEIPT", 2, List.of(FIRST, SECOND)));
        assertThat(uses(users, "OTHER", "A001").count()).isZero();
    }

    @Test
    void keepsTheFirstWordOfAVersion() {
        receive(HOSPITAL, 1, null);
        catalog.time.advance(Duration.ofHours(1));
        var again = as(HOSPITAL, () -> distribution.receipts.record(SAMPLE, new SayLoaded(1, FIRST)));

        assertThat(again.receivedAt()).isEqualTo(catalog.time.instant().minus(Duration.ofHours(1)));
        assertThat(again).extracting(ReceiptView::current, ReceiptView::state, ReceiptView::receivedBy)
                .containsExactly(1, LoadState.CURRENT, FIRST);
        assertThat(Rows.of(DB, "select count(*) from catalog_receipt")).containsExactly(List.of(1L));
    }

    @Test
    void letsAnInstitutionSpeakForItselfAndSeeItself() {
        assertThatThrownBy(() -> receive(HOSPITAL, 1, SECOND)).hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
        assertThatThrownBy(() -> receive(BUREAU, 1, SECOND)).hasFieldOrPropertyWithValue("type", ProblemType.FORBIDDEN);
        assertThatThrownBy(() -> receive(ANALYST, 1, null)).hasFieldOrPropertyWithValue("type", ProblemType.INVALID);
        assertThatThrownBy(() -> receive(ANALYST, 1, "H00000000009")).hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
        assertThatThrownBy(() -> receive(HOSPITAL, 2, null)).hasFieldOrPropertyWithValue("type", ProblemType.INVALID);

        assertThat(board(HOSPITAL, ReceiptFilter.ALL)).containsExactly(FIRST + " null WAITING 1 0");
        assertThat(board(DISTRICT, ReceiptFilter.ALL)).extracting(row -> row.substring(0, 12)).containsExactly(FIRST, PHARMACY);
    }

    @Test
    void pagesInTheOrderOfCodes() {
        var first = as(BUREAU, () -> distribution.receipts.list(SAMPLE, ReceiptFilter.ALL, PageRequest.first(2)));
        var second = as(BUREAU, () -> distribution.receipts.list(SAMPLE, ReceiptFilter.ALL, new PageRequest(2, first.next())));

        assertThat(first.items()).extracting(ReceiptRow::institution).containsExactly(FIRST, SECOND);
        assertThat(second.items()).extracting(ReceiptRow::institution).containsExactly(PHARMACY);
        assertThat(List.of(first.total(), second.total())).containsExactly(3L, 3L);
        assertThat(second.next()).isNull();
    }

    @Test
    void remindsThoseWhoLagSeldomAndNotForEver() {
        receive(ANALYST, 1, SECOND);
        assertThat(remind()).isZero();
        catalog.time.advance(Duration.ofDays(4));
        assertThat(remind()).isEqualTo(2);
        assertThat(remind()).isZero();
        catalog.time.advance(Duration.ofDays(7));
        assertThat(remind()).isEqualTo(2);
        catalog.time.advance(Duration.ofDays(30));
        assertThat(remind()).isZero();

        assertThat(board(BUREAU, ReceiptFilter.ALL)).containsExactly(
                FIRST + " null LAGGING 1 2", SECOND + " 1 CURRENT 0 0", PHARMACY + " null LAGGING 1 2");
        assertThat(Rows.of(DB, "select recipient, text_key, count(*) from notification group by 1, 2 order by 1")).containsExactly(
                List.of(FIRST, "catalog.notice.LAGGING", 2L), List.of(PHARMACY, "catalog.notice.LAGGING", 2L),
                List.of("analyst", "catalog.notice.LAGGARDS", 2L));
    }

    @Test
    void remindsOfTheNextVersionAnew() {
        catalog.time.advance(Duration.ofDays(4));
        assertThat(remind()).isEqualTo(3);
        next("2.00");
        assertThat(board(BUREAU, ReceiptFilter.ALL)).extracting(row -> row.substring(13)).containsOnly("null LAGGING 2 0");
        assertThat(remind()).isEqualTo(3);
    }

    @Test
    void remindsOnlyOnTheNodeThatHasTheRole() {
        catalog.time.advance(Duration.ofDays(4));
        var lease = TestLeases.take(DB, "catalog-receipt");
        TestLeases.take(DB, "catalog-receipt");

        assertThat(as(Caller.system("catalog"), () -> distribution.reminders.remind(lease))).isZero();
        assertThat(Rows.of(DB, "select count(*) from catalog_reminder")).containsExactly(List.of(0L));
    }

    /** Also those that still have time, but nobody twice a day; and by hand counts as well as by itself. */
    @Test
    void remindsByHandWhoHasNotTheLatest() {
        receive(ANALYST, 1, SECOND);

        assertThat(remindNow(ANALYST, new RemindInstitutions(null, null, null))).isEqualTo(new RemindedInstitutions(SAMPLE, 1, 2, 0));
        catalog.time.advance(Duration.ofHours(23));
        assertThat(remindNow(ANALYST, new RemindInstitutions(null, null, null))).isEqualTo(new RemindedInstitutions(SAMPLE, 1, 0, 2));
        catalog.time.advance(Duration.ofHours(1));
        assertThat(remindNow(ANALYST, new RemindInstitutions(null, PHARMACY, null))).isEqualTo(new RemindedInstitutions(SAMPLE, 1, 1, 0));
        assertThat(remindNow(ANALYST, new RemindInstitutions(LoadState.LAGGING, null, null)))
                .as("nobody is late yet").isEqualTo(new RemindedInstitutions(SAMPLE, 1, 0, 0));

        assertThat(board(BUREAU, ReceiptFilter.ALL)).containsExactly(
                FIRST + " null WAITING 1 1", SECOND + " 1 CURRENT 0 0", PHARMACY + " null WAITING 1 2");
        assertThat(Rows.of(DB, "select recipient, text_key, count(*) from notification group by 1, 2 order by 1")).containsExactly(
                List.of(FIRST, "catalog.notice.LAGGING", 1L), List.of(PHARMACY, "catalog.notice.LAGGING", 2L));
        assertThat(Rows.of(DB, "select actor, details::jsonb ->> 'institutions' from audit_entry where action = 'catalog.remind' order by id"))
                .containsExactly(List.of("analyst", "2"), List.of("analyst", "1"));
    }

    @Test
    void remindsByHandOnlyWhereThereIsALatestVersion() {
        catalog.ship();

        assertThatThrownBy(() -> remindNow(ANALYST, "TCM_PIECE")).hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
        assertThatThrownBy(() -> remindNow(ANALYST, "NONE")).hasFieldOrPropertyWithValue("type", ProblemType.NOT_FOUND);
    }

    private RemindedInstitutions remindNow(Caller caller, RemindInstitutions which) {
        return as(caller, () -> distribution.reminders.remindNow(SAMPLE, which));
    }

    private void remindNow(Caller caller, String library) {
        as(caller, () -> distribution.reminders.remindNow(library, new RemindInstitutions(null, null, null)));
    }

    private int remind() {
        var lease = TestLeases.take(DB, "catalog-receipt");
        return as(Caller.system("catalog"), () -> distribution.reminders.remind(lease));
    }

    private static CodeUse uses(CodeUsers users, String library, String... codes) {
        return DB.inTransaction(em -> users.usesOf(library, List.of(codes)));
    }
}
