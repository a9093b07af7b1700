package org.yiyun.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiyun.security.Permission;

class CampaignVerbTest {
    @ParameterizedTest
    @CsvSource({
        "DRAFT, SUBMIT ACTIVITY MOVE CANCEL WITHDRAW",
        "SUBMITTED, APPROVE RETURN WITHDRAW",
        "APPROVED, ACTIVITY MOVE HOLD CANCEL VOICE ANSWER SUGGEST TEACH SURVEY END WITHDRAW",
        "ENDED, VOICE ANSWER SUGGEST TEACH SURVEY",
        "WITHDRAWN, ''",
    })
    void allowsInEachState(CampaignStatus status, String verbs) {
        Set<CampaignVerb> expected = Arrays.stream(verbs.split(" ")).filter(name -> !name.isEmpty()).map(CampaignVerb::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CampaignVerb.class)));
        assertThat(Arrays.stream(CampaignVerb.values()).filter(verb -> verb.isAllowedIn(status))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void isFoundByItsPathAndItsCommand() {
        assertThat(CampaignVerb.values()).allSatisfy(verb -> {
            assertThat(CampaignVerb.ofPath(verb.path())).contains(verb);
            assertThat(verb.permission()).isEqualTo(verb.decides() ? Permission.PUBLICITY_APPROVE : Permission.PUBLICITY_EDIT);
        });
        assertThat(CampaignVerb.ofPath("SUBMIT")).isEmpty();
        assertThat(CampaignVerb.of(new CampaignCommand.TeachVoice(1))).isEqualTo(CampaignVerb.TEACH);
        assertThat(Arrays.stream(CampaignVerb.values()).<Class<?>>map(CampaignVerb::command))
                .containsExactlyInAnyOrder(CampaignCommand.class.getPermittedSubclasses());
    }
}
