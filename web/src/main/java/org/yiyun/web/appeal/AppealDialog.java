package org.yiyun.web.appeal;

import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.yiyun.appeal.AppealVerb;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.web.faces.CommandField;
import org.yiyun.web.faces.VerbDialog;

/** The dialogs of the verbs of a finding and its appeal. */
public final class AppealDialog {
    public static final List<VerbDialog<AppealVerb, Field>> ALL =
            VerbDialog.all(AppealVerb.class, AppealVerb::path, AppealVerb::command, Field::of, Map.of());

    private AppealDialog() {}

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

    static VerbDialog<AppealVerb, Field> of(String verb) {
        return ALL.get(AppealVerb.valueOf(verb).ordinal());
    }
}
