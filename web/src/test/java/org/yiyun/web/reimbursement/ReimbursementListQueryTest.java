package org.yiyun.web.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyun.reimbursement.ClaimFilter;
import org.yiyun.reimbursement.ClaimKind;
import org.yiyun.reimbursement.ClaimStatus;

class ReimbursementListQueryTest {
    private static ClaimFilter parse(Map<String, String> params) {
        return ReimbursementListQuery.parse(name -> params.getOrDefault(name, ""));
    }

    @Test
    void readsWhatTheAddressSays() {
        assertThat(parse(Map.of())).isEqualTo(ClaimFilter.ALL);
        assertThat(parse(Map.of("status", "RETURNED", "kind", "MATERNITY", "q", " r2026 ", "institution", "h1", "from", "2025-01-01", "to", "2025-12-31")))
                .isEqualTo(new ClaimFilter(
                        Set.of(ClaimStatus.RETURNED), ClaimKind.MATERNITY, "R2026", "H1", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
        assertThat(parse(Map.of("status", "REVIEW")).status()).isEqualTo(ClaimStatus.REVIEWS);
    }

    @Test
    void passesOverWhatCannotBeRead() {
        assertThat(parse(Map.of("status", "GONE", "kind", "x", "q", " ", "from", "yesterday", "to", "2025-02-30"))).isEqualTo(ClaimFilter.ALL);
    }
}
