package org.yiyun.inspection;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.yiyun.inspection.internal.InspectionDesk;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Records inspections and what became of their findings. They are of the whole city: FORBIDDEN for whoever sees a part of it only. */
@Stateless
public class InspectionService {
    private final InspectionDesk desk;

    @Inject
    public InspectionService(InspectionDesk desk) {
        this.desk = desk;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public InspectionService() {
        this(null);
    }

    /**
     * Keeps an inspection.
     *
     * @throws BusinessException INVALID for a day to come, unknown systems, institutions and checks, a check that is told twice or missing
     *     in an area that was looked at, and what is abnormal without a finding
     */
    @Requires(Permission.RECORD_EDIT)
    public InspectionView record(RecordInspection command) {
        return desk.record(command, Callers.current());
    }

    /**
     * Says that a finding is corrected.
     *
     * @param check code of the check that found it
     * @throws BusinessException NOT_FOUND, INVALID for a day before the inspection or to come, CONFLICT if it was normal or is corrected
     */
    @Requires(Permission.RECORD_EDIT)
    public InspectionView correct(String number, String check, CorrectFinding command) {
        return desk.correct(number, check, command, Callers.current());
    }
}
