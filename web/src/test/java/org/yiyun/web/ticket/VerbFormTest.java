package org.yiyun.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.ticket.HandlingMode;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketVerb;

class VerbFormTest {
    @Test
    void hasADialogForEveryVerb() {
        assertThat(VerbForm.ALL).extracting(VerbForm::verb).containsExactly(TicketVerb.values());
        assertThat(VerbForm.ALL.stream().map(VerbForm::getKey).filter(Objects::nonNull)).doesNotHaveDuplicates();
    }

    @Test
    void asksForWhatTheCommandWants() {
        assertThat(VerbForm.of("REPORT_TO_PROVINCE").fields()).containsExactly(
                new VerbField("externalNumber", VerbField.Input.TEXT, true, 60, List.of()),
                new VerbField("externalState", VerbField.Input.TEXT, false, 60, List.of()));
        assertThat(VerbForm.of("RESOLVE").fields()).extracting(VerbField::input).containsExactly(
                VerbField.Input.AREA, VerbField.Input.AREA, VerbField.Input.AREA, VerbField.Input.CHOICE);
        assertThat(VerbForm.of("ASSIGN").fields()).containsExactly(
                new VerbField("assignee", VerbField.Input.STAFF, true, 60, List.of()));
    }

    @Test
    void makesTheCommandOfWhatWasTyped() {
        assertThat(VerbForm.of("RESOLVE").command(Map.of("solution", " 重启前置机 ", "mode", "REMOTE", "cause", "")))
                .isEqualTo(new TicketCommand.Resolve("重启前置机", null, null, HandlingMode.REMOTE));
        assertThat(VerbForm.of("COMMENT").command(Map.of("text", "已联系", "internal", true)))
                .isEqualTo(new TicketCommand.Comment("已联系", true));
        assertThat(VerbForm.of("GRADE").command(Map.of("level", "2", "reason", "影响结算")))
                .isEqualTo(new TicketCommand.Grade(2, "影响结算"));
        assertThat(VerbForm.of("ARRIVE").command(Map.of())).isEqualTo(new TicketCommand.Arrive());
    }

    @Test
    void refusesANumberThatIsNone() {
        assertThatThrownBy(() -> VerbForm.of("GRADE").command(Map.of("level", "二", "reason", "x")))
                .isInstanceOfSatisfying(BusinessException.class,
                        problem -> assertThat(problem.errors()).extracting("path").containsExactly("level"));
    }
}
