package org.yiyun.chronic.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.yiyun.chronic.ChronicFileView;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.file.FileTable;
import org.yiyun.platform.problem.BusinessException;

/** The evidence of registrations. */
@ApplicationScoped
public class ChronicFileStore {
    private final FileTable<ChronicFileView> files;

    @Inject
    public ChronicFileStore(EntityManager em) {
        this.files = new FileTable<>(em, "chronic_file", "registration_id", ChronicFileStore::view);
    }

    /** For the proxy. */
    protected ChronicFileStore() {
        this(null);
    }

    /** In the order in which they came. */
    List<ChronicFileView> of(ChronicRegistration registration) {
        return files.of(registration.id());
    }

    /** @throws BusinessException NOT_FOUND */
    ChronicFileView get(ChronicRegistration registration, long id) {
        return files.get(registration.id(), id);
    }

    byte[] content(ChronicFileView file) {
        return files.content(file.id());
    }

    ChronicFileView add(ChronicRegistration registration, CheckedFile file, String by, Instant at) {
        return files.add(registration.id(), file, by, at);
    }

    void remove(ChronicFileView file) {
        files.remove(file.id());
    }

    private static ChronicFileView view(Tuple row) {
        return new ChronicFileView(
                row.get("id", Long.class), row.get("name", String.class), row.get("media_type", String.class), row.get("size", Long.class),
                row.get("sha256", String.class), row.get("created_at", Instant.class), row.get("created_by", String.class));
    }
}
