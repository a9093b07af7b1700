package org.yiyun.roster.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiyun.platform.BusinessClock;
import org.yiyun.platform.i18n.Texts;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.platform.problem.FieldError;
import org.yiyun.platform.problem.ProblemType;
import org.yiyun.roster.ArrangeRoster;
import org.yiyun.roster.OpenRoster;
import org.yiyun.roster.PlanShift;
import org.yiyun.roster.RosterStatus;
import org.yiyun.roster.engine.Shift;
import org.yiyun.roster.engine.Span;

/** Begins drafts and puts shifts into them. */
@ApplicationScoped
public class DraftDesk {
    private static final int MOST_DAYS = 100;
    private static final int MOST_AHEAD = 400;

    private final Rosters rosters;
    private final DutyPosts posts;
    private final DutyShifts shifts;
    private final DutyStaff staff;

    @Inject
    public DraftDesk(Rosters rosters, DutyPosts posts, DutyShifts shifts, DutyStaff staff) {
        this.rosters = rosters;
        this.posts = posts;
        this.shifts = shifts;
        this.staff = staff;
    }

    protected DraftDesk() {
        this(null, null, null, null);
    }

    public Roster open(OpenRoster command, String by, Instant at) {
        var pattern = rosters.pattern(command.pattern()).orElseThrow(() ->
                BusinessException.invalid("pattern", "field.unknown", Map.of("id", command.pattern())));
        var post = posts.find(command.post()).orElseThrow(() ->
                BusinessException.invalid("post", "field.unknown", Map.of("id", command.post())));
        checkDays(command, at);
        var versions = rosters.versions(command.post(), command.first(), command.last());
        if (versions.stream().anyMatch(version -> version.status() == RosterStatus.DRAFT)) {
            throw new BusinessException(ProblemType.ALREADY_EXISTS, Map.of("what", "duty-roster", "id", versions.get(0).name()));
        }
        int number = versions.isEmpty() ? 1 : versions.get(0).number() + 1;
        var name = command.name() == null || command.name().isBlank()
                ? post.name(Texts.CHINESE) + " " + command.first() + "–" + command.last() : command.name().strip();
        var roster = new Roster(command, name, pattern, number, by, at);
        roster.arrange(standing(roster), by, at);
        rosters.add(roster);
        return roster;
    }

    private static void checkDays(OpenRoster command, Instant at) {
        var today = at.atZone(BusinessClock.ZONE).toLocalDate();
        if (command.last().isBefore(command.first())) {
            throw BusinessException.invalid("last", "field.order", Map.of());
        }
        var earliest = command.first().isBefore(today) ? today : command.first();
        var ahead = today.plusDays(MOST_AHEAD);
        var latest = command.first().plusDays(MOST_DAYS - 1).isAfter(ahead) ? ahead : command.first().plusDays(MOST_DAYS - 1);
        if (command.last().isBefore(earliest) || command.last().isAfter(latest)) {
            throw BusinessException.invalid("last", "field.range", Map.of("min", earliest, "max", latest));
        }
    }

    /** Also what has begun: it is not checked or published again, but the version tells of all its days. */
    private List<RosterShift> standing(Roster roster) {
        Span days = roster.days();
        return shifts.between(days.from(), days.to()).stream()
                .filter(shift -> RosterInspector.replaces(roster, days, shift.shift()))
                .map(DutyShift::planned)
                .toList();
    }

    /** @throws BusinessException INVALID with all faults: somebody unknown, a shift without length, outside the days, or twice */
    public List<Shift> shifts(Roster roster, ArrangeRoster command) {
        Span days = roster.days();
        var known = staff.all();
        var there = roster.shifts().stream().map(RosterShift::staff).toList();
        List<FieldError> errors = new ArrayList<>();
        Set<List<Object>> starts = new HashSet<>();
        List<Shift> wanted = new ArrayList<>();
        for (int i = 0; i < command.shifts().size(); i++) {
            PlanShift shift = command.shifts().get(i);
            String path = "shifts[" + i + "]";
            if (!known.containsKey(shift.staff()) && !there.contains(shift.staff())) {
                errors.add(new FieldError(path + ".staff", "field.unknown", Map.of("id", shift.staff())));
            } else if (!shift.from().isBefore(shift.to())) {
                errors.add(new FieldError(path + ".to", "field.order"));
            } else if (shift.from().isBefore(days.from()) || !shift.from().isBefore(days.to())) {
                errors.add(new FieldError(path + ".from", "field.range", Map.of("min", days.from(), "max", days.to())));
            } else if (!starts.add(List.of(shift.staff(), shift.from()))) {
                errors.add(new FieldError(path + ".from", "field.roster.twice", Map.of("id", shift.staff())));
            } else {
                wanted.add(new Shift(roster.post(), shift.staff(), shift.from(), shift.to()));
            }
        }
        if (!errors.isEmpty()) {
            throw BusinessException.invalid(errors);
        }
        return wanted;
    }

    /** Puts the shifts in place of those that the draft has; whoever has left keeps the name of the draft. */
    public void arrange(Roster roster, Collection<Shift> wanted, String by, Instant at) {
        Map<String, String> names = staff.names(roster);
        roster.arrange(wanted.stream()
                .map(shift -> new RosterShift(shift.staff(), names.getOrDefault(shift.staff(), shift.staff()), shift.from(), shift.to()))
                .toList(), by, at);
        rosters.flush();
    }
}
