package org.yiyun.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yiyun.catalog.CatalogFixture;
import org.yiyun.catalog.CodeUse;
import org.yiyun.catalog.CodeUsers;
import org.yiyun.testing.Covers;

/** What uses the codes of a version that is asked about part by part. */
@Covers({"CODE-02", "CODE-04"})
class VersionImpactTest {
    private static final int CODES = 25_000;

    private static List<CodeUse> impact(CodeUsers user) {
        var codes = IntStream.range(0, CODES).mapToObj("C%05d"::formatted).toList();
        var differences = new DifferenceStore(null) {
            @Override
            public List<String> codes(CatalogVersion version, String behind, int limit) {
                return codes.stream().filter(code -> code.compareTo(behind) > 0).limit(limit).toList();
            }
        };
        var library = new Library(CatalogFixture.sample(), false, "analyst", Instant.EPOCH);
        return new VersionImpact(differences, List.of(user)).of(library, null);
    }

    @Test
    void whatIsNamedForSeveralPartsCountsOnce() {
        assertThat(impact((library, codes) -> new CodeUse("INSTITUTION", 2, List.of("H1", codes.contains("C24999") ? "H3" : "H2"))))
                .containsExactly(new CodeUse("INSTITUTION", 3, List.of("H1", "H2", "H3")));
    }

    @Test
    void whatIsOnlyCountedAddsUpWithItsFirstExamples() {
        assertThat(impact((library, codes) -> new CodeUse("BILL", codes.size(), codes.stream().limit(4).toList())))
                .singleElement().satisfies(use -> {
                    assertThat(use.count()).isEqualTo(CODES);
                    assertThat(use.examples()).hasSize(10).startsWith("C00000", "C00001", "C00002", "C00003", "C10000");
                });
    }

    @Test
    void whoUsesNothingIsNotTold() {
        assertThat(impact((library, codes) -> new CodeUse("ARTICLE", 0, List.of()))).isEmpty();
    }
}
