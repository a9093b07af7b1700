package org.yiyun.web.task;

import jakarta.json.JsonObject;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.task.TaskVerb;
import org.yiyun.web.faces.CommandField;

/** The dialog of a verb, made from the record of its command. Values are text as typed; the command's own constraints judge them. */
public record TaskDialog(TaskVerb verb, List<Field> fields) {
    public static final List<TaskDialog> ALL = Arrays.stream(TaskVerb.values()).map(TaskDialog::of).toList();

    private static final Map<TaskVerb, String> KEYS = Map.ofEntries(
            Map.entry(TaskVerb.ACCEPT, "y"), Map.entry(TaskVerb.PROGRESS, "m"), Map.entry(TaskVerb.FINISH, "x"),
            Map.entry(TaskVerb.CONFIRM, "o"), Map.entry(TaskVerb.RETURN, "r"), Map.entry(TaskVerb.EXTEND, "e"),
            Map.entry(TaskVerb.GRANT, "i"), Map.entry(TaskVerb.REFUSE, "u"), Map.entry(TaskVerb.URGE, "l"),
            Map.entry(TaskVerb.REASSIGN, "a"));

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

    private static TaskDialog of(TaskVerb verb) {
        return new TaskDialog(verb, Arrays.stream(verb.command().getRecordComponents()).map(Field::of).toList());
    }

    static TaskDialog of(String verb) {
        return ALL.get(TaskVerb.valueOf(verb).ordinal());
    }

    /** Id of the dialog. */
    public String getId() {
        return "verb-" + verb.path();
    }

    public String getFormId() {
        return "do-" + verb.path();
    }

    public String getName() {
        return verb.name();
    }

    /** The key that opens it; null for what is rare. */
    public @Nullable String getKey() {
        return KEYS.get(verb);
    }

    /** The body of the command with what was typed. */
    JsonObject body(Map<String, Object> input) {
        return CommandField.body(fields, input);
    }
}
