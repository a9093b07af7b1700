package org.yiyun.standardization;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;
import org.yiyun.standardization.internal.LibrarySyncs;

/** How the libraries stand to the national ones, and the record of who compared them (国家编码库同步入库更新), REQ-STD-02. */
@Stateless
public class SyncService {
    private final LibrarySyncs syncs;

    @Inject
    public SyncService(LibrarySyncs syncs) {
        this.syncs = syncs;
    }

    /** For the container. */
    protected SyncService() {
        this(null);
    }

    /** Each library that carries a national code, in the order of the list of codes. */
    @Requires(Permission.STANDARD_READ)
    public List<LibrarySync> list() {
        return syncs.all(Callers.current());
    }

    /** The latest comparisons first, at most five hundred. @param library null for all */
    @Requires(Permission.STANDARD_READ)
    public List<SyncRecord> records(@Nullable String library) {
        return syncs.records(library);
    }

    /**
     * @throws BusinessException FORBIDDEN for who sees a part of the city only, INVALID for a library that carries no national code, a day to
     *     come, and what was taken over without saying by what
     */
    @Requires(Permission.STANDARD_EDIT)
    public SyncRecord record(RecordSync words) {
        return syncs.record(words, Callers.current());
    }
}
