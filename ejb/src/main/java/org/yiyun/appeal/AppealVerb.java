package org.yiyun.appeal;

import static org.yiyun.appeal.AppealPart.DECIDER;
import static org.yiyun.appeal.AppealPart.PERSON;
import static org.yiyun.appeal.AppealStatus.ACCEPTED;
import static org.yiyun.appeal.AppealStatus.APPEALED;
import static org.yiyun.appeal.AppealStatus.DECIDED;
import static org.yiyun.appeal.AppealStatus.REVIEWED;
import static org.yiyun.appeal.AppealStatus.SERVED;
import static org.yiyun.appeal.AppealStatus.WITHDRAWN;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The moves of an appeal: who may make them, from which states, to which one. The one table that the finding obeys, the REST paths
 * follow and the page shows its buttons by.
 */
public enum AppealVerb {
    APPEAL(AppealCommand.FileAppeal.class, PERSON, EnumSet.of(SERVED), APPEALED),
    WITHDRAW(AppealCommand.WithdrawAppeal.class, PERSON, EnumSet.of(APPEALED, ACCEPTED, REVIEWED), WITHDRAWN),
    ACCEPT(AppealCommand.AcceptAppeal.class, DECIDER, EnumSet.of(APPEALED), ACCEPTED),
    REVIEW(AppealCommand.ReviewAppeal.class, DECIDER, EnumSet.of(ACCEPTED, REVIEWED), REVIEWED),
    DECIDE(AppealCommand.DecideAppeal.class, DECIDER, EnumSet.of(REVIEWED), DECIDED);

    private final Class<? extends AppealCommand> command;
    private final AppealPart part;
    private final Set<AppealStatus> from;
    private final AppealStatus to;

    AppealVerb(Class<? extends AppealCommand> command, AppealPart part, Set<AppealStatus> from, AppealStatus to) {
        this.command = command;
        this.part = part;
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public Class<? extends AppealCommand> command() {
        return command;
    }

    /** Whether somebody who is all that to the finding may do it. */
    public boolean isFor(Collection<AppealPart> callers) {
        return callers.contains(part);
    }

    public boolean isAllowedIn(AppealStatus status) {
        return from.contains(status);
    }

    /** Where it leads. */
    public AppealStatus after() {
        return to;
    }

    /** As in REST paths. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AppealVerb> ofPath(String path) {
        return Arrays.stream(values()).filter(verb -> verb.path().equals(path)).findFirst();
    }

    public static AppealVerb of(AppealCommand command) {
        return Arrays.stream(values()).filter(verb -> verb.command == command.getClass()).findFirst().orElseThrow();
    }
}
