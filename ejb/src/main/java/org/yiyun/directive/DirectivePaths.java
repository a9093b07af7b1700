package org.yiyun.directive;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.yiyun.platform.history.HistoryEntry;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.directive.internal.DirectivePathReading;

/** The ways that texts of policies went, for measuring them. */
@Stateless
public class DirectivePaths {
    private final DirectivePathReading reading;

    @Inject
    public DirectivePaths(DirectivePathReading reading) {
        this.reading = reading;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public DirectivePaths() {
        this(null);
    }

    /**
     * The steps of those that were registered in {@code [from, to)}, one after the other in their order.
     *
     * @param most entries, and one more where there are more
     */
    @Requires(Permission.POLICY_READ)
    public List<HistoryEntry> of(Instant from, Instant to, int most) {
        Callers.current().refuseNarrowScope();
        return reading.of(from, to, most);
    }
}
