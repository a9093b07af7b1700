package org.yiyun.catalog.maintenance.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.audit.AuditService;
import org.yiyun.catalog.internal.DraftSight;
import org.yiyun.catalog.internal.Libraries;
import org.yiyun.catalog.maintenance.MaintenanceEventView;
import org.yiyun.catalog.maintenance.MaintenanceFileView;
import org.yiyun.catalog.maintenance.MaintenanceFilter;
import org.yiyun.catalog.maintenance.MaintenanceRow;
import org.yiyun.catalog.maintenance.MaintenanceView;
import org.yiyun.document.DocumentService;
import org.yiyun.document.DocumentView;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Exported;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.security.Caller;

/** Reads maintenances, for staff of the operator and the bureau. */
@ApplicationScoped
public class MaintenanceReading {
    /** More than anybody reads in a file. */
    private static final int MOST_EXPORTED = 10_000;

    private final Maintenances maintenances;
    private final MaintenanceFiles files;
    private final Libraries libraries;
    private final DocumentService documents;
    private final AuditService audit;

    @Inject
    public MaintenanceReading(
            Maintenances maintenances, MaintenanceFiles files, Libraries libraries, DocumentService documents, AuditService audit) {
        this.maintenances = maintenances;
        this.files = files;
        this.libraries = libraries;
        this.documents = documents;
        this.audit = audit;
    }

    /** For the proxy. */
    protected MaintenanceReading() {
        this(null, null, null, null, null);
    }

    public Page<MaintenanceRow> page(MaintenanceFilter filter, PageRequest request, Caller caller) {
        if (!DraftSight.isOpen(caller)) {
            return Page.whole(List.of());
        }
        List<Maintenance> found = maintenances.after(filter, Cursor.parse(request.cursor(), 2), request.limit() + 1);
        return Page.of(found, request, maintenances.count(filter), one -> Cursor.of(one.recordedAt(), one.id())).mapAll(this::rows);
    }

    public List<MaintenanceRow> rows(MaintenanceFilter filter, int offset, int limit, Caller caller) {
        return DraftSight.isOpen(caller) ? rows(maintenances.rows(filter, offset, limit)) : List.of();
    }

    public Exported<MaintenanceRow> export(MaintenanceFilter filter, Caller caller) {
        Exported<MaintenanceRow> rows = Exported.of(rows(filter, 0, MOST_EXPORTED, caller), MOST_EXPORTED, () -> count(filter, caller));
        audit.record("maintenance.export", "maintenance-list", "-", Map.of("rows", rows.size()));
        return rows;
    }

    public long count(MaintenanceFilter filter, Caller caller) {
        return DraftSight.isOpen(caller) ? maintenances.count(filter) : 0;
    }

    public MaintenanceView get(String number, Caller caller) {
        return view(find(number, caller), caller);
    }

    public List<MaintenanceEventView> history(String number, Caller caller) {
        return maintenances.history(find(number, caller)).stream().map(MaintenanceEvent::view).toList();
    }

    public List<MaintenanceFileView> files(String number, Caller caller) {
        return files.of(find(number, caller));
    }

    public MaintenanceFileView file(String number, long id, Caller caller) {
        return files.get(find(number, caller), id);
    }

    public byte[] content(String number, long id, Caller caller) {
        MaintenanceFileView file = file(number, id, caller);
        audit.record("maintenance.read-file", "maintenance", number, Map.of("file", file.name(), "sha256", file.sha256()));
        return files.content(file);
    }

    public List<DocumentView> documents(String number, Caller caller) {
        return documents.of(MaintenancePapers.SUBJECT, find(number, caller).number());
    }

    public DocumentView document(String number, long id, Caller caller) {
        return documents.get(MaintenancePapers.SUBJECT, find(number, caller).number(), id);
    }

    public byte[] documentContent(String number, long id, Caller caller) {
        return documents.content(MaintenancePapers.SUBJECT, find(number, caller).number(), id);
    }

    private Maintenance find(String number, Caller caller) {
        if (!DraftSight.isOpen(caller)) {
            throw BusinessException.notFound("maintenance", number);
        }
        return maintenances.get(number);
    }

    MaintenanceView view(Maintenance maintenance, Caller caller) {
        return maintenance.view(name(maintenance.library()), caller);
    }

    private List<MaintenanceRow> rows(List<Maintenance> found) {
        Map<String, String> names = new HashMap<>();
        return found.stream().map(one -> one.row(names.computeIfAbsent(one.library(), this::name))).toList();
    }

    private String name(String library) {
        return libraries.get(library).definition().nameZh();
    }
}
