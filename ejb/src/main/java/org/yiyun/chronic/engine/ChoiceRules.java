package org.yiyun.chronic.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be chosen beside what has been chosen. */
public final class ChoiceRules {
    private ChoiceRules() {}

    /**
     * A choice from a day to a day.
     *
     * @param until   last day, null for no end
     * @param counted whether it is a change
     */
    public record Choice(String institution, LocalDate since, @Nullable LocalDate until, boolean counted) {
        boolean isOn(LocalDate day) {
            return !since.isAfter(day) && (until == null || !until.isBefore(day));
        }

        boolean meets(Choice other) {
            return isOn(other.since) || other.isOn(since);
        }
    }

    /**
     * What the rule of the day allows.
     *
     * @param institutions on one day
     * @param changes      in a calendar year
     */
    public record Limit(int institutions, int changes) {}

    /** Why a choice is refused. */
    public enum Fault {
        /** The institution is chosen already on one of the days. */
        TWICE,
        /** On one of the days more would be chosen than may be. */
        TOO_MANY,
        /** More changes in the calendar year than may be. */
        TOO_OFTEN
    }

    /** The first reason why the choice may not be made; empty if it may. */
    public static Optional<Fault> fault(List<Choice> known, Choice wanted, Limit limit) {
        if (known.stream().anyMatch(one -> one.institution().equals(wanted.institution()) && one.meets(wanted))) {
            return Optional.of(Fault.TWICE);
        }
        if (most(known, wanted) >= limit.institutions()) {
            return Optional.of(Fault.TOO_MANY);
        }
        return wanted.counted() && changes(known, wanted.since().getYear()) >= limit.changes()
                ? Optional.of(Fault.TOO_OFTEN) : Optional.empty();
    }

    /** Changes of a calendar year. */
    public static long changes(List<Choice> known, int year) {
        return known.stream().filter(one -> one.counted() && one.since().getYear() == year).count();
    }

    /** How many others are chosen at most on a day of the wanted one: that is so on its first day, or when another one begins. */
    private static long most(List<Choice> known, Choice wanted) {
        return Stream.concat(Stream.of(wanted.since()), known.stream().map(Choice::since).filter(wanted::isOn))
                .mapToLong(day -> known.stream().filter(one -> one.isOn(day)).count())
                .max().orElse(0);
    }
}
