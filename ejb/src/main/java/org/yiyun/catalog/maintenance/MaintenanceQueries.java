package org.yiyun.catalog.maintenance;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.yiyun.catalog.maintenance.internal.MaintenanceReading;
import org.yiyun.document.DocumentView;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.security.Callers;
import org.yiyun.security.Permission;
import org.yiyun.security.Requires;

/** What may be seen of the maintenance of libraries; for institutions it does not exist. */
@Stateless
public class MaintenanceQueries {
    private final MaintenanceReading reading;

    @Inject
    public MaintenanceQueries(MaintenanceReading reading) {
        this.reading = reading;
    }

    /** For the container. */
    protected MaintenanceQueries() {
        this(null);
    }

    /** Newest first, by cursor. */
    @Requires(Permission.CATALOG_READ)
    public Page<MaintenanceRow> list(MaintenanceFilter filter, PageRequest request) {
        return reading.page(filter, request, Callers.current());
    }

    /** For a screen with page numbers, newest first. */
    @Requires(Permission.CATALOG_READ)
    public List<MaintenanceRow> rows(MaintenanceFilter filter, int offset, int limit) {
        return reading.rows(filter, offset, limit, Callers.current());
    }

    /** For a file; audited. */
    @Requires(Permission.CATALOG_READ)
    public Exported<MaintenanceRow> export(MaintenanceFilter filter) {
        return reading.export(filter, Callers.current());
    }

    @Requires(Permission.CATALOG_READ)
    public long count(MaintenanceFilter filter) {
        return reading.count(filter, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND */
    @Requires(Permission.CATALOG_READ)
    public MaintenanceView get(String number) {
        return reading.get(number, Callers.current());
    }

    /** Oldest first. */
    @Requires(Permission.CATALOG_READ)
    public List<MaintenanceEventView> history(String number) {
        return reading.history(number, Callers.current());
    }

    /** The papers that were made (交付物), newest first. */
    @Requires(Permission.CATALOG_READ)
    public List<DocumentView> documents(String number) {
        return reading.documents(number, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND also for a paper of another one */
    @Requires(Permission.CATALOG_READ)
    public DocumentView document(String number, long id) {
        return reading.document(number, id, Callers.current());
    }

    /** The Word file; audited. */
    @Requires(Permission.CATALOG_READ)
    public byte[] documentContent(String number, long id) {
        return reading.documentContent(number, id, Callers.current());
    }

    /** Evidence and scripts, in the order in which they came. */
    @Requires(Permission.CATALOG_READ)
    public List<MaintenanceFileView> files(String number) {
        return reading.files(number, Callers.current());
    }

    /** @throws org.yiyun.platform.problem.BusinessException NOT_FOUND also for a file of another one */
    @Requires(Permission.CATALOG_READ)
    public MaintenanceFileView file(String number, long id) {
        return reading.file(number, id, Callers.current());
    }

    /** What is in it; audited. */
    @Requires(Permission.CATALOG_READ)
    public byte[] content(String number, long id) {
        return reading.content(number, id, Callers.current());
    }
}
