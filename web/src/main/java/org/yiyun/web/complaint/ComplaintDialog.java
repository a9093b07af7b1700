package org.yiyun.web.complaint;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.yiyun.complaint.ComplaintVerb;
import org.yiyun.web.faces.CommandField;
import org.yiyun.web.faces.VerbDialog;

/** The dialogs of the verbs of a complaint. */
public final class ComplaintDialog {
    private static final Map<ComplaintVerb, String> KEYS = Map.of(
            ComplaintVerb.REPORT, "l", ComplaintVerb.ACCEPT, "y", ComplaintVerb.COMMUNICATE, "u", ComplaintVerb.COORDINATE, "i",
            ComplaintVerb.REPLY, "r", ComplaintVerb.CLOSE, "x", ComplaintVerb.REOPEN, "o", ComplaintVerb.ASSIGN, "a",
            ComplaintVerb.NAME, "e", ComplaintVerb.COMMENT, "m");
    public static final List<VerbDialog<ComplaintVerb, Field>> ALL =
            VerbDialog.all(ComplaintVerb.class, ComplaintVerb::path, ComplaintVerb::command, Field::of, KEYS);

    private ComplaintDialog() {}

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

    static VerbDialog<ComplaintVerb, Field> of(String verb) {
        return ALL.get(ComplaintVerb.valueOf(verb).ordinal());
    }
}
