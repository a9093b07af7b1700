package org.yiyun.reimbursement;

import static org.yiyun.reimbursement.ClaimStatus.FINAL;
import static org.yiyun.reimbursement.ClaimStatus.FIRST;
import static org.yiyun.reimbursement.ClaimStatus.RETURNED;
import static org.yiyun.reimbursement.ClaimStatus.SECOND;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yiyun.security.Permission;

/** The moves of a claim: from which states and with which permission. The one table that the claim, REST and the page obey. */
public enum ClaimVerb {
    PASS(Permission.BENEFIT_REVIEW, ClaimCommand.Pass.class, EnumSet.of(FIRST, SECOND, FINAL)),
    RETURN(Permission.BENEFIT_REVIEW, ClaimCommand.Return.class, EnumSet.of(FIRST, SECOND, FINAL)),
    CORRECT(Permission.BENEFIT_SETTLE, ClaimCommand.Correct.class, EnumSet.of(RETURNED)),
    WITHDRAW(Permission.BENEFIT_SETTLE, ClaimCommand.Withdraw.class, EnumSet.of(FIRST, RETURNED));

    private final Permission permission;
    private final Class<? extends ClaimCommand> command;
    private final Set<ClaimStatus> from;

    ClaimVerb(Permission permission, Class<? extends ClaimCommand> command, Set<ClaimStatus> from) {
        this.permission = permission;
        this.command = command;
        this.from = Set.copyOf(from);
    }

    public Permission permission() {
        return permission;
    }

    public Class<? extends ClaimCommand> command() {
        return command;
    }

    public boolean isAllowedIn(ClaimStatus status) {
        return from.contains(status);
    }

    /** Passing or returning a review. */
    public boolean isReview() {
        return this == PASS || this == RETURN;
    }

    /** As in REST paths. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ClaimVerb> ofPath(String path) {
        return Arrays.stream(values()).filter(verb -> verb.path().equals(path)).findFirst();
    }

    public static ClaimVerb of(ClaimCommand command) {
        return Arrays.stream(values()).filter(verb -> verb.command == command.getClass()).findFirst().orElseThrow();
    }
}
