package org.yiyun.roster.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is there in fact (AB角, REQ-DUTY-05): while the A person is away the B person stands in, as long as that one is not away too.
 * A time in which both are away has nobody.
 *
 * @param insteadOf the A person whose shift it is; null for the person of the roster
 */
public record StandIn(Shift shift, @Nullable String insteadOf) {
    /**
     * The shifts in their order, each cut where somebody goes or comes back.
     *
     * @param deputies the B person by the A person
     */
    public static List<StandIn> apply(List<Shift> shifts, Collection<Absence> absences, Map<String, String> deputies) {
        List<StandIn> there = new ArrayList<>();
        for (Shift shift : shifts) {
            List<Span> present = present(shift.staff(), shift.span(), absences);
            present.forEach(span -> there.add(new StandIn(of(shift, shift.staff(), span), null)));
            String deputy = deputies.get(shift.staff());
            if (deputy != null) {
                Coverage.gaps(shift.span(), present).stream()
                        .flatMap(away -> present(deputy, away, absences).stream())
                        .forEach(span -> there.add(new StandIn(of(shift, deputy, span), shift.staff())));
            }
        }
        return there;
    }

    private static List<Span> present(String staff, Span time, Collection<Absence> absences) {
        return Coverage.gaps(time, absences.stream()
                .filter(absence -> absence.staff().equals(staff) && absence.time().overlaps(time))
                .map(Absence::time)
                .toList());
    }

    private static Shift of(Shift shift, String staff, Span span) {
        return new Shift(shift.post(), staff, span.from(), span.to());
    }
}
