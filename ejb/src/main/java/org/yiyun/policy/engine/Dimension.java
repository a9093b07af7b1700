package org.yiyun.policy.engine;

import java.util.List;
import java.util.Map;

/**
 * A dimension (维度) of the policy with its values, as data: kind of line, person type, level of institution, off-site class.
 *
 * @param values codes in order
 * @param titles what people call a value, by code
 */
public record Dimension(String name, String title, List<String> values, Map<String, String> titles) {
    /** Truth values, a dimension of every policy. */
    public static final Dimension BOOLEAN =
            new Dimension("boolean", "是否", List.of("false", "true"), Map.of("false", "否", "true", "是"));

    public Dimension {
        values = List.copyOf(values);
        titles = Map.copyOf(titles);
    }

    /** Position of the value, -1 if it is none of this dimension. */
    public int indexOf(String value) {
        return values.indexOf(value);
    }

    public String titleOf(String value) {
        return titles.getOrDefault(value, value);
    }
}
