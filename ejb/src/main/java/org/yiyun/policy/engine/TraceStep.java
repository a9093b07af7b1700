package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a calculation, explained (计算轨迹).
 *
 * @param line   number of the line from 1, null for the whole claim
 * @param rule   formula, or table and row
 * @param source where it is written
 * @param input  values that it read, by name: BigDecimal, text, Boolean; null for what was not told
 * @param output values that it set
 */
public record TraceStep(
        String step, String title, @Nullable Integer line, String rule, String source, Map<String, Object> input,
        List<UsedParameter> parameters, List<UsedSegment> segments, Map<String, Object> output) {
    public TraceStep {
        input = fixed(input);
        parameters = List.copyOf(parameters);
        segments = List.copyOf(segments);
        output = fixed(output);
    }

    /** The same of another line. */
    public TraceStep of(int other) {
        return new TraceStep(step, title, other, rule, source, input, parameters, segments, output);
    }

    private static Map<String, Object> fixed(Map<String, Object> values) {
        return values instanceof NamedValues<?> ? values : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A parameter with the value that was used, its dimensions and where it is written. */
    public record UsedParameter(String code, String title, String value, String where, String source) {}

    /** The part of an amount that fell into a segment; {@code rate} after adjustment. */
    public record UsedSegment(BigDecimal from, BigDecimal to, BigDecimal rate, BigDecimal paid) {}
}
