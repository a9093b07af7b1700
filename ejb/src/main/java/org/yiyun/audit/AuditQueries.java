package org.yiyun.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.audit.internal.AuditEntries;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Search in the audit trail and the check of its chain. */
@Stateless
public class AuditQueries {
    private final AuditEntries entries;

    @Inject
    public AuditQueries(AuditEntries entries) {
        this.entries = entries;
    }

    /** For the container. */
    public AuditQueries() {
        this(new AuditEntries());
    }

    /** Newest first. */
    @Requires(Permission.AUDIT_READ)
    public Page<AuditEntryView> search(AuditFilter filter, PageRequest page) {
        return entries.search(filter, page);
    }

    /** The actions that occur, for the filter of the page. */
    @Requires(Permission.AUDIT_READ)
    public List<String> actions() {
        return entries.actions();
    }

    /** Recomputes the whole chain: about a second for 300,000 entries. */
    @Requires(Permission.AUDIT_READ)
    public ChainStatus verify() {
        return entries.verify();
    }
}
