package org.yiyun.appeal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.yiyun.appeal.AppealStatus;
import org.yiyun.calendar.CalendarHistory;

/**
 * The limits of an appeal, in working days of the newest legal calendar, each ending with the close of business; the day on which it
 * begins does not count. The source names no limits, so they are configurable.
 */
@ApplicationScoped
public class AppealRules {
    private final CalendarHistory calendars;
    private final int appealDays;
    private final int acceptDays;
    private final int decideDays;

    /**
     * @param appealDays in which the person may appeal, from the service on
     * @param acceptDays in which an appeal is to be accepted, from the appeal on
     * @param decideDays in which it is to be decided, from the acceptance on
     */
    @Inject
    public AppealRules(
            CalendarHistory calendars,
            @ConfigProperty(name = "yiyun.appeal.days", defaultValue = "5") int appealDays,
            @ConfigProperty(name = "yiyun.appeal.accept.days", defaultValue = "3") int acceptDays,
            @ConfigProperty(name = "yiyun.appeal.decide.days", defaultValue = "15") int decideDays) {
        this.calendars = calendars;
        this.appealDays = appealDays;
        this.acceptDays = acceptDays;
        this.decideDays = decideDays;
    }

    /** For the proxy. */
    protected AppealRules() {
        this(null, 1, 1, 1);
    }

    Instant appealUntil(Instant served) {
        return close(served, appealDays);
    }

    /**
     * When the step after that state is to be done.
     *
     * @param since when the state began
     * @param known the limit that ran until now: a review does not move that of the decision
     */
    @Nullable Instant due(AppealStatus status, Instant since, @Nullable Instant known) {
        return switch (status) {
            case APPEALED -> close(since, acceptDays);
            case ACCEPTED -> close(since, decideDays);
            case REVIEWED -> known;
            case SERVED, DECIDED, WITHDRAWN -> null;
        };
    }

    private Instant close(Instant from, int days) {
        return calendars.knownAt(from).closeOfWorkingDay(from, days);
    }
}
