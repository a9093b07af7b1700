package org.yiyun.web.problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.problem.ProblemView;

/** What is typed about a problem, by the names of {@link org.yiyun.problem.WriteProblem}, while others may edit it too. */
final class EditedFields {
    private static final List<String> NAMES = List.of("title", "symptom", "module", "cause", "workaround", "prevention", "owner");

    /** As long as {@link org.yiyun.problem.WriteProblem} takes a symptom; what is said of a ticket may be longer. */
    private static final int SYMPTOM = 4000;

    private EditedFields() {}

    /** The beginning of what a ticket says, as long as a symptom may be; no character is cut in two. */
    static @Nullable String symptom(@Nullable String said) {
        if (said == null || said.length() <= SYMPTOM) {
            return said;
        }
        return said.substring(0, Character.isHighSurrogate(said.charAt(SYMPTOM - 1)) ? SYMPTOM - 1 : SYMPTOM);
    }

    static Map<String, @Nullable Object> of(ProblemView problem) {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("title", problem.title());
        all.put("symptom", problem.symptom());
        all.put("module", problem.module());
        all.put("cause", problem.cause());
        all.put("workaround", problem.workaround());
        all.put("prevention", problem.prevention());
        all.put("owner", problem.owner());
        return all;
    }

    /**
     * Brings what is typed up to date where it is still what was read.
     *
     * @return names of the fields that others have changed to something else than was typed
     */
    static List<String> merge(
            Map<String, @Nullable Object> typed, Map<String, @Nullable Object> read, Map<String, @Nullable Object> now) {
        List<String> both = new ArrayList<>();
        for (var name : NAMES) {
            if (text(typed, name).equals(text(read, name))) {
                typed.put(name, now.get(name));
            } else if (!text(now, name).equals(text(read, name)) && !text(now, name).equals(text(typed, name))) {
                both.add(name);
            }
        }
        return both;
    }

    /** A browser sends line ends of its own. */
    private static String text(Map<String, @Nullable Object> fields, String name) {
        var value = fields.get(name);
        return value == null ? "" : value.toString().strip().replace("\r\n", "\n");
    }
}
