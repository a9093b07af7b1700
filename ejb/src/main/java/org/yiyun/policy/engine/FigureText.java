package org.yiyun.policy.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Writes titles and units of figures into the text of a policy. An entry that is there is written anew in one line, with the day from
 * which it holds; the others follow behind the last. Everything else stays as it was written.
 */
public final class FigureText {
    private final MarkedText marked;

    private FigureText(String text) {
        marked = new MarkedText(text);
    }

    /**
     * The text with these titles and units; those that are as they were change nothing.
     *
     * @param before what the text says
     * @param edited without days: of several entries of a name the one that begins last is meant
     */
    public static String change(String text, PolicyDefinition before, List<Figure> edited) {
        String changed = text;
        List<Figure> known = new ArrayList<>(before.figures());
        for (Figure figure : edited) {
            int at = place(known, figure.name());
            if (at >= 0 && !known.get(at).says(figure)) {
                Figure next = known.get(at).saying(figure);
                changed = new FigureText(changed).replaced(at, next);
                known.set(at, next);
            } else if (at < 0 && !figure.isEmpty()) {
                changed = new FigureText(changed).added(figure);
                known.add(figure);
            }
        }
        return changed;
    }

    /** The figures as they are to be. */
    public static List<Figure> changed(List<Figure> before, List<Figure> edited) {
        List<Figure> known = new ArrayList<>(before);
        for (Figure figure : edited) {
            int at = place(known, figure.name());
            if (at >= 0) {
                known.set(at, known.get(at).saying(figure));
            } else if (!figure.isEmpty()) {
                known.add(figure);
            }
        }
        return known;
    }

    /** How many outputs are to be called otherwise. */
    public static long changes(List<Figure> before, List<Figure> edited) {
        List<Figure> after = changed(before, edited);
        return after.stream().filter(figure -> !before.contains(figure)).count();
    }

    /** Position of the entry that begins last; -1 for none. */
    private static int place(List<Figure> known, String name) {
        int found = -1;
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).name().equals(name) && (found < 0 || Figure.BY_DAY.compare(known.get(i), known.get(found)) > 0)) {
                found = i;
            }
        }
        return found;
    }

    private String replaced(int at, Figure figure) {
        Node item = MarkedText.items(MarkedText.entry(marked.root(), "figures")).get(at);
        return marked.text().substring(0, marked.start(item)) + flow(figure) + marked.text().substring(marked.end(item));
    }

    private String added(Figure figure) {
        Node list = MarkedText.entry(marked.root(), "figures");
        if (list == null) {
            return behindSteps(figure);
        }
        if (!(list instanceof SequenceNode sequence)) {
            return inserted(marked.start(list), " [" + flow(figure) + "]");
        }
        List<Node> items = sequence.getValue();
        if (items.isEmpty()) {
            return inserted(marked.end(list) - 1, flow(figure));
        }
        Node last = items.get(items.size() - 1);
        return sequence.getFlowStyle() == FlowStyle.FLOW
                ? inserted(marked.end(last), ", " + flow(figure))
                : inserted(marked.lineEnd(marked.end(last)), "\n" + " ".repeat(Math.max(0, marked.column(last) - 2)) + "- " + flow(figure));
    }

    private String behindSteps(Figure figure) {
        if (marked.isFlow()) {
            return inserted(marked.end(marked.root()) - 1, ", \"figures\": [" + flow(figure) + "]");
        }
        Node steps = MarkedText.entry(marked.root(), "steps");
        return inserted(marked.lineEnd(marked.end(steps == null ? marked.root() : steps)), "\nfigures:\n  - " + flow(figure));
    }

    private String inserted(int at, String more) {
        return marked.text().substring(0, at) + more + marked.text().substring(at);
    }

    private String flow(Figure figure) {
        Map<String, String> entries = new LinkedHashMap<>();
        put(entries, "name", figure.name());
        put(entries, "title", figure.title());
        put(entries, "english", figure.english());
        put(entries, "unit", figure.unit());
        put(entries, "from", figure.from());
        return entries.entrySet().stream().map(entry -> entry.getKey() + ": " + entry.getValue()).collect(Collectors.joining(", ", "{", "}"));
    }

    private void put(Map<String, String> entries, String key, @Nullable Object value) {
        if (value != null) {
            entries.put(marked.isFlow() ? Flow.quoted(key) : key, marked.isFlow() ? Flow.quoted(value.toString()) : Flow.text(value.toString()));
        }
    }
}
