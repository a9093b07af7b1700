package org.yiyun.catalog.maintenance;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which maintenances; what is empty does not narrow.
 *
 * @param text part of number, title, need, basis or the province's number
 */
public record MaintenanceFilter(Set<MaintenanceStatus> status, @Nullable String library, @Nullable String text) {
    public static final MaintenanceFilter ALL = new MaintenanceFilter(Set.of(), null, null);

    public MaintenanceFilter {
        status = Set.copyOf(status);
    }
}
