package org.yiyun.standardization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

@Covers("STD-01")
class AdoptionVerbTest {
    /** A line for each verb: who, from where, to where. */
    @Test
    void theTableIsThis() {
        assertThat(Arrays.stream(AdoptionVerb.values()).map(AdoptionVerbTest::line)).containsExactly(
                "plan STANDARD_EDIT: NOT_BEGUN MAPPING ADAPTED VERIFIED",
                "begin STANDARD_REPORT: NOT_BEGUN>MAPPING",
                "state-share STANDARD_REPORT: MAPPING ADAPTED",
                "adapt STANDARD_REPORT: MAPPING>ADAPTED",
                "verify STANDARD_EDIT: ADAPTED>VERIFIED",
                "accept STANDARD_APPROVE: VERIFIED>ACCEPTED",
                "reopen STANDARD_APPROVE: ACCEPTED>MAPPING",
                "suspend STANDARD_EDIT: NOT_BEGUN>SUSPENDED MAPPING>SUSPENDED ADAPTED>SUSPENDED VERIFIED>SUSPENDED",
                "continue STANDARD_EDIT: SUSPENDED");
    }

    private static String line(AdoptionVerb verb) {
        List<String> moves = Arrays.stream(AdoptionStatus.values()).filter(verb::isAllowedIn)
                .map(from -> verb.after(from) == from ? from.name() : from + ">" + verb.after(from)).toList();
        return verb.path() + " " + verb.permission() + ": " + moves.stream().collect(Collectors.joining(" "));
    }

    @Test
    void isKnownByItsPathAndItsCommand() {
        assertThat(Arrays.stream(AdoptionVerb.values())).allSatisfy(verb -> assertThat(AdoptionVerb.ofPath(verb.path())).contains(verb));
        assertThat(AdoptionVerb.ofPath("delete")).isEmpty();
        assertThat(AdoptionVerb.of(new AdoptionCommand.BeginMapping(null))).isEqualTo(AdoptionVerb.BEGIN);
    }
}
