package org.yiyun.web.ticket;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.ticket.TicketCommand;
import org.yiyun.ticket.TicketVerb;

/**
 * The dialog of a verb, made from the record of its command: a new verb needs no new page. Values are text as typed; the
 * command's own constraints judge them.
 */
public record VerbForm(TicketVerb verb, List<VerbField> fields) {
    public static final List<VerbForm> ALL =
            Arrays.stream(TicketVerb.values()).map(VerbForm::of).toList();

    private static final Map<TicketVerb, String> KEYS = Map.ofEntries(
            Map.entry(TicketVerb.GRADE, "l"), Map.entry(TicketVerb.ASSIGN, "a"), Map.entry(TicketVerb.ACCEPT, "y"),
            Map.entry(TicketVerb.PAUSE, "p"), Map.entry(TicketVerb.RESUME, "u"), Map.entry(TicketVerb.DISPATCH, "d"),
            Map.entry(TicketVerb.ARRIVE, "i"), Map.entry(TicketVerb.PROPOSE, "s"), Map.entry(TicketVerb.RESOLVE, "r"),
            Map.entry(TicketVerb.FEEDBACK, "f"), Map.entry(TicketVerb.CLOSE, "x"), Map.entry(TicketVerb.COMMENT, "m"),
            Map.entry(TicketVerb.ESCALATE, "e"), Map.entry(TicketVerb.REOPEN, "o"));

    private static VerbForm of(TicketVerb verb) {
        return new VerbForm(verb, Arrays.stream(verb.command().getRecordComponents()).map(VerbField::of).toList());
    }

    static VerbForm of(String verb) {
        return ALL.get(TicketVerb.valueOf(verb).ordinal());
    }

    /** Id of the dialog. */
    public String getId() {
        return "verb-" + verb.path();
    }

    public String getFormId() {
        return "do-" + verb.path();
    }

    /** Key of what to know before doing it; not every verb has such a text. */
    public String getHintKey() {
        return "ticket.verb." + verb + ".hint";
    }

    /** The key that opens it on the ticket page. */
    public @Nullable String getKey() {
        return KEYS.get(verb);
    }

    public String getName() {
        return verb.name();
    }

    /** Has a button of its own; the others are in the menu behind it. */
    public boolean isFrequent() {
        return KEYS.containsKey(verb);
    }

    /** Grading has a dialog of its own, with the definitions of the levels. */
    public boolean isGeneral() {
        return verb != TicketVerb.GRADE;
    }

    /**
     * The command with these values.
     *
     * @throws BusinessException INVALID if a number is none
     */
    TicketCommand command(Map<String, Object> input) {
        var components = verb.command().getRecordComponents();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var values = Arrays.stream(components)
                .map(component -> value(component, input.get(component.getName())))
                .toArray();
        try {
            return verb.command().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException fault) {
            throw fault.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(fault);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable Object value(RecordComponent component, @Nullable Object given) {
        var text = given == null ? "" : given.toString().strip();
        var type = component.getType();
        if (type == boolean.class) {
            return Boolean.valueOf(text);
        }
        if (type == int.class || type == Integer.class) {
            return number(component, text);
        }
        if (text.isEmpty()) {
            return null;
        }
        return type == Boolean.class ? Boolean.valueOf(text) : type.isEnum() ? constant(type, text) : text;
    }

    private static @Nullable Integer number(RecordComponent component, String text) {
        if (text.isEmpty() && component.getType() == Integer.class) {
            return null;
        }
        if (!text.matches("[0-9]{1,4}")) {
            throw BusinessException.invalid(component.getName(), "field.required", Map.of());
        }
        return Integer.valueOf(text);
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> BusinessException.invalid(type.getSimpleName(), "field.required", Map.of()));
    }
}
