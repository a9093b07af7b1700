package org.yiyun.visit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.visit.internal.VisitDesk;

/** Writes down what was done at visits. */
@Stateless
public class VisitService {
    private final VisitDesk desk;

    @Inject
    public VisitService(VisitDesk desk) {
        this.desk = desk;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public VisitService() {
        this(null);
    }

    /**
     * Writes the service record of a visit, or writes it anew.
     *
     * @param words           already validated
     * @param expectedVersion of the record that the caller saw, 0 for none; null if it does not matter
     * @throws BusinessException NOT_FOUND for a ticket that the caller may not see, and for a visit that it has not had, INVALID while
     *     nobody has arrived, STALE_DATA if somebody else wrote it meanwhile
     */
    @Requires(Permission.TICKET_HANDLE)
    public VisitView record(String ticket, int visit, RecordVisit words, @Nullable Integer expectedVersion) {
        return desk.record(ticket, visit, words, expectedVersion, Callers.current());
    }
}
