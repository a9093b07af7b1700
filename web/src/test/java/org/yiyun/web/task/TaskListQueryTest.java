package org.yiyun.web.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiyun.task.TaskFilter;
import org.yiyun.task.TaskPriority;
import org.yiyun.task.TaskSort;
import org.yiyun.task.TaskStatus;
import org.yiyun.web.task.TaskListQuery.View;

class TaskListQueryTest {
    @Test
    void showsWhatIsNotOverUnlessAsked() {
        assertThat(parse(Map.of("view", "x", "status", ",", "from", "2026-13-01", "sort", "drop table"))).isEqualTo(new TaskListQuery(
                View.OPEN,
                new TaskFilter(TaskStatus.UNFINISHED, Set.of(), null, null, null, null, null, null, null, false, false), TaskSort.DUE));
    }

    @Test
    void readsEveryFilter() {
        assertThat(parse(Map.of("status", "DONE,CONFIRMED", "priority", "URGENT", "worker", " a ", "owner", "b", "giver", "c",
                        "q", " 清单 ", "from", "2026-11-01", "to", "2026-11-21", "overdue", "true", "sort", "priority")))
                .isEqualTo(new TaskListQuery(
                        View.ALL,
                        new TaskFilter(
                                Set.of(TaskStatus.DONE, TaskStatus.CONFIRMED), Set.of(TaskPriority.URGENT), "a", "b", "c", null, "清单",
                                Instant.parse("2026-10-31T16:00:00Z"), Instant.parse("2026-11-21T16:00:00Z"), true, false),
                        TaskSort.PRIORITY));
    }

    @Test
    void knowsTheReader() {
        assertThat(parse(Map.of("view", "mine")).filter()).isEqualTo(
                new TaskFilter(TaskStatus.OPEN, Set.of(), "leader", null, null, null, null, null, null, false, false));
        assertThat(parse(Map.of("view", "given", "giver", "x")).filter()).isEqualTo(
                new TaskFilter(TaskStatus.UNFINISHED, Set.of(), null, null, "leader", null, null, null, null, false, false));
        assertThat(parse(Map.of("view", "answer")).filter()).isEqualTo(
                new TaskFilter(TaskStatus.UNFINISHED, Set.of(), null, null, "leader", null, null, null, null, false, true));
        assertThat(parse(Map.of("view", "overdue")).filter()).isEqualTo(
                new TaskFilter(TaskStatus.OPEN, Set.of(), null, null, null, null, null, null, null, true, false));
        assertThat(parse(Map.of("q", "清单")).filter().status()).as("words are looked for everywhere").isEmpty();
    }

    private static TaskListQuery parse(Map<String, String> params) {
        return TaskListQuery.parse(name -> params.getOrDefault(name, ""), "leader");
    }
}
