package org.yiyun.catalog.maintenance.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.yiyun.catalog.maintenance.MaintenanceFileView;
import org.yiyun.catalog.maintenance.MaintenanceFileView.Kind;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.file.FileTable;
import org.yiyun.platform.problem.BusinessException;

/** Evidence, scripts and documents; the database lets nobody change or remove one. */
@ApplicationScoped
public class MaintenanceFiles {
    private final FileTable<MaintenanceFileView> files;

    @Inject
    public MaintenanceFiles(EntityManager em) {
        this.files = new FileTable<>(em, "maintenance_file", "maintenance_id", MaintenanceFiles::view, "kind");
    }

    /** For the proxy. */
    protected MaintenanceFiles() {
        this(null);
    }

    /** In the order in which they came. */
    List<MaintenanceFileView> of(Maintenance maintenance) {
        return files.of(maintenance.id());
    }

    /** @throws BusinessException NOT_FOUND */
    MaintenanceFileView get(Maintenance maintenance, long id) {
        return files.get(maintenance.id(), id);
    }

    byte[] content(MaintenanceFileView file) {
        return files.content(file.id());
    }

    MaintenanceFileView add(Maintenance maintenance, Kind kind, CheckedFile file, String by, Instant at) {
        return files.add(maintenance.id(), file, by, at, kind.name());
    }

    private static MaintenanceFileView view(Tuple row) {
        return new MaintenanceFileView(
                row.get("id", Long.class), Kind.valueOf(row.get("kind", String.class)), row.get("name", String.class),
                row.get("media_type", String.class), row.get("size", Long.class), row.get("sha256", String.class),
                row.get("created_at", Instant.class), row.get("created_by", String.class));
    }
}
