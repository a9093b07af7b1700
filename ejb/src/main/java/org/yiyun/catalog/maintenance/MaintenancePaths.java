package org.yiyun.catalog.maintenance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.yiyun.platform.history.HistoryEntry;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.catalog.maintenance.internal.MaintenancePathReading;

/** The ways that upkeep of code libraries went, for measuring them. */
@Stateless
public class MaintenancePaths {
    private final MaintenancePathReading reading;

    @Inject
    public MaintenancePaths(MaintenancePathReading reading) {
        this.reading = reading;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public MaintenancePaths() {
        this(null);
    }

    /**
     * The steps of those that were registered in {@code [from, to)}, one after the other in their order.
     *
     * @param most entries, and one more where there are more
     */
    @Requires(Permission.CATALOG_READ)
    public List<HistoryEntry> of(Instant from, Instant to, int most) {
        Callers.current().refuseNarrowScope();
        return reading.of(from, to, most);
    }
}
