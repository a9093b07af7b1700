package org.yiyun.reporting.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.yiyun.reporting.ReportFormat;

/** Reports while they are being made. */
@ApplicationScoped
public class Drafts {
    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    /** In a container. */
    public Drafts() {}

    /** Outside a container. */
    public Drafts(EntityManager entities) {
        this.entities = entities;
    }

    /** What the steps have come to; later columns are null until their step. */
    public record Draft(
            String quarter,
            @Nullable Instant dataTime,
            String snapshot,
            @Nullable String content,
            byte @Nullable [] docx,
            byte @Nullable [] xlsx) {
        public byte @Nullable [] file(ReportFormat format) {
            return format == ReportFormat.DOCX ? docx : xlsx;
        }
    }

    /** A snapshot that is there already stays: a step that is done again works on the same data. */
    public void insert(UUID job, String report, String quarter, @Nullable Instant dataTime, String snapshot) {
        entities.unwrap(Session.class).createNativeMutationQuery("""
                insert into report_draft (job_id, report, quarter, data_time, snapshot)
                values (:job, :report, :quarter, :dataTime, :snapshot) on conflict do nothing""")
                .setParameter("job", job)
                .setParameter("report", report)
                .setParameter("quarter", quarter)
                .setParameter("dataTime", dataTime, Instant.class)
                .setParameter("snapshot", snapshot)
                .executeUpdate();
    }

    public Draft get(UUID job) {
        return entities.unwrap(Session.class)
                .createNativeQuery("select quarter, data_time, snapshot, content, docx, xlsx from report_draft where job_id = :job", Tuple.class)
                .setParameter("job", job)
                .getResultList().stream()
                .map(row -> new Draft(row.get("quarter", String.class), row.get("data_time", Instant.class),
                        row.get("snapshot", String.class), row.get("content", String.class), row.get("docx", byte[].class),
                        row.get("xlsx", byte[].class)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no draft of job " + job));
    }

    public void content(UUID job, String content) {
        entities.unwrap(Session.class)
                .createNativeMutationQuery("update report_draft set content = :content where job_id = :job")
                .setParameter("job", job).setParameter("content", content).executeUpdate();
    }

    public void file(UUID job, ReportFormat format, byte[] file) {
        entities.unwrap(Session.class)
                .createNativeMutationQuery("update report_draft set " + format.extension() + " = :file where job_id = :job")
                .setParameter("job", job).setParameter("file", file).executeUpdate();
    }

    public void delete(UUID job) {
        entities.unwrap(Session.class)
                .createNativeMutationQuery("delete from report_draft where job_id = :job")
                .setParameter("job", job).executeUpdate();
    }
}
