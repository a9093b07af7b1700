package org.yiyun.standardization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.standardization.internal.CodeLists;

/** The dated list of national codes: one proposes it, another approves it. */
@Stateless
public class StandardListService {
    private final CodeLists lists;

    @Inject
    public StandardListService(CodeLists lists) {
        this.lists = lists;
    }

    /** For the container. */
    protected StandardListService() {
        this(null);
    }

    /** All versions, the newest first. */
    @Requires(Permission.STANDARD_READ)
    public List<StandardList> list() {
        return lists.all();
    }

    /** The version that holds on a day, null for today. @throws BusinessException NOT_FOUND before the first */
    @Requires(Permission.STANDARD_READ)
    public StandardList inForce(@Nullable LocalDate on) {
        return on == null ? lists.current() : lists.inForce(on);
    }

    /**
     * @throws BusinessException FORBIDDEN for who sees a part of the city only, INVALID for a day that is over, codes or numbers that come twice
     *     and libraries that do not exist
     */
    @Requires(Permission.STANDARD_EDIT)
    public StandardList propose(ProposeStandardList words) {
        return lists.propose(words, Callers.current());
    }

    /** @throws BusinessException NOT_FOUND, CONFLICT if it is approved already, SAME_PERSON for who proposed it, INVALID once its day is over */
    @Requires(Permission.STANDARD_APPROVE)
    public StandardList approve(int version) {
        return lists.approve(version, Callers.current());
    }
}
