package org.yiyun.register.personnel;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.register.personnel.internal.PersonnelDesk;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Reads the qualification of staff; numbers of certificates and schools are masked without PERSONAL_DATA_READ. */
@Stateless
public class PersonnelQueries {
    private final PersonnelDesk desk;

    @Inject
    public PersonnelQueries(PersonnelDesk desk) {
        this.desk = desk;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public PersonnelQueries() {
        this(null);
    }

    /** Everybody who is active, in order of their numbers, also those of whom nothing is recorded. */
    @Requires(Permission.STAFF_RECORD_READ)
    public List<StaffRecordView> list() {
        return desk.list(Callers.current());
    }

    /** @throws BusinessException NOT_FOUND */
    @Requires(Permission.STAFF_RECORD_READ)
    public StaffRecordView get(String staff) {
        return desk.get(staff, Callers.current());
    }

    /**
     * The proof of a certificate; audited as a sight of personal data.
     *
     * @throws BusinessException NOT_FOUND also if it has none, FORBIDDEN without PERSONAL_DATA_READ
     */
    @Requires(Permission.STAFF_RECORD_READ)
    public ProofFile proof(String staff, long id) {
        return desk.proof(staff, id, Callers.current());
    }
}
