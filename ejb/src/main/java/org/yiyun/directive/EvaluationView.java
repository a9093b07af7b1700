package org.yiyun.directive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** As {@link EvaluateDirective}, with who wrote it and when; {@code number} from 1. */
public record EvaluationView(
        int number, LocalDate until, String effects, String problems, String suggestions, @Nullable LocalDate nextOn, Instant at, String by) {}
