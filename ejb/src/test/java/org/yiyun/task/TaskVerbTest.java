package org.yiyun.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may do what when. */
class TaskVerbTest {
    @Test
    void eachPartHasItsMovesInEachState() {
        assertThat(moves(TaskPart.OWNER, TaskStatus.ASSIGNED, false)).containsExactly("ACCEPT", "EXTEND");
        assertThat(moves(TaskPart.OWNER, TaskStatus.ACCEPTED, false)).containsExactly("PROGRESS", "FINISH", "EXTEND");
        assertThat(moves(TaskPart.OWNER, TaskStatus.ACCEPTED, true)).containsExactly("PROGRESS", "FINISH");
        assertThat(moves(TaskPart.OWNER, TaskStatus.DONE, false)).isEmpty();
        assertThat(moves(TaskPart.CO_WORKER, TaskStatus.ACCEPTED, true)).containsExactly("PROGRESS");
        assertThat(moves(TaskPart.GIVER, TaskStatus.ACCEPTED, false)).containsExactly("URGE", "REASSIGN", "HAND_OVER", "WITHDRAW");
        assertThat(moves(TaskPart.GIVER, TaskStatus.ACCEPTED, true))
                .containsExactly("GRANT", "REFUSE", "URGE", "REASSIGN", "HAND_OVER", "WITHDRAW");
        assertThat(moves(TaskPart.GIVER, TaskStatus.DONE, false)).containsExactly("CONFIRM", "RETURN", "HAND_OVER", "WITHDRAW");
        assertThat(moves(TaskPart.SUPERVISOR, TaskStatus.ASSIGNED, false)).containsExactly("URGE", "HAND_OVER");
    }

    @Test
    void nothingMovesWhatIsOver() {
        for (var over : EnumSet.complementOf(EnumSet.copyOf(TaskStatus.UNFINISHED))) {
            assertThat(Arrays.stream(TaskPart.values()).flatMap(part -> moves(part, over, true).stream())).as(over.name()).isEmpty();
        }
    }

    /** Whoever does the work never says that it is good. */
    @Test
    void nobodyWhoWorksOnItConfirmsIt() {
        var workers = Set.of(TaskPart.OWNER, TaskPart.CO_WORKER, TaskPart.SUPERVISOR);
        assertThat(Stream.of(TaskVerb.CONFIRM, TaskVerb.RETURN, TaskVerb.GRANT, TaskVerb.REFUSE, TaskVerb.WITHDRAW)
                .filter(verb -> verb.isFor(workers))).isEmpty();
    }

    @Test
    void everyCommandHasItsVerbAndPath() {
        assertThat(Arrays.stream(TaskCommand.class.getPermittedSubclasses()))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(TaskVerb.values()).<Class<?>>map(TaskVerb::command).toList());
        assertThat(TaskVerb.ofPath("hand-over")).contains(TaskVerb.HAND_OVER);
        assertThat(TaskVerb.ofPath("HAND_OVER")).isEmpty();
    }

    private static List<String> moves(TaskPart part, TaskStatus status, boolean extension) {
        return Arrays.stream(TaskVerb.values())
                .filter(verb -> verb.isFor(Set.of(part)) && verb.isAllowedIn(status, extension))
                .map(Enum::name)
                .toList();
    }
}
