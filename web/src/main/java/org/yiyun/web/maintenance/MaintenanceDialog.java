package org.yiyun.web.maintenance;

import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yiyun.catalog.maintenance.MaintenanceVerb;
import org.yiyun.platform.json.Json;
import org.yiyun.web.faces.CommandField;
import org.yiyun.web.faces.VerbDialog;

/** The dialogs of the verbs of a maintenance. */
public final class MaintenanceDialog {
    public static final List<VerbDialog<MaintenanceVerb, Field>> ALL =
            VerbDialog.all(MaintenanceVerb.class, MaintenanceVerb::path, MaintenanceVerb::command, Field::of, Map.of());

    private static final int ONE_LINE = 200;

    private MaintenanceDialog() {}

    /** How a value is asked for. */
    public enum Input { LINE, AREA, DATE, NUMBER, YES_NO }

    /**
     * An input. Label: {@code maintenance.field.<name>}.
     *
     * @param max characters, 0 for what is no text
     */
    public record Field(String name, Input input, boolean required, int max) implements CommandField {
        static Field of(RecordComponent component) {
            int max = CommandField.max(component);
            return new Field(component.getName(), input(component.getType(), max), CommandField.isRequired(component), max);
        }

        private static Input input(Class<?> type, int max) {
            if (type == LocalDate.class) {
                return Input.DATE;
            }
            return type == Integer.class ? Input.NUMBER : type == Boolean.class ? Input.YES_NO : max <= ONE_LINE ? Input.LINE : Input.AREA;
        }

        /** What is no number stays a text, so that the reader says so. */
        @Override
        public JsonValue value(String text) {
            if (input == Input.NUMBER && text.matches("[0-9]{1,9}")) {
                return Json.createValue(Integer.parseInt(text));
            }
            if (input == Input.YES_NO) {
                return Boolean.parseBoolean(text) ? JsonValue.TRUE : JsonValue.FALSE;
            }
            return CommandField.super.value(text);
        }
    }

    static VerbDialog<MaintenanceVerb, Field> of(String verb) {
        return ALL.get(MaintenanceVerb.valueOf(verb).ordinal());
    }
}
