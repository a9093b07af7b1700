package org.yiyun.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.catalog.CatalogFixture.ANALYST;
import static org.yiyun.catalog.CatalogFixture.BUREAU;
import static org.yiyun.catalog.CatalogFixture.DAY;
import static org.yiyun.catalog.CatalogFixture.SAMPLE;
import static org.yiyun.catalog.CatalogFixture.csv;
import static org.yiyun.testing.TestCallers.as;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.security.Caller;
import org.yiyun.security.Permission;
import org.yiyun.security.Scope;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

/** What of versions and imports institutions and regions do not see. */
@Covers("CODE-04")
class VersionSightPgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private static final Caller HOSPITAL = TestCallers.institution("H44080000001", Permission.CATALOG_READ);
    private static final Caller REGION = new Caller(
            "region", "region", Caller.Kind.STAFF, Set.of(Permission.CATALOG_READ), new Scope(null, Set.of("440803")), null);

    private final CatalogFixture catalog = new CatalogFixture(DB);

    @BeforeEach
    void versions() {
        catalog.addSample();
        catalog.users.add((library, codes) -> new CodeUse("MATCHING", codes.size(), List.of("H44030000002 A7")));
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,1.00"));
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,2.00"));
    }

    @Test
    void whoUsesCodesIsToldToThoseWhoMaySeeThemAll() {
        List<CodeUse> all = List.of(new CodeUse("MATCHING", 1, List.of("H44030000002 A7")));
        assertThat(as(ANALYST, () -> catalog.versionQueries.get(SAMPLE, 2)).impact()).isEqualTo(all);
        assertThat(as(ANALYST, () -> catalog.versionQueries.impact(SAMPLE, 2))).isEqualTo(all);

        List<CodeUse> counted = List.of(new CodeUse("MATCHING", 1, List.of()));
        assertThat(as(REGION, () -> catalog.versionQueries.get(SAMPLE, 2)).impact()).isEqualTo(counted);
        assertThat(as(REGION, () -> catalog.versionQueries.impact(SAMPLE, 2))).isEqualTo(counted);

        assertThat(as(HOSPITAL, () -> catalog.versionQueries.get(SAMPLE, 2)).impact()).isEmpty();
        assertThat(as(HOSPITAL, () -> catalog.versionQueries.impact(SAMPLE, 2))).isEmpty();
    }

    @Test
    void anInstitutionKnowsOfNoDraftAndNoImport() {
        UUID job = catalog.order(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,3.00"));
        catalog.run(catalog.steps, catalog.claim("one"));
        assertThat(numbers(ANALYST)).containsExactly(3, 2, 1);
        assertThat(as(BUREAU, () -> catalog.imports.list(SAMPLE, PageRequest.first(50)).items())).hasSize(3);

        assertThat(numbers(HOSPITAL)).containsExactly(2, 1);
        assertThat(as(HOSPITAL, () -> catalog.versionQueries.compare(SAMPLE, 2, 1, PageRequest.first(5))).total()).isEqualTo(1);
        assertThat(as(HOSPITAL, () -> catalog.imports.list(SAMPLE, PageRequest.first(50)).items())).isEmpty();
        List<Supplier<Object>> hidden = List.of(
                () -> catalog.versionQueries.get(SAMPLE, 3), () -> catalog.versionQueries.impact(SAMPLE, 3),
                () -> catalog.versionQueries.difference(SAMPLE, 3, null, PageRequest.first(5)),
                () -> catalog.versionQueries.compare(SAMPLE, 3, 1, PageRequest.first(5)), () -> catalog.imports.get(SAMPLE, job));
        hidden.forEach(sight -> assertThatThrownBy(() -> as(HOSPITAL, sight)).isInstanceOfSatisfying(
                BusinessException.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND)));
    }

    /** {@code If-Match}: two who look at the same draft do not undo each other's decision unseen. */
    @Test
    void whoSawAnOlderEditionIsTold() {
        int draft = catalog.imported(SAMPLE, ImportMode.FULL, DAY, csv("A001,阿莫西林,3.00")).getInt("draftVersion");
        int seen = as(ANALYST, () -> catalog.versionQueries.get(SAMPLE, draft)).edition();
        VersionView submitted = as(ANALYST, () -> catalog.versions.submit(SAMPLE, draft, "", seen));
        assertThat(submitted.edition()).isGreaterThan(seen);

        assertThatThrownBy(() -> as(BUREAU, () -> catalog.versions.approve(SAMPLE, draft, "", seen))).isInstanceOfSatisfying(
                BusinessException.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.STALE_DATA));
        VersionView approved = as(BUREAU, () -> catalog.versions.approve(SAMPLE, draft, "", submitted.edition()));
        assertThat(as(BUREAU, () -> catalog.versions.publish(SAMPLE, draft, "", approved.edition())).status()).isEqualTo(VersionStatus.PUBLISHED);
    }

    private List<Integer> numbers(Caller caller) {
        return as(caller, () -> catalog.versionQueries.list(SAMPLE)).stream().map(VersionView::version).toList();
    }
}
