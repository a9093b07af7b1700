package org.yiyun.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditedFieldsTest {
    private static final Map<String, @Nullable Object> READ = Map.of("title", "标题", "cause", "原因", "workaround", "重启\n重试");

    @Test
    void takesWhatOthersChangedAndKeepsWhatIsTyped() {
        Map<String, @Nullable Object> typed = new HashMap<>(Map.of("title", "新标题", "cause", "原因", "workaround", "重启\r\n重试 "));
        assertThat(EditedFields.merge(typed, READ, Map.of("title", "标题", "cause", "新原因", "workaround", "补录", "owner", "desk"))).isEmpty();
        typed.values().removeIf(Objects::isNull);
        assertThat(typed).isEqualTo(Map.of("title", "新标题", "cause", "新原因", "workaround", "补录", "owner", "desk"));
    }

    @Test
    void beginsWithAsMuchOfATicketAsASymptomMaySay() {
        assertThat(EditedFields.symptom(null)).isNull();
        assertThat(EditedFields.symptom("症".repeat(4000))).hasSize(4000);
        assertThat(EditedFields.symptom("症".repeat(4001))).hasSize(4000);
        assertThat(EditedFields.symptom("症".repeat(3999) + "𠀀")).as("no half of a character").isEqualTo("症".repeat(3999));
    }

    @Test
    void namesWhatBothChangedToSomethingElse() {
        Map<String, @Nullable Object> typed = new HashMap<>(Map.of("title", "甲", "cause", "乙", "workaround", "重启\n重试"));
        assertThat(EditedFields.merge(typed, READ, Map.of("title", "丙", "cause", "乙", "workaround", "重启\n重试"))).containsExactly("title");
        assertThat(typed).containsEntry("title", "甲").containsEntry("cause", "乙");
    }
}
