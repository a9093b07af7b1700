package org.yiyun.inspection;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.inspection.internal.InspectionDesk;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Reads inspections. They are of the whole city: FORBIDDEN for whoever sees a part of it only. */
@Stateless
public class InspectionQueries {
    private final InspectionDesk desk;

    @Inject
    public InspectionQueries(InspectionDesk desk) {
        this.desk = desk;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public InspectionQueries() {
        this(null);
    }

    /** What is looked at, in its order. */
    @Requires(Permission.RECORD_READ)
    public List<InspectionCheck> checks() {
        return desk.checks();
    }

    /** The latest first. @param open only those with findings that are not corrected */
    @Requires(Permission.RECORD_READ)
    public Page<InspectionView> page(boolean open, PageRequest request) {
        return desk.page(open, request, Callers.current());
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.RECORD_READ)
    public InspectionView get(String number) {
        return desk.get(number, Callers.current());
    }

    /** Of the last twelve months, the latest first; months and areas without a check are left out. */
    @Requires(Permission.RECORD_READ)
    public List<FindingTrend> trend() {
        return desk.trend(Callers.current());
    }
}
