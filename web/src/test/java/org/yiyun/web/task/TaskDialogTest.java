package org.yiyun.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yiyun.task.TaskVerb;
import org.yiyun.web.faces.VerbDialog;
import org.yiyun.web.task.TaskDialog.Field;
import org.yiyun.web.task.TaskDialog.Input;

class TaskDialogTest {
    @Test
    void hasADialogForEveryVerbAndNoKeyTwice() {
        assertThat(TaskDialog.ALL).extracting(VerbDialog::verb).containsExactly(TaskVerb.values());
        assertThat(TaskDialog.ALL.stream().map(VerbDialog::key).filter(Objects::nonNull)).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void asksForWhatTheCommandWants() {
        assertThat(TaskDialog.of("EXTEND").fields()).containsExactly(
                new Field("due", Input.DATE, true, 0), new Field("reason", Input.AREA, true, 1000));
        assertThat(TaskDialog.of("REASSIGN").fields()).containsExactly(
                new Field("owner", Input.STAFF, true, 60), new Field("remark", Input.AREA, false, 1000));
        assertThat(TaskDialog.of("FINISH").fields()).containsExactly(new Field("result", Input.AREA, true, 4000));
        assertThat(TaskDialog.of("ACCEPT").fields()).isEmpty();
    }

    @Test
    void makesTheBodyOfWhatWasTyped() {
        assertThat(TaskDialog.of("EXTEND").body(Map.of("due", LocalDate.of(2026, 3, 11), "reason", " 等数据 ", "text", "x")))
                .hasToString("{\"due\":\"2026-03-11\",\"reason\":\"等数据\"}");
    }
}
