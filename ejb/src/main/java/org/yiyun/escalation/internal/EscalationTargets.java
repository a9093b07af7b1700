package org.yiyun.escalation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.BusinessClock;
import org.yiyun.roster.DutyPost;
import org.yiyun.roster.DutyQueries;

/**
 * Who is meant by the targets of a rule: a post means who is on duty there now, anything else is a login name. Where
 * nobody is on duty the post itself stays in the list, for those who read the queue from outside, and the next line that
 * has somebody hears of it too, so that no escalation is told to nobody.
 */
@ApplicationScoped
public class EscalationTargets {
    private final DutyQueries duty;
    private final BusinessClock clock;

    @Inject
    public EscalationTargets(DutyQueries duty, BusinessClock clock) {
        this.duty = duty;
        this.clock = clock;
    }

    protected EscalationTargets() {
        this(null, null);
    }

    /** The posts with who is on duty now. */
    public List<DutyPost> now() {
        return duty.at(clock.now(), Locale.ROOT);
    }

    /** The posts of a line of support; of the next one that there is if it has none. */
    public List<String> ofLine(int line, @Nullable String assignee) {
        var posts = now();
        var reached = posts.stream().mapToInt(DutyPost::line).filter(l -> l >= line).min().orElse(line);
        var targets = posts.stream().filter(post -> post.line() == reached).map(DutyPost::post).toList();
        return of(targets, assignee, posts);
    }

    /** The assignee first, then the targets in their order. */
    public static List<String> of(List<String> targets, @Nullable String assignee, List<DutyPost> posts) {
        Set<String> people = new LinkedHashSet<>();
        if (assignee != null) {
            people.add(assignee);
        }
        for (var target : targets) {
            posts.stream()
                    .filter(post -> post.post().equals(target))
                    .findFirst()
                    .ifPresentOrElse(post -> people.addAll(onDuty(post, posts)), () -> people.add(target));
        }
        return new ArrayList<>(people);
    }

    private static List<String> onDuty(DutyPost post, List<DutyPost> posts) {
        if (!post.people().isEmpty()) {
            return names(post);
        }
        var named = new ArrayList<>(List.of(post.post()));
        posts.stream()
                .filter(other -> other.line() > post.line() && !other.people().isEmpty())
                .findFirst()
                .ifPresent(other -> named.addAll(names(other)));
        return named;
    }

    private static List<String> names(DutyPost post) {
        return post.people().stream().map(person -> person.staff()).toList();
    }
}
