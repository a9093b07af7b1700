package org.yiyun.web.maintenance;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.yiyun.catalog.maintenance.MaintenanceVerb;
import org.yiyun.platform.json.Json;

/** The dialog of a verb, made from the record of its command. Values are text as typed; the command's own constraints judge them. */
public record MaintenanceDialog(MaintenanceVerb verb, List<Field> fields) {
    public static final List<MaintenanceDialog> ALL = Arrays.stream(MaintenanceVerb.values()).map(MaintenanceDialog::of).toList();

    private static final int ONE_LINE = 200;

    /** How a value is asked for. */
    public enum Input { LINE, AREA, DATE, NUMBER, YES_NO }

    /**
     * An input. Label: {@code maintenance.field.<name>}.
     *
     * @param max characters, 0 for what is no text
     */
    public record Field(String name, Input input, boolean required, int max) {
        static Field of(RecordComponent component) {
            // constraints of a record are on its accessors too
            var accessor = component.getAccessor();
            var size = accessor.getAnnotation(Size.class);
            var required = accessor.isAnnotationPresent(NotBlank.class) || accessor.isAnnotationPresent(NotNull.class);
            int max = size == null ? 0 : size.max();
            return new Field(component.getName(), input(component.getType(), max), required, max);
        }

        private static Input input(Class<?> type, int max) {
            if (type == LocalDate.class) {
                return Input.DATE;
            }
            return type == Integer.class ? Input.NUMBER : type == Boolean.class ? Input.YES_NO : max <= ONE_LINE ? Input.LINE : Input.AREA;
        }
    }

    private static MaintenanceDialog of(MaintenanceVerb verb) {
        return new MaintenanceDialog(verb, Arrays.stream(verb.command().getRecordComponents()).map(Field::of).toList());
    }

    static MaintenanceDialog of(String verb) {
        return ALL.get(MaintenanceVerb.valueOf(verb).ordinal());
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

    /** The body of the command with what was typed; what is no number stays a text, so that the reader says so. */
    JsonObject body(Map<String, Object> input) {
        var body = Json.createObjectBuilder();
        for (var field : fields) {
            var typed = input.get(field.name());
            var text = typed == null ? "" : typed.toString().strip();
            if (text.isEmpty()) {
                continue;
            }
            if (field.input() == Input.NUMBER && text.matches("[0-9]{1,9}")) {
                body.add(field.name(), Integer.parseInt(text));
            } else if (field.input() == Input.YES_NO) {
                body.add(field.name(), Boolean.parseBoolean(text));
            } else {
                body.add(field.name(), text);
            }
        }
        return body.build();
    }
}
