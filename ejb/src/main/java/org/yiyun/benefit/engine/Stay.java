package org.yiyun.benefit.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.text.Typed;

/**
 * A stay in an institution (住院) as a bill tells it by {@code claim.admittedOn} and {@code claim.dischargedOn}; the lines of a bill
 * may tell their own days by {@code on}.
 *
 * @param admitted   first day
 * @param discharged last day, the same or a later one
 */
public record Stay(LocalDate admitted, LocalDate discharged) {
    /** Most years from admission to discharge. */
    static final int MOST_YEARS = 10;

    private static final String LINE_DAY = "on";
    private static final String ADMITTED = "admittedOn";
    private static final String DISCHARGED = "dischargedOn";

    /** Whether a bill tells anything of a stay. */
    public static boolean isTold(Map<String, Object> body) {
        return body.get("claim") instanceof Map<?, ?> claim && (claim.get(ADMITTED) != null || claim.get(DISCHARGED) != null);
    }

    /** The day of discharge where the bill tells one; what is no day is left to {@link #of}. */
    public static Optional<LocalDate> dischargeIn(Map<String, Object> body) {
        return body.get("claim") instanceof Map<?, ?> claim ? Optional.ofNullable(day(claim.get(DISCHARGED))) : Optional.empty();
    }

    /**
     * The stay of a bill; empty if it tells none.
     *
     * @throws BusinessException INVALID if it tells one of the two days only, what is no day, or a discharge before the admission or
     *     years after it
     */
    public static Optional<Stay> of(Map<String, Object> body) {
        if (!isTold(body)) {
            return Optional.empty();
        }
        Map<?, ?> claim = (Map<?, ?>) body.get("claim");
        List<FieldError> faults = new ArrayList<>();
        LocalDate admitted = day(claim, ADMITTED, faults);
        LocalDate discharged = day(claim, DISCHARGED, faults);
        if (admitted != null && discharged != null && discharged.isBefore(admitted)) {
            faults.add(new FieldError("claim." + DISCHARGED, "field.benefit.discharge", Map.of("date", admitted)));
        } else if (admitted != null && discharged != null && admitted.plusYears(MOST_YEARS).isBefore(discharged)) {
            faults.add(new FieldError("claim." + DISCHARGED, "field.benefit.stay-long", Map.of("max", MOST_YEARS)));
        }
        if (!faults.isEmpty()) {
            throw BusinessException.invalid(faults);
        }
        return Optional.of(new Stay(admitted, discharged));
    }

    private static @Nullable LocalDate day(Map<?, ?> claim, String name, List<FieldError> faults) {
        Object told = claim.get(name);
        LocalDate day = day(told);
        if (day == null) {
            faults.add(new FieldError("claim." + name, told == null ? "field.required" : "field.date", Map.of()));
        }
        return day;
    }

    /** The day of a line, if it tells one. */
    public static Optional<LocalDate> dayOf(Map<?, ?> line) {
        return Optional.ofNullable(day(line.get(LINE_DAY)));
    }

    /** What somebody has told as a day; null for nothing, and for what is no day, such as one of a year that no calendar of ours has. */
    static @Nullable LocalDate day(@Nullable Object told) {
        return told instanceof String text ? Typed.day(text) : null;
    }

    boolean has(LocalDate day) {
        return !day.isBefore(admitted) && !day.isAfter(discharged);
    }
}
