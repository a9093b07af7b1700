package org.yiyun.reporting.periodic;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.text.Typed;

/**
 * The order of a report, or of a further version of it.
 *
 * @param day       any day of the period, which must be over
 * @param statement what is to be said beside the figures (编制说明)
 */
public record OrderPeriodic(@NotNull PeriodicKind kind, @NotNull LocalDate day, @Nullable @Size(max = 2000) String statement) {
    public OrderPeriodic {
        statement = Typed.orNull(statement);
    }
}
