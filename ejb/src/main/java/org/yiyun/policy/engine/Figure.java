package org.yiyun.policy.engine;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How people call what a step or a table sets, and what it counts (结果项). What is left out falls back: the title to that of the step
 * which sets it alone, else to the name; the English title to the Chinese one.
 *
 * @param name    of the variable
 * @param title   in Chinese
 * @param english title in English
 * @param unit    what it counts
 * @param from    first day of a claim on which it is called so; null for every day before the next entry of its name
 */
public record Figure(
        String name, @Nullable String title, @Nullable String english, @Nullable FigureUnit unit, @Nullable LocalDate from) {
    /** By their first days. */
    static final Comparator<Figure> BY_DAY = Comparator.comparing(Figure::from, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** What people call a variable, without a day. */
    public static Figure of(String name, @Nullable String title, @Nullable String english, @Nullable FigureUnit unit) {
        return new Figure(name, title, english, unit, null);
    }

    /** Whether it says nothing of its variable. */
    boolean isEmpty() {
        return title == null && english == null && unit == null;
    }

    /** Whether it says the same, whatever its days are. */
    boolean says(Figure other) {
        return equals(saying(other));
    }

    /** The same entry with what another says. */
    Figure saying(Figure other) {
        return new Figure(name, other.title, other.english, other.unit, from);
    }

    boolean holdsOn(LocalDate day) {
        return from == null || !day.isBefore(from);
    }

    static Figure read(Section s) {
        return new Figure(
                s.text("name"), s.optionalText("title"), s.optionalText("english"),
                s.has("unit") ? s.constant("unit", FigureUnit.class) : null, s.optionalDate("from"));
    }
}
