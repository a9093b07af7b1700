package org.yiyun.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiyun.intake.internal.CallReading;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** What may be seen of calls; each sight of a caller in full is audited. */
@Stateless
public class CallQueries {
    private final CallReading reading;

    @Inject
    public CallQueries(CallReading reading) {
        this.reading = reading;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public CallQueries() {
        this(null);
    }

    /** Newest first, by cursor; null asks for nothing. */
    @Requires(Permission.INTAKE_READ)
    public Page<CallRow> list(@Nullable CallStatus status, @Nullable String agent, PageRequest request) {
        return reading.list(status, agent, request);
    }

    /** For a screen with page numbers, newest first. */
    @Requires(Permission.INTAKE_READ)
    public List<CallRow> rows(@Nullable CallStatus status, @Nullable String agent, int offset, int limit) {
        return reading.rows(status, agent, offset, limit);
    }

    @Requires(Permission.INTAKE_READ)
    public long count(@Nullable CallStatus status, @Nullable String agent) {
        return reading.count(status, agent);
    }

    /** About the ticket, newest first; none about one that the caller may not see. */
    @Requires(Permission.INTAKE_READ)
    public List<CallRow> of(String ticket) {
        return reading.of(ticket);
    }

    /**
     * The call that the caller's telephone rings with or that the caller talks in, the newest of the last two hours; without tickets: it
     * is asked for with every page.
     */
    @Requires(Permission.INTAKE_READ)
    public Optional<CallView> open() {
        return reading.open();
    }

    /** Whether there is such a call; no sight of it. */
    @Requires(Permission.INTAKE_HANDLE)
    public boolean has(long id) {
        return reading.has(id);
    }

    /** With who calls. @throws BusinessException NOT_FOUND */
    @Requires(Permission.INTAKE_READ)
    public CallView get(long id) {
        return reading.get(id);
    }
}
