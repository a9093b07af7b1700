package org.yiyun.directive;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the four records of an interpretation, as its author writes it. */
public sealed interface Interpretation {
    default InterpretationStep step() {
        return InterpretationStep.of(this);
    }

    /** 背景和材料: why the text was issued, and what else was read. */
    record Background(@NotBlank @Size(max = 8000) String background, @NotBlank @Size(max = 8000) String material)
            implements Interpretation {}

    /** 切合点及差异点; at least one point for each {@link PlatformElement}. */
    record Comparison(@NotEmpty @Size(max = 100) List<@Valid @NotNull Point> points) implements Interpretation {
        public Comparison {
            points = points == null ? null : List.copyOf(points);
        }

        /** The points that differ, in their order; measures name them by their place here, from 1. */
        public List<Point> differences() {
            return points.stream().filter(point -> !point.fits()).toList();
        }
    }

    /** @param fits whether the platform does it as it is (切合) or something is to be changed (差异) */
    record Point(@NotNull PlatformElement element, boolean fits, @NotBlank @Size(max = 1000) String text) {}

    /** 总工沟通: whether local configuration is compatible. */
    record Talks(@NotEmpty @Size(max = 20) List<@Valid @NotNull Talk> talks) implements Interpretation {
        public Talks {
            talks = talks == null ? null : List.copyOf(talks);
        }
    }

    /**
     * @param level    national or provincial
     * @param engineer whom one talked to
     */
    record Talk(
            @NotNull DirectiveLevel level, @NotBlank @Size(max = 60) String engineer, @NotNull LocalDate on, @NotNull Compatibility compatible,
            @NotBlank @Size(max = 2000) String text) {}

    /** 是否兼容本地化配置. Texts: {@code directive.compatible.*}. */
    enum Compatibility { YES, PARTLY, NO }

    /**
     * 差异商定, with the bureau; at least one measure for each difference.
     *
     * @param agreedWith whom of the bureau
     */
    record Agreement(
            @NotBlank @Size(max = 120) String agreedWith, @NotNull LocalDate agreedOn, @NotNull @Size(max = 100) List<@Valid @NotNull Measure> measures)
            implements Interpretation {
        public Agreement {
            measures = measures == null ? null : List.copyOf(measures);
        }
    }

    /**
     * What is done about a difference.
     *
     * @param difference its place among {@link Comparison#differences()}, from 1
     * @param person     who does it
     */
    record Measure(
            @Min(1) int difference, @NotBlank @Size(max = 1000) String measure, @NotBlank @Size(max = 60) String person,
            @Nullable LocalDate due) {}
}
