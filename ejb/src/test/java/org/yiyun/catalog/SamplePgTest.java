package org.yiyun.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yiyun.catalog.CatalogFixture.ANALYST;
import static org.yiyun.catalog.CatalogFixture.DAY;
import static org.yiyun.catalog.CatalogFixture.SAMPLE;
import static org.yiyun.catalog.CatalogFixture.csv;
import static org.yiyun.testing.TestCallers.as;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yiyun.catalog.engine.ChangeKind;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.testing.Covers;
import org.yiyun.testing.Postgres;
import org.yiyun.testing.TestCallers;

/** Differences drawn by chance for who looks at them: the same for everybody with the same seed, others with another. */
@Covers("CODE-04")
class SamplePgTest {
    @RegisterExtension
    static final Postgres DB = new Postgres();

    private final CatalogFixture catalog = new CatalogFixture(DB);

    /** Twenty entries are changed, thirty are added. */
    @BeforeEach
    void versions() {
        catalog.addSample();
        catalog.release(SAMPLE, ImportMode.FULL, DAY, csv(rows(20, "1.00")));
        catalog.imported(SAMPLE, ImportMode.FULL, DAY, csv(rows(50, "2.00")));
    }

    private static String[] rows(int count, String price) {
        return IntStream.range(0, count).mapToObj(i -> "A%03d,药品%d,%s".formatted(i, i, price)).toArray(String[]::new);
    }

    private List<EntryDifference> drawn(@Nullable ChangeKind kind, int size, int seed) {
        return as(ANALYST, () -> catalog.versionQueries.sample(SAMPLE, 2, kind, size, seed));
    }

    @Test
    void theSameSeedDrawsTheSameOnesInTheOrderOfCodes() {
        List<EntryDifference> drawn = drawn(null, 10, 7);

        assertThat(drawn).hasSize(10).isEqualTo(drawn(null, 10, 7)).isNotEqualTo(drawn(null, 10, 8));
        assertThat(drawn).extracting(EntryDifference::code).isSorted().doesNotHaveDuplicates();
        var all = as(ANALYST, () -> catalog.versionQueries.difference(SAMPLE, 2, null, new PageRequest(100, null))).items();
        assertThat(all).hasSize(50).containsAll(drawn);
    }

    @Test
    void aKindIsDrawnFromAlone() {
        assertThat(drawn(ChangeKind.CHANGED, 200, 1)).hasSize(20).allMatch(one -> one.kind() == ChangeKind.CHANGED);
        assertThat(drawn(ChangeKind.STOPPED, 5, 1)).isEmpty();
    }

    /** Every difference has its chance: hundred draws of five leave none of fifty out. */
    @Test
    void nothingIsNeverDrawn() {
        Set<String> met = new HashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            drawn(null, 5, seed).forEach(one -> met.add(one.code()));
        }
        assertThat(met).hasSize(50);
    }

    @Test
    void aDraftIsNotDrawnFromForInstitutions() {
        var hospital = TestCallers.institution("H44080000001", Permission.CATALOG_READ);
        assertThatThrownBy(() -> as(hospital, () -> catalog.versionQueries.sample(SAMPLE, 2, null, 5, 1))).isInstanceOf(BusinessException.class);
    }
}
