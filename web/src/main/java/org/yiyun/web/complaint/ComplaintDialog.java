package org.yiyun.web.complaint;

import jakarta.json.JsonObject;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.complaint.ComplaintVerb;
import org.yiyun.web.faces.CommandField;

/** The dialog of a verb, made from the record of its command. Values are text as typed; the command's own constraints judge them. */
public record ComplaintDialog(ComplaintVerb verb, List<Field> fields) {
    public static final List<ComplaintDialog> ALL = Arrays.stream(ComplaintVerb.values()).map(ComplaintDialog::of).toList();

    private static final Map<ComplaintVerb, String> KEYS = Map.of(
            ComplaintVerb.REPORT, "l", ComplaintVerb.ACCEPT, "y", ComplaintVerb.COMMUNICATE, "u", ComplaintVerb.COORDINATE, "i",
            ComplaintVerb.REPLY, "r", ComplaintVerb.CLOSE, "x", ComplaintVerb.REOPEN, "o", ComplaintVerb.ASSIGN, "a",
            ComplaintVerb.NAME, "e", ComplaintVerb.COMMENT, "m");

    /** How a value is asked for. */
    public enum Input { AREA, STAFF, ORGANISATION, INSTITUTION }

    /** An input. Label: {@code complaint.field.<name>}. */
    public record Field(String name, Input input, boolean required, int max) implements CommandField {
        static Field of(RecordComponent component) {
            var input = switch (component.getName()) {
                case "handler", "staff" -> Input.STAFF;
                case "organisation" -> Input.ORGANISATION;
                case "institution" -> Input.INSTITUTION;
                default -> Input.AREA;
            };
            return new Field(component.getName(), input, CommandField.isRequired(component), CommandField.max(component));
        }
    }

    private static ComplaintDialog of(ComplaintVerb verb) {
        return new ComplaintDialog(verb, Arrays.stream(verb.command().getRecordComponents()).map(Field::of).toList());
    }

    static ComplaintDialog of(String verb) {
        return ALL.get(ComplaintVerb.valueOf(verb).ordinal());
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

    /** The key that opens it. */
    public @Nullable String getKey() {
        return KEYS.get(verb);
    }

    /** The body of the command with what was typed. */
    JsonObject body(Map<String, Object> input) {
        return CommandField.body(fields, input);
    }
}
