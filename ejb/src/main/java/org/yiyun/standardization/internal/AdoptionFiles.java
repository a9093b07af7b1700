package org.yiyun.standardization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.file.CheckedFile;
import org.yiyun.platform.file.FileTable;
import org.yiyun.platform.problem.BusinessException;
import org.yiyun.standardization.AdoptionFileView;

/** Evidence; the database lets nobody change or remove a file. */
@ApplicationScoped
public class AdoptionFiles {
    private final EntityManager em;
    private final FileTable<AdoptionFileView> files;

    @Inject
    public AdoptionFiles(EntityManager em) {
        this.em = em;
        this.files = new FileTable<>(em, "standard_file", "adoption_id", AdoptionFiles::view);
    }

    /** For the proxy. */
    protected AdoptionFiles() {
        this(null);
    }

    /** In the order in which they came. */
    List<AdoptionFileView> of(Adoption adoption) {
        return files.of(adoption.id());
    }

    /** How many each adoption of an institution has, by its id; none is missing. */
    Map<Long, Long> counts(String institution) {
        Map<Long, Long> counts = new HashMap<>();
        Rows.of(em.createNativeQuery("""
                select f.adoption_id, count(*) from standard_file f join standard_adoption a on a.id = f.adoption_id
                where a.institution = :institution group by f.adoption_id""", Tuple.class)
                .setParameter("institution", institution), row -> counts.put(row.get(0, Long.class), row.get(1, Long.class)));
        return counts;
    }

    /** @throws BusinessException NOT_FOUND */
    AdoptionFileView get(Adoption adoption, long id) {
        return files.get(adoption.id(), id);
    }

    byte[] content(AdoptionFileView file) {
        return files.content(file.id());
    }

    AdoptionFileView add(Adoption adoption, CheckedFile file, String by, Instant at) {
        return files.add(adoption.id(), file, by, at);
    }

    private static AdoptionFileView view(Tuple row) {
        return new AdoptionFileView(
                row.get("id", Long.class), row.get("name", String.class), row.get("media_type", String.class), row.get("size", Long.class),
                row.get("sha256", String.class), row.get("created_at", Instant.class), row.get("created_by", String.class));
    }
}
