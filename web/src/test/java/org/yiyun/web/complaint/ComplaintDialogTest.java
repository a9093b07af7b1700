package org.yiyun.web.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yiyun.complaint.ComplaintVerb;
import org.yiyun.web.complaint.ComplaintDialog.Field;
import org.yiyun.web.complaint.ComplaintDialog.Input;
import org.yiyun.web.faces.VerbDialog;

class ComplaintDialogTest {
    @Test
    void hasADialogAndAKeyForEveryVerb() {
        assertThat(ComplaintDialog.ALL).extracting(VerbDialog::verb).containsExactly(ComplaintVerb.values());
        assertThat(ComplaintDialog.ALL.stream().map(VerbDialog::key).filter(Objects::nonNull))
                .hasSize(ComplaintVerb.values().length).doesNotHaveDuplicates();
    }

    @Test
    void asksForWhatTheCommandWants() {
        assertThat(ComplaintDialog.of("NAME").fields()).containsExactly(
                new Field("staff", Input.STAFF, false, 60), new Field("organisation", Input.ORGANISATION, false, 20),
                new Field("institution", Input.INSTITUTION, false, 20));
        assertThat(ComplaintDialog.of("ASSIGN").fields()).containsExactly(new Field("handler", Input.STAFF, true, 60));
        assertThat(ComplaintDialog.of("REPLY").fields()).containsExactly(new Field("solution", Input.AREA, true, 4000));
        assertThat(ComplaintDialog.of("ACCEPT").fields()).isEmpty();
    }

    @Test
    void makesTheBodyOfWhatWasTyped() {
        assertThat(ComplaintDialog.of("CLOSE").body(Map.of("cause", " 培训不足 ", "training", " ", "solution", "x")))
                .hasToString("{\"cause\":\"培训不足\"}");
    }
}
