package org.yiyun.roster.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Filling by turns (按人轮排): the people stand in a queue; each slot takes the first who may have it, and who has had a slot goes
 * to the end. Who is away, has not the skill or has not rested enough waits for the next slot and keeps the place.
 */
public final class Rotation {
    private Rotation() {}

    /**
     * Shifts for the slots; a slot that nobody may have stays empty.
     *
     * @param slots    in order of time
     * @param people   in the order of their turns
     * @param standing shifts that these people have already
     */
    public static List<Shift> fill(
            String post, List<Span> slots, Collection<String> people, Collection<Shift> standing, RosterCheck check) {
        List<String> queue = new ArrayList<>(new LinkedHashSet<>(people));
        List<Shift> all = new ArrayList<>(standing);
        List<Shift> filled = new ArrayList<>();
        for (Span slot : slots) {
            queue.stream()
                    .map(person -> new Shift(post, person, slot.from(), slot.to()))
                    .filter(shift -> check.fits(shift, all))
                    .findFirst()
                    .ifPresent(shift -> {
                        filled.add(shift);
                        all.add(shift);
                        queue.remove(shift.staff());
                        queue.add(shift.staff());
                    });
        }
        return filled;
    }
}
