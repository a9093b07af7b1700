package org.yiyun.publicity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.file.FileTable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.publicity.PublicityFileView;

/** The material of activities. */
@ApplicationScoped
public class PublicityFileStore {
    private final FileTable<PublicityFileView> files;

    @Inject
    public PublicityFileStore(EntityManager em) {
        this.files = new FileTable<>(em, "publicity_file", "activity_id", PublicityFileStore::view);
    }

    /** For the proxy. */
    protected PublicityFileStore() {
        this(null);
    }

    /** In the order in which they came. */
    List<PublicityFileView> of(CampaignActivity activity) {
        return files.of(activity.id());
    }

    /** @throws BusinessException NOT_FOUND */
    PublicityFileView get(CampaignActivity activity, long id) {
        return files.get(activity.id(), id);
    }

    byte[] content(PublicityFileView file) {
        return files.content(file.id());
    }

    PublicityFileView add(CampaignActivity activity, CheckedFile file, String by, Instant at) {
        return files.add(activity.id(), file, by, at);
    }

    void remove(PublicityFileView file) {
        files.remove(file.id());
    }

    private static PublicityFileView view(Tuple row) {
        return new PublicityFileView(
                row.get("id", Long.class), row.get("name", String.class), row.get("media_type", String.class), row.get("size", Long.class),
                row.get("sha256", String.class), row.get("created_at", Instant.class), row.get("created_by", String.class));
    }
}
