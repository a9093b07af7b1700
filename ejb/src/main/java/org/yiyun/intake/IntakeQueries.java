package org.yiyun.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.yiyun.intake.internal.IntakeKinds;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** What came to a ticket, for whoever asks before reading it: most tickets have none of it. */
@Stateless
public class IntakeQueries {
    private final IntakeKinds kinds;

    @Inject
    public IntakeQueries(IntakeKinds kinds) {
        this.kinds = kinds;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public IntakeQueries() {
        this(null);
    }

    /** By what something came to the ticket, by one look; nothing of one that the caller may not see. */
    @Requires(Permission.INTAKE_READ)
    public Set<IntakeKind> kinds(String ticket) {
        return kinds.of(ticket);
    }
}
