package org.yiyun.roster.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyun.platform.BusinessClock;
import org.yiyun.roster.DutyCandidate;
import org.yiyun.roster.StaffTimeKind;
import org.yiyun.roster.engine.Absence;
import org.yiyun.roster.engine.Finding;
import org.yiyun.roster.engine.PostRule;
import org.yiyun.roster.engine.RosterCheck;
import org.yiyun.roster.engine.Rotation;
import org.yiyun.roster.engine.Shift;
import org.yiyun.roster.engine.Span;

/** Looks at shifts beside everything that they have to agree with: what stands, who is there, who is away. */
@ApplicationScoped
public class RosterInspector {
    /** Longer than the longest rest that a post may ask for: what stands so near is looked at too. */
    private static final Duration AROUND = Duration.ofDays(3);

    private final DutyPosts posts;
    private final DutyShifts shifts;
    private final DutyStaff staff;
    private final StaffTimes times;
    private final BusinessClock clock;
    private final Duration rest;

    /** @param restHours between two shifts of a person, where the post asks for no other */
    @Inject
    public RosterInspector(
            DutyPosts posts, DutyShifts shifts, DutyStaff staff, StaffTimes times, BusinessClock clock,
            @ConfigProperty(name = "yiyun.roster.rest-hours", defaultValue = "8") int restHours) {
        this.posts = posts;
        this.shifts = shifts;
        this.staff = staff;
        this.times = times;
        this.clock = clock;
        rest = Duration.ofHours(restHours);
    }

    protected RosterInspector() {
        this(null, null, null, null, null, 0);
    }

    /** What keeps a draft from being published; nothing of a roster whose days are past. */
    public List<Finding> findings(Roster roster) {
        return roster.due(clock.now())
                .map(due -> findings(roster, due, around(due)))
                .orElse(List.of());
    }

    private List<Finding> findings(Roster roster, Span due, List<DutyShift> near) {
        return Stream.concat(
                        check(due).of(rule(roster.post()), due, planned(roster, due), others(roster, due, near)).stream(),
                        undone(roster, due, near))
                .sorted(Finding.ORDER).toList();
    }

    /** What the draft has, and for its empty slots whose turn it is. */
    public List<Shift> filled(Roster roster, Collection<String> people) {
        List<Shift> all = new ArrayList<>(roster.planned());
        roster.due(clock.now()).ifPresent(due -> {
            List<Shift> standing = new ArrayList<>(others(roster, due, around(due)));
            standing.addAll(all);
            List<Span> taken = standing.stream().filter(shift -> shift.post().equals(roster.post())).map(Shift::span).toList();
            List<Span> empty = roster.slots().stream()
                    .filter(slot -> !slot.from().isBefore(due.from()) && taken.stream().noneMatch(slot::overlaps))
                    .toList();
            all.addAll(Rotation.fill(roster.post(), empty, people, standing, check(due)));
        });
        return all;
    }

    /** What is wrong with shifts that shall stand in place of others; gaps are looked for in the time of the shifts. */
    public List<Finding> findings(List<Shift> wanted, Collection<DutyShift> instead) {
        List<Finding> findings = new ArrayList<>();
        for (Shift shift : wanted) {
            List<Shift> others = new ArrayList<>(around(shift.span()).stream()
                    .filter(other -> !instead.contains(other)).map(DutyShift::shift).toList());
            wanted.stream().filter(other -> other != shift).forEach(others::add);
            findings.addAll(check(shift.span()).of(rule(shift.post()), shift.span(), List.of(shift), others));
        }
        return findings;
    }

    /** How long anybody rests before and after a shift in the post. */
    public PostRule rule(String post) {
        return posts.find(post).orElseThrow().rule(rest);
    }

    /** What is still to begin; what has begun stands already. */
    static List<Shift> planned(Roster roster, Span due) {
        return roster.planned().stream().filter(shift -> !shift.from().isBefore(due.from())).toList();
    }

    /** Whether publishing the roster would take the shift away. */
    static boolean replaces(Roster roster, Span due, Shift shift) {
        return shift.post().equals(roster.post()) && !shift.from().isBefore(due.from()) && shift.from().isBefore(due.to());
    }

    /** What has come to stand since the draft began and would be lost: a draft shows what stood at its beginning. */
    private static Stream<Finding> undone(Roster roster, Span due, List<DutyShift> near) {
        List<Shift> planned = roster.planned();
        return near.stream()
                .filter(shift -> replaces(roster, due, shift.shift()) && shift.createdAt().isAfter(roster.createdAt()))
                .map(DutyShift::shift)
                .filter(shift -> !planned.contains(shift))
                .map(shift -> new Finding(Finding.Kind.CHANGED, shift.post(), shift.staff(), shift.span(), null));
    }

    private static List<Shift> others(Roster roster, Span due, List<DutyShift> near) {
        return near.stream().map(DutyShift::shift).filter(shift -> !replaces(roster, due, shift)).toList();
    }

    private List<DutyShift> around(Span time) {
        return shifts.between(time.from().minus(AROUND), time.to().plus(AROUND));
    }

    private RosterCheck check(Span time) {
        Map<String, PostRule> rules = posts.all().stream().map(post -> post.rule(rest))
                .collect(Collectors.toMap(PostRule::post, rule -> rule));
        Map<String, Set<String>> skills = staff.all().values().stream()
                .collect(Collectors.toMap(DutyCandidate::staff, DutyCandidate::skills));
        List<Absence> away = times.between(StaffTimeKind.ABSENT, time.from(), time.to().plus(AROUND)).stream()
                .map(StaffTime::absence).toList();
        return new RosterCheck(rules, skills, away);
    }
}
