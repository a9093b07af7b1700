package org.yiyun.web.appeal;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.yiyun.appeal.AppealVerb;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.web.faces.CommandField;

/** The dialog of a verb, made from the record of its command. Values are text as typed; the command's own constraints judge them. */
public record AppealDialog(AppealVerb verb, List<Field> fields) {
    public static final List<AppealDialog> ALL = Arrays.stream(AppealVerb.values()).map(AppealDialog::of).toList();

    /** How a value is asked for. */
    public enum Input { AREA, CHOICE, NUMBER }

    /**
     * An input. Label: {@code appeal.field.<name>}.
     *
     * @param max characters, 0 where there is no limit to say
     */
    public record Field(String name, Input input, boolean required, int max) implements CommandField {
        static Field of(RecordComponent component) {
            return new Field(component.getName(), input(component), CommandField.isRequired(component), CommandField.max(component));
        }

        private static Input input(RecordComponent component) {
            return component.getType().isEnum() ? Input.CHOICE : component.getType() == BigDecimal.class ? Input.NUMBER : Input.AREA;
        }

        @Override
        public JsonValue value(String text) {
            return input == Input.NUMBER ? Json.createValue(number(text)) : CommandField.super.value(text);
        }

        private BigDecimal number(String text) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException notANumber) {
                throw BusinessException.invalid(name, "field.type.number", Map.of());
            }
        }
    }

    private static AppealDialog of(AppealVerb verb) {
        return new AppealDialog(verb, Arrays.stream(verb.command().getRecordComponents()).map(Field::of).toList());
    }

    static AppealDialog of(String verb) {
        return ALL.get(AppealVerb.valueOf(verb).ordinal());
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

    /**
     * The body of the command with what was typed.
     *
     * @throws BusinessException INVALID for a number that is none
     */
    JsonObject body(Map<String, Object> input) {
        return CommandField.body(fields, input);
    }
}
