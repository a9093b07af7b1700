package org.yiyun.audit;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.yiyun.audit.internal.AuditEntries;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** Search in the audit trail and the check of its chain. */
@Stateless
public class AuditQueries {
    private final AuditEntries entries;
    private final Iterable<HiddenSubjects> hidden;

    @Inject
    public AuditQueries(AuditEntries entries, @Any Instance<HiddenSubjects> hidden) {
        this(entries, (Iterable<HiddenSubjects>) hidden);
    }

    /** Outside a container. */
    public AuditQueries(AuditEntries entries, Iterable<HiddenSubjects> hidden) {
        this.entries = entries;
        this.hidden = hidden;
    }

    /** For the container. */
    public AuditQueries() {
        this(new AuditEntries(), List.of());
    }

    /** Newest first; without what is to be hidden from the caller, in the total too. */
    @Requires(Permission.AUDIT_READ)
    public Page<AuditEntryView> search(AuditFilter filter, PageRequest page) {
        var caller = Callers.current();
        var subjects = StreamSupport.stream(hidden.spliterator(), false).flatMap(one -> one.hiddenFrom(caller).stream()).toList();
        return entries.search(filter, subjects, page);
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
