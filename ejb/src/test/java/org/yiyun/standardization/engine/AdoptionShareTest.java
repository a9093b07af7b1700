package org.yiyun.standardization.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyun.standardization.engine.AdoptionShare.Own;
import org.yiyun.testing.Covers;

@Covers("STD-01")
class AdoptionShareTest {
    private static final List<String> LIBRARIES = List.of("WESTERN", "PIECES");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    @Test
    void ownListsOfAllLibrariesSayMost() {
        assertThat(AdoptionShare.of(
                LIBRARIES, Map.of("WESTERN", new Own(6, 5), "PIECES", new Own(1, 1), "ELSEWHERE", new Own(100, 0)), Set.of("WESTERN"),
                Map.of("WESTERN", true), HALF))
                .isEqualTo(new AdoptionShare(ShareSource.MATCHING, new BigDecimal("0.8571")));
    }

    /** One of ten thousand is missing: that is not all. */
    @Test
    void isCutOffSoThatOnlyAllIsAll() {
        var nearly = AdoptionShare.of(LIBRARIES, Map.of("WESTERN", new Own(100_000, 99_999)), Set.of(), Map.of(), null);
        assertThat(nearly.value()).isEqualTo("0.9999");
        assertThat(nearly.isWhole()).isFalse();
        assertThat(AdoptionShare.of(LIBRARIES, Map.of("WESTERN", new Own(3, 3)), Set.of(), Map.of(), null).isWhole()).isTrue();
    }

    @Test
    void withoutOwnListsReceiptsOfPublishedLibrariesCount() {
        assertThat(AdoptionShare.of(LIBRARIES, Map.of(), Set.of("WESTERN", "PIECES"), Map.of("WESTERN", true, "PIECES", false), HALF))
                .isEqualTo(new AdoptionShare(ShareSource.RECEIPT, new BigDecimal("0.5000")));
        assertThat(AdoptionShare.of(LIBRARIES, Map.of(), Set.of("WESTERN"), Map.of("PIECES", true), null))
                .as("a library without a version says nothing").isEqualTo(AdoptionShare.UNKNOWN);
    }

    @Test
    void elseWhatTheInstitutionStatesOrNothing() {
        assertThat(AdoptionShare.of(LIBRARIES, Map.of(), Set.of("WESTERN"), Map.of(), HALF))
                .isEqualTo(new AdoptionShare(ShareSource.STATED, new BigDecimal("0.5000")));
        assertThat(AdoptionShare.of(List.of(), Map.of("WESTERN", new Own(1, 1)), Set.of(), Map.of(), null)).isEqualTo(AdoptionShare.UNKNOWN);
    }

    @Test
    void isToldInPercent() {
        assertThat(new AdoptionShare(ShareSource.STATED, new BigDecimal("0.8571")).percent()).isEqualTo("85.71");
        assertThat(new AdoptionShare(ShareSource.STATED, new BigDecimal("1.0000")).percent()).isEqualTo("100");
        assertThat(AdoptionShare.UNKNOWN.percent()).isEmpty();
    }
}
