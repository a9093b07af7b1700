package org.yiyun.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiyun.testing.Covers;

/** The order of the procedure (001 §三(十五)3(2)④). */
class ComplaintVerbTest {
    @Covers({"DESK-15", "CMPL-02"})
    @Test
    void complaintsAndSuggestionsTakeEveryStepAndPraiseIsReported() {
        var whole = List.of("REPORT", "ACCEPT", "COMMUNICATE", "COORDINATE", "REPLY", "CLOSE");
        assertThat(way(ComplaintKind.COMPLAINT)).isEqualTo(whole);
        assertThat(way(ComplaintKind.SUGGESTION)).isEqualTo(whole);
        assertThat(way(ComplaintKind.PRAISE)).containsExactly("REPORT", "CLOSE");
    }

    private static List<String> way(ComplaintKind kind) {
        var steps = new ArrayList<String>();
        var status = ComplaintStatus.RECORDED;
        while (ComplaintVerb.next(kind, status).isPresent()) {
            var step = ComplaintVerb.next(kind, status).get();
            steps.add(step.name());
            status = step.after(status);
        }
        return steps;
    }

    @Test
    void oneStepAndNoOtherIsOpenInEachState() {
        for (var kind : ComplaintKind.values()) {
            for (var status : ComplaintStatus.values()) {
                assertThat(Arrays.stream(ComplaintVerb.values()).filter(verb -> verb.isStep() && verb.isAllowedIn(kind, status)))
                        .as("%s %s", kind, status).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void everyCommandHasItsVerbAndPath() {
        assertThat(Arrays.stream(ComplaintCommand.class.getPermittedSubclasses()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ComplaintVerb.values()).<Class<?>>map(ComplaintVerb::command).toList());
        assertThat(ComplaintVerb.ofPath("communicate")).contains(ComplaintVerb.COMMUNICATE);
        assertThat(ComplaintVerb.ofPath("COMMUNICATE")).isEmpty();
    }
}
