package org.yiyun.handover;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.yiyun.handover.internal.HandoverDesk;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Replaces people. It is of the whole city: FORBIDDEN for whoever sees a part of it only. */
@Stateless
public class HandoverService {
    private final HandoverDesk desk;

    @Inject
    public HandoverService(HandoverDesk desk) {
        this.desk = desk;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public HandoverService() {
        this(null);
    }

    /**
     * @throws BusinessException INVALID for people who are not of the staff or have no account, a successor who is not active, and days in a
     *     wrong order; ALREADY_EXISTS while another proposal to replace the person is open
     */
    @Requires(Permission.HANDOVER_EDIT)
    public ReplacementView propose(ProposeReplacement command) {
        return desk.propose(command, Callers.current());
    }

    /**
     * The bureau's word.
     *
     * @param expectedVersion the version that the caller saw, or null if the state alone shall decide; so below
     * @throws BusinessException NOT_FOUND, STALE_DATA, REPLACEMENT_STATE unless it waits for it, SAME_PERSON for who proposed it, leaves or
     *     succeeds
     */
    @Requires(Permission.HANDOVER_CONFIRM)
    public ReplacementView decide(String number, DecideReplacement word, @Nullable Integer expectedVersion) {
        return desk.decide(number, word, expectedVersion, Callers.current());
    }

    /** @throws BusinessException NOT_FOUND, STALE_DATA, REPLACEMENT_STATE once it is over */
    @Requires(Permission.HANDOVER_EDIT)
    public ReplacementView withdraw(String number, @Nullable Integer expectedVersion) {
        return desk.withdraw(number, expectedVersion, Callers.current());
    }

    /**
     * Hands everything over in one go.
     *
     * @throws BusinessException NOT_FOUND, STALE_DATA, REPLACEMENT_STATE unless the bureau has consented, INVALID before the day, while something stands
     *     in the way, and with what the successor may not have; then nothing is handed over
     */
    @Requires(Permission.HANDOVER_EDIT)
    public ReplacementView handOver(String number, @Nullable Integer expectedVersion) {
        return desk.handOver(number, expectedVersion, Callers.current());
    }
}
