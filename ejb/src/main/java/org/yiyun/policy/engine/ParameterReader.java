package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiyun.policy.engine.PolicyDefinition.Parameter;
import org.yiyun.policy.engine.PolicyDefinition.ParameterType;
import org.yiyun.policy.engine.PolicyDefinition.Value;

/** Reads parameters and their values. */
final class ParameterReader {
    private static final BigDecimal MOST_POINTS = new BigDecimal(100);

    Parameter parameter(Section s) {
        ParameterType type = s.constant("type", ParameterType.class);
        return new Parameter(
                s.text("code"), type, s.text("title"), s.text("unit"), s.text("period"), PolicyReader.source(s),
                s.texts("dims"), type == ParameterType.CHOICE ? s.text("choice") : null, s.flag("yearly"),
                s.list("values", value -> value(value, type)));
    }

    private Value value(Section s, ParameterType type) {
        LocalDate from = s.date("from");
        LocalDate to = s.optionalDate("to");
        if (to != null && !to.isAfter(from)) {
            s.fault("to", "field.order", Map.of());
        }
        return new Value(from, to, when(s), s.flag("open") ? open(s) : content(s, type), PolicyReader.optionalSource(s));
    }

    /** An open value says why it is open, and nothing else. */
    private static @Nullable Object open(Section s) {
        s.text("reason");
        return s.has("value") ? s.fault("value", "field.policy.open-value", Map.of()) : null;
    }

    static Map<String, List<String>> when(Section s) {
        Map<String, List<String>> cells = new LinkedHashMap<>();
        Section when = s.section("when");
        if (when != null) {
            when.keys().forEach(key -> cells.put(key, when.texts(key)));
        }
        return cells;
    }

    private static @Nullable Object content(Section s, ParameterType type) {
        return switch (type) {
            case MONEY, COUNT -> atLeastZero(s, s.number("value"));
            case RATE -> rate(s, "value");
            case CHOICE -> s.text("value");
            case ADJUSTMENT -> adjustment(s);
            case SCALE -> scale(s);
        };
    }

    private static BigDecimal atLeastZero(Section s, BigDecimal number) {
        if (number.signum() < 0) {
            s.fault("value", "field.min", Map.of("value", 0));
        }
        return number;
    }

    private static BigDecimal rate(Section s, String key) {
        BigDecimal rate = s.number(key);
        if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
            s.fault(key, "field.range", Map.of("min", 0, "max", 1));
        }
        return rate;
    }

    private static Adjustment adjustment(Section s) {
        Section value = s.section("value");
        if (value == null) {
            s.fault("value", "field.required", Map.of());
            return Adjustment.NONE;
        }
        Adjustment.Kind kind = value.constant("kind", Adjustment.Kind.class);
        BigDecimal amount = value.number("by");
        value.end();
        if (kind == Adjustment.Kind.POINTS ? amount.abs().compareTo(MOST_POINTS) > 0 : amount.signum() < 0) {
            value.fault("by", "field.number", Map.of());
        }
        // below one point in size it is a share that was taken for points
        if (kind == Adjustment.Kind.POINTS && amount.signum() != 0 && amount.abs().compareTo(BigDecimal.ONE) < 0) {
            value.fault("by", "field.policy.points", Map.of());
        }
        return new Adjustment(kind, amount);
    }

    private static @Nullable Object scale(Section s) {
        List<Scale.Segment> segments = new ArrayList<>();
        s.list("value", segment -> segments.add(new Scale.Segment(
                segment.has("upTo") ? segment.number("upTo") : null, rate(segment, "rate"))));
        try {
            return new Scale(segments);
        } catch (IllegalArgumentException disorder) {
            return s.fault("value", "field.policy.scale", Map.of());
        }
    }
}
