package org.yiyun.roster.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yiyun.roster.engine.Finding.Kind;

/**
 * Whether shifts may stand in a roster: covered round the clock, nobody twice at one time, rest between shifts, the skill of the
 * post, nobody who is away (REQ-DUTY-01, REQ-DUTY-02).
 */
public final class RosterCheck {
    private final Map<String, PostRule> posts;
    private final Map<String, Set<String>> skills;
    private final Collection<Absence> absences;

    /** @param skills of everybody who may be on duty, by account */
    public RosterCheck(Map<String, PostRule> posts, Map<String, Set<String>> skills, Collection<Absence> absences) {
        this.posts = Map.copyOf(posts);
        this.skills = Map.copyOf(skills);
        this.absences = List.copyOf(absences);
    }

    /**
     * Everything that is wrong with the shifts planned for a post in a period, in order of time.
     *
     * @param planned for the post
     * @param others  shifts that stand anyhow, in this post before and after and in other posts
     */
    public List<Finding> of(PostRule post, Span period, List<Shift> planned, List<Shift> others) {
        List<Finding> findings = new ArrayList<>();
        if (post.allHours()) {
            List<Span> covered = Stream.concat(planned.stream(), others.stream())
                    .filter(shift -> shift.post().equals(post.post())).map(Shift::span).toList();
            Coverage.gaps(period, covered).forEach(gap -> findings.add(new Finding(Kind.GAP, post.post(), null, gap, null)));
        }
        List<Shift> sorted = planned.stream().sorted(Shift.ORDER).toList();
        for (int i = 0; i < sorted.size(); i++) {
            Shift shift = sorted.get(i);
            person(shift).ifPresent(findings::add);
            Stream.concat(sorted.subList(i + 1, sorted.size()).stream(), others.stream())
                    .flatMap(other -> conflict(shift, other).stream()).forEach(findings::add);
        }
        findings.sort(Finding.ORDER);
        return findings;
    }

    /** Whether the person could take the shift beside those that stand. */
    public boolean fits(Shift shift, Collection<Shift> standing) {
        return person(shift).isEmpty() && standing.stream().allMatch(other -> conflict(shift, other).isEmpty());
    }

    private Optional<Finding> person(Shift shift) {
        Set<String> known = skills.get(shift.staff());
        if (known == null) {
            return Optional.of(finding(Kind.UNKNOWN, shift, null));
        }
        String skill = posts.get(shift.post()).skill();
        if (skill != null && !known.contains(skill)) {
            return Optional.of(finding(Kind.SKILL, shift, null));
        }
        return absences.stream()
                .filter(absence -> absence.staff().equals(shift.staff()) && absence.time().overlaps(shift.span()))
                .findFirst()
                .map(absence -> finding(Kind.ABSENT, shift, null));
    }

    private Optional<Finding> conflict(Shift shift, Shift other) {
        if (!shift.staff().equals(other.staff())) {
            return Optional.empty();
        }
        if (shift.span().overlaps(other.span())) {
            return Optional.of(finding(Kind.OVERLAP, shift, other));
        }
        PostRule one = posts.get(shift.post());
        PostRule two = posts.get(other.post());
        var rest = one.rest().compareTo(two.rest()) > 0 ? one.rest() : two.rest();
        return shift.span().between(other.span()).compareTo(rest) < 0 ? Optional.of(finding(Kind.REST, shift, other)) : Optional.empty();
    }

    private static Finding finding(Kind kind, Shift shift, @Nullable Shift other) {
        return new Finding(kind, shift.post(), shift.staff(), shift.span(), other);
    }
}
