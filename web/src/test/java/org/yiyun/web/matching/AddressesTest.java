package org.yiyun.web.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.yiyun.matching.CheckKind;
import org.yiyun.matching.MatchingFilter;
import org.yiyun.matching.MatchingSort;
import org.yiyun.matching.MatchingState;
import org.yiyun.web.rest.FileNames;

/** What the addresses of the pages mean; what makes no sense in them is passed over. */
class AddressesTest {
    private static UnaryOperator<String> address(Map<String, String> params) {
        return name -> params.getOrDefault(name, "");
    }

    @Test
    void theWorkbenchBeginsWithWhatIsToBeConfirmedOfDrugsTheSurestFirst() {
        assertThat(MatchingListQuery.parse(address(Map.of()))).isEqualTo(new MatchingListQuery(
                new MatchingFilter("WESTERN_CHINESE_DRUG", null, Set.of(MatchingState.SUGGESTED), null, null), MatchingState.SUGGESTED,
                MatchingSort.SUREST));
    }

    @Test
    void wordsAreLookedForInAllStatesUnlessOneIsChosen() {
        assertThat(MatchingListQuery.parse(address(Map.of("library", "DIAGNOSIS", "institution", " H1 ", "q", " AMXL ", "sort", "least_sure"))))
                .isEqualTo(new MatchingListQuery(
                        new MatchingFilter("DIAGNOSIS", "H1", Set.of(), "amxl", null), null, MatchingSort.LEAST_SURE));
        assertThat(MatchingListQuery.parse(address(Map.of("q", "x", "state", "conflict"))).state()).isEqualTo(MatchingState.CONFLICT);
        assertThat(MatchingListQuery.parse(address(Map.of("state", "all"))).filter().states()).isEmpty();
        assertThat(MatchingListQuery.parse(address(Map.of("state", "nonsense", "sort", "nonsense"))).state()).isEqualTo(MatchingState.SUGGESTED);
    }

    @Test
    void theCheckTakesADayAndAKind() {
        assertThat(CheckQuery.parse(address(Map.of("library", "SERVICE_ITEM", "institution", "H1", "on", "2026-12-01", "kind", "EXPIRED"))))
                .isEqualTo(new CheckQuery("SERVICE_ITEM", "H1", LocalDate.of(2026, 12, 1), CheckKind.EXPIRED));
        assertThat(CheckQuery.parse(address(Map.of("on", "morgen", "kind", "x"))))
                .isEqualTo(new CheckQuery("WESTERN_CHINESE_DRUG", null, null, null));
    }

    @Test
    void aFilesNameIsALabelAndNoPath() {
        assertThat(FileNames.label("C:\\temp\\院内\u0007目录.csv")).isEqualTo("院内目录.csv");
        assertThat(FileNames.label("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileNames.label("/")).isEqualTo("file");
        assertThat(FileNames.label("x".repeat(300))).hasSize(200);
    }
}
