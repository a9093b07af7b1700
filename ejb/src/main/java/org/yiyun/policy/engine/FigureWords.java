package org.yiyun.policy.engine;

import java.math.BigDecimal;
import java.util.stream.Collectors;

/** The value of a parameter as a person reads it: 300000.00, -10个百分点, ×0.8, ≤10000：0.80，以上：0.85; a scale of one segment is a rate. */
public final class FigureWords {
    private FigureWords() {}

    /** @param content a number, an adjustment, a scale or the code of a choice, as {@link PolicyDefinition.Value} has it */
    public static String of(Object content) {
        if (content instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (content instanceof Adjustment adjustment) {
            String by = adjustment.value().toPlainString();
            return adjustment.kind() == Adjustment.Kind.POINTS ? by + "个百分点" : "×" + by;
        }
        if (content instanceof Scale scale && scale.segments().size() == 1) {
            return scale.segments().get(0).rate().toPlainString();
        }
        if (content instanceof Scale scale) {
            return scale.segments().stream()
                    .map(segment -> (segment.upTo() == null ? "以上" : "≤" + segment.upTo().toPlainString()) + "：" + segment.rate().toPlainString())
                    .collect(Collectors.joining("，"));
        }
        return String.valueOf(content);
    }
}
