package org.yiyun.web.task;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yiyun.task.TaskVerb;
import org.yiyun.web.faces.CommandField;
import org.yiyun.web.faces.VerbDialog;

/** The dialogs of the verbs of a task. */
public final class TaskDialog {
    private static final Map<TaskVerb, String> KEYS = Map.ofEntries(
            Map.entry(TaskVerb.ACCEPT, "y"), Map.entry(TaskVerb.PROGRESS, "m"), Map.entry(TaskVerb.FINISH, "x"),
            Map.entry(TaskVerb.CONFIRM, "o"), Map.entry(TaskVerb.RETURN, "r"), Map.entry(TaskVerb.EXTEND, "e"),
            Map.entry(TaskVerb.GRANT, "i"), Map.entry(TaskVerb.REFUSE, "u"), Map.entry(TaskVerb.URGE, "l"),
            Map.entry(TaskVerb.REASSIGN, "a"));
    public static final List<VerbDialog<TaskVerb, Field>> ALL =
            VerbDialog.all(TaskVerb.class, TaskVerb::path, TaskVerb::command, Field::of, KEYS);

    private TaskDialog() {}

    /** How a value is asked for. */
    public enum Input { AREA, STAFF, DATE }

    /**
     * An input. Label: {@code task.field.<name>}.
     *
     * @param max characters, 0 for a date
     */
    public record Field(String name, Input input, boolean required, int max) implements CommandField {
        static Field of(RecordComponent component) {
            return new Field(component.getName(), input(component), CommandField.isRequired(component), CommandField.max(component));
        }

        private static Input input(RecordComponent component) {
            if (component.getType() == LocalDate.class) {
                return Input.DATE;
            }
            return component.getName().equals("owner") || component.getName().equals("giver") ? Input.STAFF : Input.AREA;
        }
    }

    static VerbDialog<TaskVerb, Field> of(String verb) {
        return ALL.get(TaskVerb.valueOf(verb).ordinal());
    }
}
