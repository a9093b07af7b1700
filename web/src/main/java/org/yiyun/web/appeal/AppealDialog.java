package org.yiyun.web.appeal;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.yiyun.appeal.AppealVerb;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.problem.BusinessException;

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
    public record Field(String name, Input input, boolean required, int max) {
        static Field of(RecordComponent component) {
            // constraints of a record are on its accessors too
            var accessor = component.getAccessor();
            var size = accessor.getAnnotation(Size.class);
            var required = accessor.isAnnotationPresent(NotBlank.class) || accessor.isAnnotationPresent(NotNull.class);
            return new Field(component.getName(), input(component), required, size == null ? 0 : size.max());
        }

        private static Input input(RecordComponent component) {
            return component.getType().isEnum() ? Input.CHOICE : component.getType() == BigDecimal.class ? Input.NUMBER : Input.AREA;
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
        var body = Json.createObjectBuilder();
        for (var field : fields) {
            var typed = input.get(field.name());
            if (typed != null && !typed.toString().isBlank()) {
                var text = typed.toString().strip();
                if (field.input() == Input.NUMBER) {
                    body.add(field.name(), number(field.name(), text));
                } else {
                    body.add(field.name(), text);
                }
            }
        }
        return body.build();
    }

    private static BigDecimal number(String name, String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            throw BusinessException.invalid(name, "field.type.number", Map.of());
        }
    }
}
