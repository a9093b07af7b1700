package org.yiyun.web.ticket;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.web.faces.CommandField;

/**
 * An input of a verb's dialog, read from a component of its command. Label: {@code ticket.field.<name>}.
 *
 * @param options names of the constants of an enum, else empty
 */
public record VerbField(String name, Input input, boolean required, int max, List<String> options) {
    /** How it is asked for. */
    public enum Input { TEXT, AREA, CHOICE, CHECK, SCORE, STAFF }

    private static final int LONGEST_LINE = 120;
    private static final int DEFAULT_MAX = 200;
    private static final Set<String> STAFF = Set.of("assignee", "engineer");

    static VerbField of(RecordComponent component) {
        var said = CommandField.max(component);
        var max = said == 0 ? DEFAULT_MAX : said;
        return new VerbField(
                component.getName(), input(component, max), CommandField.isRequired(component), max, options(component.getType()));
    }

    private static Input input(RecordComponent component, int max) {
        var type = component.getType();
        if (type.isEnum() || type == Boolean.class) {
            return Input.CHOICE;
        }
        if (type == boolean.class) {
            return Input.CHECK;
        }
        if (type == Integer.class || type == int.class) {
            return Input.SCORE;
        }
        if (STAFF.contains(component.getName())) {
            return Input.STAFF;
        }
        return max > LONGEST_LINE ? Input.AREA : Input.TEXT;
    }

    private static List<String> options(Class<?> type) {
        if (type == Boolean.class) {
            return List.of("true", "false");
        }
        return type.isEnum() ? List.of(type.getEnumConstants()).stream().map(Object::toString).toList() : List.of();
    }

    /** Text prefix of the options. */
    public @Nullable String getPrefix() {
        return options.isEmpty() ? null : "ticket." + name;
    }
}
