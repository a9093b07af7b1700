package org.yiyun.platform.office;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a template is filled with. Lines of a value are divided by {@code \n}. What is not given stays empty; a table without lines
 * says 无.
 *
 * @param values by name
 * @param rows   of each table by its name, each row by column
 */
public record TemplateData(Map<String, String> values, Map<String, List<Map<String, String>>> rows) {
    public TemplateData {
        values = new TreeMap<>(values);
        var copied = new TreeMap<String, List<Map<String, String>>>();
        rows.forEach((table, lines) -> copied.put(table, lines.stream().<Map<String, String>>map(TreeMap::new).toList()));
        rows = copied;
    }
}
