package org.yiyun.change;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.change.internal.ChangeReading;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Changes, for whoever sees their tickets. */
@Stateless
public class ChangeQueries {
    /** As many as a calendar shows. */
    public static final int MOST = 500;

    private final ChangeReading reading;

    @Inject
    public ChangeQueries(ChangeReading reading) {
        this.reading = reading;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ChangeQueries() {
        this(null);
    }

    /**
     * The change of a ticket, empty while it has no plan.
     *
     * @throws BusinessException NOT_FOUND for a ticket that the caller may not see
     */
    @Requires(Permission.TICKET_READ)
    public Optional<ChangeView> of(String ticket) {
        return reading.of(ticket, Callers.current());
    }

    /**
     * The changes whose window touches a time, in order of the windows, at most {@link #MOST}.
     *
     * @param status of any if null
     */
    @Requires(Permission.TICKET_READ)
    public List<ChangeView> between(Instant from, Instant to, @Nullable ChangeStatus status) {
        return reading.between(from, to, status, Callers.current());
    }
}
