package org.yiyun.standardization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.standardization.internal.AdoptionDesk;

/** Takes the codes of institutions through their steps, REQ-STD-01. */
@Stateless
public class AdoptionService {
    private final AdoptionDesk desk;

    @Inject
    public AdoptionService(AdoptionDesk desk) {
        this.desk = desk;
    }

    /** For the container. */
    protected AdoptionService() {
        this(null);
    }

    /**
     * Does what the command says.
     *
     * @param expectedVersion the version that the caller saw, or null if the state alone shall decide
     * @throws BusinessException NOT_FOUND for an institution out of sight and a code that is not on the list, FORBIDDEN without the verb's own
     *     permission, STALE_DATA, STANDARD_STATE if its state does not allow it, SAME_PERSON for who would decide what is one's own, INVALID
     *     for a code that does not concern the institution, a day that is over, a share that the product works out itself or that no file
     *     proves, and for passing a code of which nobody knows how much is done
     */
    @Requires({Permission.STANDARD_REPORT, Permission.STANDARD_EDIT, Permission.STANDARD_APPROVE})
    public AdoptionView apply(String institution, String code, AdoptionCommand command, @Nullable Integer expectedVersion) {
        return desk.apply(institution, code, command, expectedVersion, Callers.current());
    }

    /**
     * Keeps a file as evidence (佐证); it stays for good.
     *
     * @throws BusinessException NOT_FOUND, INVALID for a code that does not concern the institution, STANDARD_STATE while it is suspended,
     *     FILE_REFUSED, TOO_LARGE
     */
    @Requires({Permission.STANDARD_REPORT, Permission.STANDARD_EDIT, Permission.STANDARD_APPROVE})
    public AdoptionFileView attach(String institution, String code, String name, InputStream content) throws IOException {
        return desk.attach(institution, code, name, content, Callers.current());
    }
}
