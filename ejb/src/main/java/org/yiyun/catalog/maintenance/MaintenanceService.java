package org.yiyun.catalog.maintenance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.yiyun.catalog.maintenance.internal.MaintenanceDesk;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Takes the maintenance of libraries through its steps. */
@Stateless
public class MaintenanceService {
    private final MaintenanceDesk desk;

    @Inject
    public MaintenanceService(MaintenanceDesk desk) {
        this.desk = desk;
    }

    /** For the container. */
    protected MaintenanceService() {
        this(null);
    }

    /** @throws BusinessException NOT_FOUND without such a library */
    @Requires(Permission.CATALOG_EDIT)
    public MaintenanceView record(RecordNeed need) {
        return desk.record(need, Callers.current());
    }

    /**
     * Does what the command says.
     *
     * @param expectedVersion the version that the caller saw, or null if the state alone shall decide
     * @throws BusinessException NOT_FOUND, FORBIDDEN without the verb's own permission, STALE_DATA if it has another version by now,
     *     MAINTENANCE_STATE if its state does not allow it, SAME_PERSON for who would decide what is one's own, INVALID for a version that
     *     does not exist or was rejected, has too many changes for a script, or if nothing proves what is to be verified
     */
    @Requires({Permission.CATALOG_EDIT, Permission.CATALOG_PUBLISH})
    public MaintenanceView apply(String number, MaintenanceCommand command, @Nullable Integer expectedVersion) {
        return desk.apply(number, command, expectedVersion, Callers.current());
    }

    /**
     * Keeps a file as evidence (佐证); it stays for good.
     *
     * @throws BusinessException NOT_FOUND, MAINTENANCE_STATE if it is over, FILE_REFUSED, TOO_LARGE
     */
    @Requires({Permission.CATALOG_EDIT, Permission.CATALOG_PUBLISH})
    public MaintenanceFileView attach(String number, String name, InputStream content) throws IOException {
        return desk.attach(number, name, content, Callers.current());
    }
}
