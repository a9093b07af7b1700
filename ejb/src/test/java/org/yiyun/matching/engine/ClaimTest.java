package org.yiyun.matching.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** Who is told of whom about an entry that several claim. */
@Covers("CAT-02")
class ClaimTest {
    @Test
    void whoeverIsAloneHasItsProposal() {
        assertThat(Claim.rivals(List.of())).isEmpty();
        assertThat(Claim.rivals(List.of(new Claim("A1", -3)))).isEmpty();
    }

    @Test
    void aClearlyStrongerClaimStandsAndTheOthersAreBehindIt() {
        assertThat(Claim.rivals(List.of(new Claim("A1", 9), new Claim("A2", 15), new Claim("A3", 12))))
                .isEqualTo(Map.of("A1", "A2", "A3", "A2"));
    }

    @Test
    void claimsThatAreNearlyAsStrongAreToldOfEachOther() {
        assertThat(Claim.rivals(List.of(new Claim("A1", 12.1), new Claim("A2", 15), new Claim("A3", 2))))
                .isEqualTo(Map.of("A1", "A2", "A2", "A1", "A3", "A2"));
        assertThat(Claim.rivals(List.of(new Claim("B", 5), new Claim("A", 5)))).as("the same by any order").isEqualTo(Map.of("A", "B", "B", "A"));
    }
}
