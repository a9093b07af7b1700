package org.yiyun.handover;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.handover.internal.HandoverDesk;
import org.yiyun.organisation.HeldItem;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Reads replacements. They are of the whole city: FORBIDDEN for whoever sees a part of it only. */
@Stateless
public class HandoverQueries {
    private final HandoverDesk desk;

    @Inject
    public HandoverQueries(HandoverDesk desk) {
        this.desk = desk;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public HandoverQueries() {
        this(null);
    }

    /** The newest first. */
    @Requires(Permission.HANDOVER_READ)
    public List<ReplacementRow> list() {
        return desk.list(Callers.current());
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.HANDOVER_READ)
    public ReplacementView get(String number) {
        return desk.get(number, Callers.current());
    }

    /** What somebody holds now, before anything is proposed. @throws BusinessException INVALID for nobody of the staff */
    @Requires(Permission.HANDOVER_EDIT)
    public List<HeldItem> held(String login) {
        return desk.held(login, Callers.current());
    }
}
