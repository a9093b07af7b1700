package org.yiyun.catalog.maintenance;

import static org.yiyun.catalog.maintenance.MaintenanceStatus.ANALYSED;
import static org.yiyun.catalog.maintenance.MaintenanceStatus.CONFIRMED;
import static org.yiyun.catalog.maintenance.MaintenanceStatus.EXECUTED;
import static org.yiyun.catalog.maintenance.MaintenanceStatus.PLANNED;
import static org.yiyun.catalog.maintenance.MaintenanceStatus.RECORDED;
import static org.yiyun.catalog.maintenance.MaintenanceStatus.SUBMITTED;
import static org.yiyun.catalog.maintenance.MaintenanceStatus.VERIFIED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yiyun.security.Permission;

/**
 * The moves of a maintenance: from which states, with which permission, to which one. The one table that the request, REST and the
 * page obey. Editors prepare, publishers decide.
 */
public enum MaintenanceVerb {
    ANALYSE(Permission.CATALOG_EDIT, MaintenanceCommand.AnalyseNeed.class, EnumSet.of(RECORDED, ANALYSED), ANALYSED),
    CONFIRM(Permission.CATALOG_PUBLISH, MaintenanceCommand.ConfirmNeed.class, EnumSet.of(ANALYSED), CONFIRMED),
    RETURN(Permission.CATALOG_PUBLISH, MaintenanceCommand.ReturnNeed.class, EnumSet.of(ANALYSED), RECORDED),
    PLAN(Permission.CATALOG_EDIT, MaintenanceCommand.PlanMaintenance.class, EnumSet.of(CONFIRMED, PLANNED), PLANNED),
    SUBMIT(Permission.CATALOG_EDIT, MaintenanceCommand.SubmitToProvince.class, EnumSet.of(PLANNED), SUBMITTED),
    EXECUTE(Permission.CATALOG_EDIT, MaintenanceCommand.ExecuteMaintenance.class, EnumSet.of(SUBMITTED), EXECUTED),
    /** If it was not done rightly, it is planned anew. */
    VERIFY(Permission.CATALOG_PUBLISH, MaintenanceCommand.VerifyMaintenance.class, EnumSet.of(EXECUTED), VERIFIED),
    CLOSE(Permission.CATALOG_EDIT, MaintenanceCommand.CloseMaintenance.class, EnumSet.of(VERIFIED), MaintenanceStatus.CLOSED),
    CANCEL(Permission.CATALOG_EDIT, MaintenanceCommand.CancelMaintenance.class, EnumSet.of(RECORDED, ANALYSED, CONFIRMED, PLANNED),
            MaintenanceStatus.CANCELLED);

    private final Permission permission;
    private final Class<? extends MaintenanceCommand> command;
    private final Set<MaintenanceStatus> from;
    private final MaintenanceStatus to;

    MaintenanceVerb(
            Permission permission, Class<? extends MaintenanceCommand> command, Set<MaintenanceStatus> from, MaintenanceStatus to) {
        this.permission = permission;
        this.command = command;
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public Permission permission() {
        return permission;
    }

    public Class<? extends MaintenanceCommand> command() {
        return command;
    }

    public boolean isAllowedIn(MaintenanceStatus status) {
        return from.contains(status);
    }

    /** Where it leads; a verification that failed leads back to the plan. */
    public MaintenanceStatus to() {
        return to;
    }

    /** As in REST paths. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MaintenanceVerb> ofPath(String path) {
        return Arrays.stream(values()).filter(verb -> verb.path().equals(path)).findFirst();
    }

    public static MaintenanceVerb of(MaintenanceCommand command) {
        return Arrays.stream(values()).filter(verb -> verb.command == command.getClass()).findFirst().orElseThrow();
    }
}
