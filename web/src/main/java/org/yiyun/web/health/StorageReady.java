package org.yiyun.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.yiyun.platform.database.DatabaseState;
import org.yiyun.platform.disk.DiskSpace;

/**
 * There is room to write, in the folders of this node and in the database. It comes up again by itself when there is room
 * again; nothing has to be restarted.
 */
@Readiness
@ApplicationScoped
public class StorageReady implements HealthCheck {
    private static final long MEBIBYTE = 1024 * 1024;

    @Inject
    private DiskSpace disk;

    @Inject
    private DatabaseState database;

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("storage");
        disk.usable().forEach((folder, bytes) -> response.withData(folder + "UsableMebibytes", bytes / MEBIBYTE));
        var full = disk.full();
        if (!full.isEmpty()) {
            response.withData("reason", "no room left in the folders " + String.join(", ", full));
        }
        database.fullSince().ifPresent(since -> response.withData("reason", "the database has no room left since " + since));
        return response.status(full.isEmpty() && database.fullSince().isEmpty()).build();
    }
}
