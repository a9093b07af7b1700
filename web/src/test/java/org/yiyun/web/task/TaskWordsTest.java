package org.yiyun.web.task;

import java.util.List;
import java.util.stream.Stream;
import org.yiyun.task.RelatedKind;
import org.yiyun.task.TaskEventView;
import org.yiyun.task.TaskPriority;
import org.yiyun.task.TaskStatus;
import org.yiyun.task.TaskVerb;
import org.yiyun.task.engine.Reminder;
import org.yiyun.web.faces.FeatureWords;

class TaskWordsTest extends FeatureWords {
    @Override
    protected Stream<List<String>> shown() {
        return Stream.of(
                keys("task.status", TaskStatus.values()), keys("task.priority", TaskPriority.values()),
                keys("task.related", RelatedKind.values()), keys("task.stage", Reminder.Stage.values()), keys("task.verb", TaskVerb.values()),
                keys("task.event", TaskVerb.values()), keys("task.hint", TaskVerb.values()), keys("task.done", TaskVerb.values()),
                keys("task.view", TaskListQuery.View.values()), fields("task.field", TaskDialog.ALL),
                List.of("task.event." + TaskEventView.ASSIGNED, "task.event." + TaskEventView.REMINDED, "task.event." + TaskEventView.ATTACHED,
                        "task.event." + TaskEventView.DETACHED));
    }
}
