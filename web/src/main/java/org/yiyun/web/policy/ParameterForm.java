package org.yiyun.web.policy;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.text.Typed;
import org.yiyun.policy.engine.Adjustment;
import org.yiyun.policy.engine.PolicyDefinition.ParameterType;
import org.yiyun.policy.engine.Scale;

/** A value of a parameter with inputs of its type. Ratios may be typed as 0.8 or as 80%, amounts with commas. */
public class ParameterForm implements Serializable {
    private static final long serialVersionUID = 1;
    /** Empty lines behind the segments that there are. */
    private static final int MORE = 2;
    private static final String NUMBER = "-?\\d{1,12}(\\.\\d{1,8})?";

    private final ParameterType type;
    private @Nullable String number;
    private @Nullable String kind;
    private @Nullable String choice;
    private final ArrayList<Segment> segments = new ArrayList<>();

    /** @param content of the value that is changed, null while it is open */
    ParameterForm(ParameterType type, @Nullable Object content) {
        this.type = type;
        if (content instanceof BigDecimal figure) {
            number = figure.toPlainString();
        } else if (content instanceof Adjustment adjustment) {
            kind = adjustment.kind().name();
            number = adjustment.value().toPlainString();
        } else if (content instanceof Scale scale) {
            scale.segments().forEach(segment -> segments.add(new Segment(
                    segment.upTo() == null ? "" : segment.upTo().toPlainString(), segment.rate().toPlainString())));
        } else if (content != null) {
            choice = content.toString();
        }
        for (int i = 0; type == ParameterType.SCALE && i < MORE; i++) {
            segments.add(new Segment("", ""));
        }
    }

    /**
     * The value as it is written in the text of a policy.
     *
     * @throws BusinessException INVALID for what is no number, or is missing
     */
    String written() {
        return switch (type) {
            case MONEY, COUNT -> figure("number", number, false).toPlainString();
            case RATE -> figure("number", number, true).toPlainString();
            case CHOICE -> required("choice", choice);
            case ADJUSTMENT -> "{kind: " + required("kind", kind) + ", by: "
                    + figure("number", number, Adjustment.Kind.FACTOR.name().equals(kind)).toPlainString() + "}";
            case SCALE -> scale();
        };
    }

    /**
     * The same of what is typed into one input: figures as in the inputs of their type, anything else as it is written in the text.
     *
     * @throws BusinessException INVALID by {@code value} for what is no number, or is missing
     */
    static String written(ParameterType type, @Nullable String typed) {
        return switch (type) {
            case MONEY, COUNT -> figure("value", typed, false).toPlainString();
            case RATE -> figure("value", typed, true).toPlainString();
            case CHOICE, ADJUSTMENT, SCALE -> required("value", typed);
        };
    }

    /** A line without a ratio is left out; the last one has no end, wherever lines were left empty. */
    private String scale() {
        List<Segment> said = segments.stream().filter(segment -> !segment.isEmpty()).toList();
        if (said.isEmpty()) {
            throw BusinessException.invalid("", "field.policy.segments", Map.of());
        }
        return said.stream()
                .map(segment -> "{" + (Typed.orEmpty(segment.upTo).isEmpty() ? "" : "upTo: " + ofSegment(segment.upTo, false) + ", ")
                        + "rate: " + ofSegment(segment.rate, true) + "}")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String ofSegment(@Nullable String typed, boolean isRatio) {
        return figure(Typed.orEmpty(typed), isRatio).orElseThrow(() -> BusinessException.invalid("", "field.policy.segments", Map.of())).toPlainString();
    }

    private static BigDecimal figure(String path, @Nullable String typed, boolean isRatio) {
        return figure(required(path, typed), isRatio).orElseThrow(() -> BusinessException.invalid(path, "field.type.number", Map.of()));
    }

    /** Only ratios are typed in percent: ten percentage points as 10% would be a tenth of a point, and amounts a hundredth. */
    private static Optional<BigDecimal> figure(String typed, boolean isRatio) {
        String plain = typed.replaceAll("[,，\\s]", "").replace('％', '%');
        boolean percent = plain.endsWith("%");
        String figure = percent ? plain.substring(0, plain.length() - 1) : plain;
        if (!figure.matches(NUMBER) || (percent && !isRatio)) {
            return Optional.empty();
        }
        return Optional.of(percent ? new BigDecimal(figure).movePointLeft(2) : new BigDecimal(figure));
    }

    private static String required(String path, @Nullable String typed) {
        if (Typed.orEmpty(typed).isEmpty()) {
            throw BusinessException.invalid(path, "field.required", Map.of());
        }
        return Typed.orEmpty(typed);
    }

    /** A segment as it is typed in. */
    public static class Segment implements Serializable {
        private static final long serialVersionUID = 1;

        private @Nullable String upTo;
        private @Nullable String rate;

        Segment(String upTo, String rate) {
            this.upTo = upTo;
            this.rate = rate;
        }

        boolean isEmpty() {
            return Typed.orEmpty(upTo).isEmpty() && Typed.orEmpty(rate).isEmpty();
        }

        public @Nullable String getUpTo() {
            return upTo;
        }

        public void setUpTo(@Nullable String upTo) {
            this.upTo = upTo;
        }

        public @Nullable String getRate() {
            return rate;
        }

        public void setRate(@Nullable String rate) {
            this.rate = rate;
        }
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable String getChoice() {
        return choice;
    }

    public void setChoice(@Nullable String choice) {
        this.choice = choice;
    }

    public List<Segment> getSegments() {
        return segments;
    }
}
