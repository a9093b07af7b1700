package org.yiyun.policy.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.policy.engine.PolicyDefinition.HitPolicy;
import org.yiyun.policy.engine.PolicyDefinition.OutputWords;
import org.yiyun.policy.engine.PolicyDefinition.Row;
import org.yiyun.policy.engine.PolicyDefinition.Table;

/** Reads decision tables. */
final class TableReader {
    private static final String YUAN = "元";

    private TableReader() {}

    static Table table(Section s) {
        Map<String, Interval> domains = new LinkedHashMap<>();
        List<String> inputs = s.list("inputs", input -> {
            String name = input.text("name");
            String domain = input.optionalText("domain");
            if (domain != null) {
                Interval.parse(domain).ifPresentOrElse(
                        interval -> domains.put(name, interval), () -> input.fault("domain", "field.policy.interval", Map.of()));
            }
            return name;
        });
        List<String> outputs = s.texts("outputs");
        return new Table(
                s.text("code"), s.text("title"), PolicyReader.source(s), s.constant("hit", HitPolicy.class),
                inputs, outputs, domains, s.list("rows", TableReader::row), s.list("words", words -> words(words, outputs)));
    }

    private static OutputWords words(Section s, List<String> outputs) {
        String name = s.text("name");
        if (!name.isEmpty() && !outputs.contains(name)) {
            s.fault("name", "field.enum", Map.of("allowed", String.join(" ", outputs)));
        }
        String unit = s.optionalText("unit");
        return new OutputWords(name, s.text("title"), unit == null ? YUAN : unit);
    }

    private static Row row(Section s) {
        Map<String, String> then = new LinkedHashMap<>();
        Section outputs = s.section("then");
        if (outputs == null) {
            s.fault("then", "field.required", Map.of());
        } else {
            outputs.keys().forEach(key -> then.put(key, outputs.text(key)));
        }
        return new Row(
                s.optionalDate("from"), s.optionalDate("to"), ParameterReader.when(s), then, PolicyReader.optionalSource(s));
    }
}
