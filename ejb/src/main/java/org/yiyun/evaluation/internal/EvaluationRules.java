package org.yiyun.evaluation.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yiyun.calendar.CalendarHistory;

/** What of evaluations is configured. The source names no time limit, so it is configurable. */
@ApplicationScoped
public class EvaluationRules {
    private final CalendarHistory calendars;
    private final int days;

    /** @param days working days after the day of the announcement in which institutions may object */
    @Inject
    public EvaluationRules(
            CalendarHistory calendars, @ConfigProperty(name = "yiyun.evaluation.objection.days", defaultValue = "5") int days) {
        this.calendars = calendars;
        this.days = days;
    }

    /** For the proxy. */
    protected EvaluationRules() {
        this(null, 1);
    }

    /** Close of business of the last day for objections, by the newest legal calendar. */
    Instant objectionsUntil(Instant announced) {
        return calendars.knownAt(announced).closeOfWorkingDay(announced, days);
    }
}
