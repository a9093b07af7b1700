package org.yiyun.web.standardization;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.yiyun.platform.json.Json;
import org.yiyun.standardization.AdoptionVerb;
import org.yiyun.web.faces.CommandField;

/** The dialog of a verb, made from the record of its command. Values are text as typed; the command's own constraints judge them. */
public record AdoptionDialog(AdoptionVerb verb, List<Field> fields) {
    public static final List<AdoptionDialog> ALL = Arrays.stream(AdoptionVerb.values()).map(AdoptionDialog::of).toList();

    private static final int ONE_LINE = 200;

    /** How a value is asked for. */
    public enum Input { LINE, AREA, DATE, NUMBER, FILE, YES_NO }

    /**
     * An input. Label: {@code standardization.field.<name>}.
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
            if (type == Integer.class) {
                return Input.FILE;
            }
            return type == BigDecimal.class ? Input.NUMBER
                    : type == Boolean.class ? Input.YES_NO : max <= ONE_LINE ? Input.LINE : Input.AREA;
        }

        /** What is no number stays a text, so that the reader says so. */
        @Override
        public JsonValue value(String text) {
            if (input == Input.FILE && text.matches("[0-9]{1,9}")) {
                return Json.createValue(Integer.parseInt(text));
            }
            if (input == Input.NUMBER && text.matches("[0-9]{1,3}(\\.[0-9]{1,4})?")) {
                return Json.createValue(new BigDecimal(text));
            }
            if (input == Input.YES_NO) {
                return Boolean.parseBoolean(text) ? JsonValue.TRUE : JsonValue.FALSE;
            }
            return CommandField.super.value(text);
        }
    }

    private static AdoptionDialog of(AdoptionVerb verb) {
        return new AdoptionDialog(verb, Arrays.stream(verb.command().getRecordComponents()).map(Field::of).toList());
    }

    static AdoptionDialog of(String verb) {
        return ALL.get(AdoptionVerb.valueOf(verb).ordinal());
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

    /** The body of the command with what was typed. */
    JsonObject body(Map<String, Object> input) {
        return CommandField.body(fields, input);
    }
}
