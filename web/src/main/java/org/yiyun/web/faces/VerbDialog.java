package org.yiyun.web.faces;

import jakarta.json.JsonObject;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The dialog of a verb, made from the record of its command. Values are text as typed; the command's own constraints judge them.
 *
 * @param path of the verb, as it stands in addresses
 * @param key  that opens it; null for what is rare
 */
public record VerbDialog<V extends Enum<V>, F extends CommandField>(V verb, String path, List<F> fields, @Nullable String key) {
    /**
     * One for each verb, in their order.
     *
     * @param command the record whose components are asked for
     * @param field   how a component is asked for
     */
    public static <V extends Enum<V>, F extends CommandField> List<VerbDialog<V, F>> all(
            Class<V> verbs, Function<V, String> path, Function<V, Class<?>> command, Function<RecordComponent, F> field, Map<V, String> keys) {
        return Arrays.stream(verbs.getEnumConstants())
                .map(verb -> new VerbDialog<>(
                        verb, path.apply(verb), Arrays.stream(command.apply(verb).getRecordComponents()).map(field).toList(), keys.get(verb)))
                .toList();
    }

    /** Id of the dialog. */
    public String getId() {
        return "verb-" + path;
    }

    public String getFormId() {
        return "do-" + path;
    }

    public String getName() {
        return verb.name();
    }

    /** The body of the command with what was typed. */
    public JsonObject body(Map<String, Object> input) {
        return CommandField.body(fields, input);
    }
}
