package org.yiyun.web.faces;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.yiyun.platform.json.Json;

/** An input of a dialog that is made from the record of a command. What is typed is text; the command's own constraints judge it. */
public interface CommandField {
    /** Of the component. */
    String name();

    /** What was typed, without surrounding space, as it stands in the body of the command. */
    default JsonValue value(String text) {
        return Json.createValue(text);
    }

    /** Whether the command wants it. */
    static boolean isRequired(RecordComponent component) {
        // constraints of a record are on its accessors too
        var accessor = component.getAccessor();
        return accessor.isAnnotationPresent(NotBlank.class) || accessor.isAnnotationPresent(NotNull.class);
    }

    /** How many characters the command takes; 0 where there is no limit to say. */
    static int max(RecordComponent component) {
        var size = component.getAccessor().getAnnotation(Size.class);
        return size == null ? 0 : size.max();
    }

    /** The body of the command with what was typed; without what was left empty. */
    static JsonObject body(List<? extends CommandField> fields, Map<String, Object> input) {
        var body = Json.createObjectBuilder();
        for (var field : fields) {
            var typed = input.get(field.name());
            if (typed != null && !typed.toString().isBlank()) {
                body.add(field.name(), field.value(typed.toString().strip()));
            }
        }
        return body.build();
    }
}
