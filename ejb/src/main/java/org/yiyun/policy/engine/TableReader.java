package org.yiyun.policy.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.policy.engine.PolicyDefinition.HitPolicy;
import org.yiyun.policy.engine.PolicyDefinition.OutputName;
import org.yiyun.policy.engine.PolicyDefinition.Row;
import org.yiyun.policy.engine.PolicyDefinition.Table;

/** Reads decision tables. */
final class TableReader {
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
                inputs, outputs, names(s, outputs), domains, s.list("rows", TableReader::row));
    }

    /** What people call outputs; only those that there are, and each once. */
    private static Map<String, OutputName> names(Section s, List<String> outputs) {
        Map<String, OutputName> names = new LinkedHashMap<>();
        s.list("names", name -> {
            String output = name.text("output");
            if (!outputs.contains(output)) {
                name.fault("output", "field.enum", Map.of("allowed", String.join(" ", outputs)));
            }
            if (names.put(output, new OutputName(name.text("title"), name.optionalText("unit"))) != null) {
                name.fault("output", "field.policy.twice", Map.of("id", output));
            }
            return output;
        });
        return names;
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
