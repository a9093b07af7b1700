package org.yiyun.standardization;

import static org.yiyun.standardization.AdoptionStatus.ACCEPTED;
import static org.yiyun.standardization.AdoptionStatus.ADAPTED;
import static org.yiyun.standardization.AdoptionStatus.MAPPING;
import static org.yiyun.standardization.AdoptionStatus.NOT_BEGUN;
import static org.yiyun.standardization.AdoptionStatus.SUSPENDED;
import static org.yiyun.standardization.AdoptionStatus.VERIFIED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiyun.security.Permission;

/**
 * The moves of an adoption: from which states, with which permission, to which one. The one table that the adoption, REST and the page
 * obey. Institutions report, the operator plans and verifies, the bureau accepts.
 */
public enum AdoptionVerb {
    PLAN(Permission.STANDARD_EDIT, AdoptionCommand.PlanAdoption.class, EnumSet.of(NOT_BEGUN, MAPPING, ADAPTED, VERIFIED), null),
    BEGIN(Permission.STANDARD_REPORT, AdoptionCommand.BeginMapping.class, EnumSet.of(NOT_BEGUN), MAPPING),
    STATE_SHARE(Permission.STANDARD_REPORT, AdoptionCommand.StateShare.class, EnumSet.of(MAPPING, ADAPTED), null),
    ADAPT(Permission.STANDARD_REPORT, AdoptionCommand.ReportAdapted.class, EnumSet.of(MAPPING), ADAPTED),
    VERIFY(Permission.STANDARD_EDIT, AdoptionCommand.VerifyAdoption.class, EnumSet.of(ADAPTED), VERIFIED),
    ACCEPT(Permission.STANDARD_APPROVE, AdoptionCommand.AcceptAdoption.class, EnumSet.of(VERIFIED), ACCEPTED),
    REOPEN(Permission.STANDARD_APPROVE, AdoptionCommand.ReopenAdoption.class, EnumSet.of(ACCEPTED), MAPPING),
    SUSPEND(Permission.STANDARD_EDIT, AdoptionCommand.SuspendAdoption.class, EnumSet.of(NOT_BEGUN, MAPPING, ADAPTED, VERIFIED), SUSPENDED),
    /** Leads back to the state that it had. */
    CONTINUE(Permission.STANDARD_EDIT, AdoptionCommand.ContinueAdoption.class, EnumSet.of(SUSPENDED), null);

    private final Permission permission;
    private final Class<? extends AdoptionCommand> command;
    private final Set<AdoptionStatus> from;
    private final @Nullable AdoptionStatus to;

    AdoptionVerb(
            Permission permission, Class<? extends AdoptionCommand> command, Set<AdoptionStatus> from, @Nullable AdoptionStatus to) {
        this.permission = permission;
        this.command = command;
        this.from = Set.copyOf(from);
        this.to = to;
    }

    public Permission permission() {
        return permission;
    }

    public Class<? extends AdoptionCommand> command() {
        return command;
    }

    public boolean isAllowedIn(AdoptionStatus status) {
        return from.contains(status);
    }

    /** Where it leads, the same state if it does not move by itself. */
    public AdoptionStatus after(AdoptionStatus status) {
        return to == null ? status : to;
    }

    /** As in REST paths: {@code state-share}. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AdoptionVerb> ofPath(String path) {
        return Arrays.stream(values()).filter(verb -> verb.path().equals(path)).findFirst();
    }

    public static AdoptionVerb of(AdoptionCommand command) {
        return Arrays.stream(values()).filter(verb -> verb.command == command.getClass()).findFirst().orElseThrow();
    }
}
