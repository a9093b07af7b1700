package org.yiyun.policy.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.policy.engine.PolicyDefinition.HitPolicy;
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
        return new Table(
                s.text("code"), s.text("title"), PolicyReader.source(s), s.constant("hit", HitPolicy.class),
                inputs, s.texts("outputs"), domains, s.list("rows", TableReader::row));
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
