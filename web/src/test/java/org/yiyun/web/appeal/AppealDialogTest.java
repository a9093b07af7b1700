package org.yiyun.web.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiyun.appeal.AppealVerb;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.testing.Covers;
import org.yiyun.web.appeal.AppealDialog.Field;
import org.yiyun.web.appeal.AppealDialog.Input;
import org.yiyun.web.faces.VerbDialog;

@Covers("CMPL-06")
class AppealDialogTest {
    @Test
    void hasADialogForEveryVerb() {
        assertThat(AppealDialog.ALL).extracting(VerbDialog::verb).containsExactly(AppealVerb.values());
    }

    @Test
    void asksForWhatTheCommandWants() {
        assertThat(AppealDialog.of("APPEAL").fields()).containsExactly(
                new Field("reason", Input.AREA, true, 4000), new Field("claim", Input.AREA, true, 1000));
        assertThat(AppealDialog.of("DECIDE").fields()).containsExactly(
                new Field("decision", Input.CHOICE, true, 0), new Field("points", Input.NUMBER, false, 0),
                new Field("text", Input.AREA, true, 4000));
    }

    @Test
    void makesTheBodyOfWhatWasTyped() {
        assertThat(AppealDialog.of("DECIDE").body(Map.of("decision", "CHANGED", "points", " -1.5 ", "text", " 减轻 ", "reason", "x")))
                .hasToString("{\"decision\":\"CHANGED\",\"points\":-1.5,\"text\":\"减轻\"}");
        var problem = catchThrowableOfType(
                BusinessException.class, () -> AppealDialog.of("DECIDE").body(Map.of("points", "一分")));
        assertThat(problem.errors()).containsExactly(new FieldError("points", "field.type.number", Map.of()));
    }
}
