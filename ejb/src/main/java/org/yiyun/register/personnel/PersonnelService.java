package org.yiyun.register.personnel;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.lease.Lease;
import org.yiyun.platform.lease.Leases;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.register.personnel.internal.PersonnelDesk;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Keeps the qualification of staff. */
@Stateless
public class PersonnelService {
    private final PersonnelDesk desk;
    private final Leases leases;

    @Inject
    public PersonnelService(PersonnelDesk desk, Leases leases) {
        this.desk = desk;
        this.leases = leases;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public PersonnelService() {
        this(null, null);
    }

    /**
     * @throws BusinessException NOT_FOUND for nobody of the staff list, STALE_DATA, INVALID also for days to come and unknown service lines
     */
    @Requires(Permission.STAFF_RECORD_EDIT)
    public StaffRecordView edit(String staff, EditStaffRecord edit, @Nullable Integer expectedVersion) {
        return desk.edit(staff, edit, expectedVersion, Callers.current());
    }

    /**
     * @param fileName of the proof; null without one
     * @throws BusinessException NOT_FOUND, INVALID also for an end before the beginning and a day of issue to come, FILE_REFUSED, TOO_LARGE
     */
    @Requires(Permission.STAFF_RECORD_EDIT)
    public StaffRecordView addCertificate(String staff, AddCertificate command, @Nullable String fileName, @Nullable InputStream file)
            throws IOException {
        return desk.add(staff, command, fileName, file, Callers.current());
    }

    /** @throws BusinessException NOT_FOUND, INVALID without a reason, CONFLICT if it counts no more */
    @Requires(Permission.STAFF_RECORD_EDIT)
    public StaffRecordView voidCertificate(String staff, long id, String reason) {
        return desk.revoke(staff, id, reason, Callers.current());
    }

    /** Reminds of certificates that will expire. Nothing if the role is another node's by now. */
    @Requires(Permission.STAFF_RECORD_EDIT)
    public void remind(Lease lease) {
        if (leases.isHeld(lease)) {
            desk.remind();
        }
    }
}
