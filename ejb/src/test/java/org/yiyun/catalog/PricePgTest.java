package org.yiyun.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.catalog.CatalogFixture.ANALYST;
import static org.yiyun.catalog.CatalogFixture.BOTH;
import static org.yiyun.catalog.CatalogFixture.BUREAU;
import static org.yiyun.catalog.CatalogFixture.DAY;
import static org.yiyun.catalog.CatalogFixture.SAMPLE;
import static org.yiyun.catalog.CatalogFixture.csv;
import static org.yiyun.testing.TestCallers.as;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.catalog.internal.PriceCodeUsers;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;

/** Limits and shares of entries by day, place and person. */
@Covers({"CODE-05", "CAT-05"})
class PricePgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private final CatalogFixture catalog = new CatalogFixture(DB);

    @BeforeEach
    void entry() {
        catalog.addSample();
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00"));
    }

    @Test
    void aLimitHoldsFromItsDayOnceSomebodyElseHasApproved() {
        long first = state(limit("", "", DAY, "10.0000"));
        assertThat(limitOn(DAY, null, null)).isEqualTo("-");
        approve(first);
        Instant before = catalog.time.instant();
        catalog.time.advance(Duration.ofHours(1));
        approve(state(limit("", "", DAY.plusDays(10), "8.5")));

        assertThat(limitOn(DAY.plusDays(9), null, null)).isEqualTo("10.0000 OWN_EXPENSE");
        assertThat(limitOn(DAY.plusDays(10), null, null)).isEqualTo("8.5000 OWN_EXPENSE");
        assertThat(as(ANALYST, () -> catalog.prices.list(SAMPLE, "A001", DAY.plusDays(10), before))).extracting(PriceView::value)
                .containsExactly(new BigDecimal("10.0000"));
    }

    /** A correction between two statements ends where the later one begins. */
    @Test
    void whatIsStatedForLaterStays() {
        approve(state(limit("", "", DAY.plusDays(10), "8")));
        catalog.time.advance(Duration.ofHours(1));
        approve(state(limit("", "", DAY, "9")));
        catalog.time.advance(Duration.ofHours(1));
        approve(state(new StatePrice(PriceKind.LIMIT, null, null, null, DAY.plusDays(20), null, null, "粤医保发〔2026〕9号", null)));

        assertThat(List.of(limitOn(DAY, null, null), limitOn(DAY.plusDays(10), null, null), limitOn(DAY.plusDays(20), null, null)))
                .containsExactly("9.0000 OWN_EXPENSE", "8.0000 OWN_EXPENSE", "-");
    }

    @Test
    void theNarrowestStatementHolds() {
        approve(state(limit("", "", DAY, "10")));
        approve(state(limit("3", "", DAY, "12")));
        approve(state(limit("", "4408", DAY, "9")));
        approve(state(limit("3", "4408", DAY, "11")));

        assertThat(limitOn(DAY, "1", "110101")).isEqualTo("10.0000 OWN_EXPENSE");
        assertThat(limitOn(DAY, "3", "110101")).isEqualTo("12.0000 OWN_EXPENSE");
        assertThat(limitOn(DAY, "1", "440803")).isEqualTo("9.0000 OWN_EXPENSE");
        assertThat(limitOn(DAY, "3", "440803")).isEqualTo("11.0000 OWN_EXPENSE");
        assertThat(limitOn(DAY, null, null)).isEqualTo("10.0000 OWN_EXPENSE");
    }

    /** As national columns have it: 440800 is the whole city. */
    @Test
    void aRegionOfSixDigitsIsTheOneThatItStandsFor() {
        approve(state(limit("", "440800", DAY, "9")));
        approve(state(limit("", "4408", DAY, "8")));

        assertThat(limitOn(DAY, null, "440803")).isEqualTo("8.0000 OWN_EXPENSE");
        assertThat(limitOn(DAY, null, "4408")).isEqualTo("8.0000 OWN_EXPENSE");
        assertThat(as(ANALYST, () -> catalog.prices.list(SAMPLE, "A001", DAY, null))).extracting(PriceView::region).containsExactly("4408");
    }

    /** The clock of the node that puts the second in force is behind that of the first. */
    @Test
    void whatIsStatedLaterIsKnownLaterWhateverTheClocksSay() {
        approve(state(limit("", "", DAY, "10")));
        catalog.time.advance(Duration.ofSeconds(-2));
        approve(state(limit("", "", DAY.plusDays(1), "11")));
        approve(state(limit("", "", DAY, "12")));

        assertThat(List.of(limitOn(DAY, null, null), limitOn(DAY.plusDays(1), null, null)))
                .containsExactly("12.0000 OWN_EXPENSE", "11.0000 OWN_EXPENSE");
    }

    /** The register of institutions, the national dictionary and people have names of their own for one level. */
    @Test
    void aLevelIsTheSameWhateverItIsCalled() {
        approve(state(limit("三级", "", DAY, "12")));
        approve(state(limit("1", "", DAY, "9")));

        assertThat(limitOn(DAY, "TERTIARY", null)).isEqualTo("12.0000 OWN_EXPENSE");
        assertThat(limitOn(DAY, "3", null)).isEqualTo("12.0000 OWN_EXPENSE");
        assertThat(limitOn(DAY, "NONE", null)).isEqualTo("9.0000 OWN_EXPENSE");
        assertThat(limitOn(DAY, "SECONDARY", null)).isEqualTo("-");
        assertThat(as(ANALYST, () -> catalog.prices.list(SAMPLE, "A001", DAY, null))).extracting(PriceView::level).containsExactly("1", "3");
    }

    @Test
    void aShareIsMeantForATypeOfPerson() {
        approve(state(share(null, "0.1")));
        approve(state(share("12", "0.05")));

        assertThat(shareOf("11")).isEqualTo("0.1000");
        assertThat(shareOf("12")).isEqualTo("0.0500");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithAllFaults() {
        assertFaults(new StatePrice(PriceKind.LIMIT, null, null, "12", DAY, BigDecimal.TEN, null, "文件", null), "above", "personType");
        assertFaults(new StatePrice(PriceKind.SHARE, null, null, null, DAY, BigDecimal.TEN, AboveLimit.OWN_SHARE, "文件", null), "above", "value");
        assertProblem(ProblemType.NOT_FOUND, ANALYST, () -> catalog.prices.state(SAMPLE, "A001", limit("", "", DAY.minusDays(1), "1")));
    }

    @Test
    void whatHoldsTodayOrLaterIsPartOfAVersionsImpact() {
        var users = new PriceCodeUsers(DB.em(), catalog.time.business());
        assertThat(uses(users, SAMPLE, "A001")).isEqualTo(new CodeUse("PRICE", 0, List.of()));
        approve(state(limit("", "", DAY.plusDays(90), "10")));
        approve(state(share("", "0.1")));

        assertThat(uses(users, SAMPLE, "A001", "A002")).isEqualTo(new CodeUse("PRICE", 1, List.of("A001")));
        assertThat(uses(users, "OTHER", "A001").count()).isZero();
    }

    @Test
    void nobodyApprovesWhatIsOnesOwn() {
        long own = as(BOTH, () -> catalog.prices.state(SAMPLE, "A001", limit("", "", DAY, "1"))).id();
        assertProblem(ProblemType.SAME_PERSON, BOTH, () -> catalog.prices.approve(SAMPLE, own, ""));
        as(BUREAU, () -> catalog.prices.reject(SAMPLE, own, "无依据"));
        assertProblem(ProblemType.CONFLICT, BUREAU, () -> catalog.prices.approve(SAMPLE, own, ""));
        assertThat(limitOn(DAY, null, null)).isEqualTo("-");
    }

    private static StatePrice limit(String level, String region, LocalDate from, String value) {
        return new StatePrice(PriceKind.LIMIT, level, region, null, from, new BigDecimal(value), AboveLimit.OWN_EXPENSE, "粤医保发〔2026〕8号", null);
    }

    private static StatePrice share(@Nullable String person, String value) {
        return new StatePrice(PriceKind.SHARE, null, null, person, DAY, new BigDecimal(value), null, "粤医保发〔2026〕8号", null);
    }

    private long state(StatePrice price) {
        return as(ANALYST, () -> catalog.prices.state(SAMPLE, "A001", price)).id();
    }

    private void approve(long id) {
        as(BUREAU, () -> catalog.prices.approve(SAMPLE, id, "同意"));
    }

    private String limitOn(LocalDate on, @Nullable String level, @Nullable String region) {
        return as(ANALYST, () -> catalog.prices.find(SAMPLE, "A001", PriceKind.LIMIT, on, new PriceService.Situation(level, region, null)))
                .map(price -> price.value() + " " + price.above()).orElse("-");
    }

    private String shareOf(String person) {
        return as(ANALYST, () -> catalog.prices.find(SAMPLE, "A001", PriceKind.SHARE, DAY, new PriceService.Situation(null, null, person)))
                .map(price -> price.value().toString()).orElse("-");
    }

    private void assertFaults(StatePrice price, String... paths) {
        assertThatThrownBy(() -> state(price)).isInstanceOfSatisfying(BusinessException.class,
                problem -> assertThat(problem.errors()).extracting(error -> error.path()).containsExactly(paths));
    }

    private static void assertProblem(ProblemType type, Caller caller, Supplier<?> work) {
        assertThatThrownBy(() -> as(caller, work)).isInstanceOfSatisfying(BusinessException.class, p -> assertThat(p.type()).isEqualTo(type));
    }

    private static CodeUse uses(CodeUsers users, String library, String... codes) {
        return DB.inTransaction(em -> users.usesOf(library, List.of(codes)));
    }
}
