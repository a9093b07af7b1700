package org.yiyun.policy.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.policy.engine.PolicyDefinition.PolicyCase;

/**
 * Changes the text of a policy: one value of a parameter from a day on, where the value that held ends and the new one begins; the
 * cases, to which some are added; or code and title, where it becomes another policy. Everything else stays as it was written, comments too.
 */
public final class PolicyEdit {
    private final String text;
    private final MarkedText marked;
    private final Node root;

    private PolicyEdit(String text) {
        this.text = text;
        marked = new MarkedText(text);
        root = marked.root();
    }

    /** A value as it is written, in one line: {@code 0.85}, {@code {kind: POINTS, by: -10}}; empty while it is open. */
    public static String written(String text, String code, int position) {
        return Flow.of(MarkedText.entry(new PolicyEdit(text).value(code, position), "value"));
    }

    /** All values of a parameter as they are written, in their order. */
    public static List<String> written(String text, String code) {
        return MarkedText.items(MarkedText.entry(new PolicyEdit(text).parameter(code), "values")).stream()
                .map(value -> Flow.of(MarkedText.entry(value, "value"))).toList();
    }

    /**
     * The changed text.
     *
     * @param position of the value within its parameter, from 0
     * @param content  the new value as YAML in one line
     * @param source   document and clause, where they differ from the parameter's; null for none
     * @throws BusinessException INVALID if the day is not within the value's days
     */
    public static String change(
            String text, String code, int position, LocalDate from, String content, PolicyDefinition.@Nullable Source source) {
        return new PolicyEdit(text).changed(code, position, from, content.strip(), source);
    }

    /** The text with cases added behind those that it has. */
    public static String addCases(String text, List<PolicyCase> cases) {
        return new PolicyEdit(text).withCases(cases);
    }

    /** The text of another policy, the same but for its code and its title. */
    public static String rename(String text, String scheme, String title) {
        return new PolicyEdit(text).renamed(scheme, title);
    }

    private String renamed(String scheme, String title) {
        Node code = MarkedText.entry(root, "scheme");
        Node name = MarkedText.entry(root, "title");
        String coded = marked.isFlow() ? Flow.quoted(scheme) : scheme;
        return marked.start(code) < marked.start(name)
                ? replaced(code, coded, name, Flow.quoted(title))
                : replaced(name, Flow.quoted(title), code, coded);
    }

    private String replaced(Node first, String one, Node second, String other) {
        return text.substring(0, marked.start(first)) + one + text.substring(marked.end(first), marked.start(second)) + other
                + text.substring(marked.end(second));
    }

    private String withCases(List<PolicyCase> cases) {
        Node list = MarkedText.entry(root, "cases");
        String inOne = cases.stream().map(CaseWriter::flow).collect(Collectors.joining(", "));
        if (list == null) {
            return marked.isFlow()
                    ? inserted(marked.end(root) - 1, ", \"cases\": [" + inOne + "]")
                    : inserted(marked.lineEnd(marked.end(root)), "\ncases:" + CaseWriter.block(cases, "  ")) + "\n";
        }
        if (!(list instanceof SequenceNode sequence)) {
            return inserted(marked.start(list), " [" + inOne + "]");
        }
        if (sequence.getValue().isEmpty()) {
            return inserted(marked.end(list) - 1, inOne);
        }
        Node last = sequence.getValue().get(sequence.getValue().size() - 1);
        return sequence.getFlowStyle() == FlowStyle.FLOW
                ? inserted(marked.end(last), ", " + inOne)
                : inserted(marked.lineEnd(marked.end(last)), CaseWriter.block(cases, " ".repeat(Math.max(0, marked.column(last) - 2))));
    }

    private String inserted(int at, String more) {
        return text.substring(0, at) + more + text.substring(at);
    }

    private String changed(String code, int position, LocalDate from, String content, PolicyDefinition.@Nullable Source source) {
        Node old = value(code, position);
        LocalDate begins = LocalDate.parse(Flow.of(MarkedText.entry(old, "from")));
        String ends = Flow.of(MarkedText.entry(old, "to"));
        if (from.isBefore(begins) || (!ends.isEmpty() && !from.isBefore(LocalDate.parse(ends)))) {
            throw BusinessException.invalid("from", "field.range", Map.of("min", begins, "max", ends.isEmpty() ? "—" : ends));
        }
        String when = Flow.of(MarkedText.entry(old, "when"));
        String next = "{from: " + from + (ends.isEmpty() ? "" : ", to: " + ends) + (when.isEmpty() ? "" : ", when: " + when)
                + ", value: " + content
                + (source == null ? "" : ", source: {document: " + source.document() + ", clause: " + Flow.quoted(source.clause()) + "}")
                + "}";
        int end = marked.end(old);
        String indent = " ".repeat(Math.max(0, marked.column(old) - 2));
        String kept = from.equals(begins) ? "" : Flow.with(old, "to", from.toString()) + "\n" + indent + "- ";
        return text.substring(0, marked.start(old)) + kept + next + text.substring(end);
    }

    private Node value(String code, int position) {
        List<Node> values = MarkedText.items(MarkedText.entry(parameter(code), "values"));
        if (position < 0 || position >= values.size()) {
            throw unknown(code);
        }
        return values.get(position);
    }

    private Node parameter(String code) {
        return MarkedText.items(MarkedText.entry(root, "parameters")).stream().filter(each -> MarkedText.scalar(each, "code").equals(code))
                .findFirst().orElseThrow(() -> unknown(code));
    }

    private static BusinessException unknown(String code) {
        return BusinessException.invalid("parameter", "field.policy.name", Map.of("id", code));
    }
}
