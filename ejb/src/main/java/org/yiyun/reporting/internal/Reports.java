package org.yiyun.reporting.internal;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyun.platform.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.yiyun.platform.paging.Cursor;
import org.yiyun.platform.paging.Page;
import org.yiyun.platform.paging.PageRequest;
import org.yiyun.reporting.ReportFile;
import org.yiyun.reporting.ReportFormat;
import org.yiyun.reporting.ReportView;

/** The stored reports. */
@ApplicationScoped
public class Reports {
    private static final String COLUMNS = """
            select id, report, quarter, title, cast(parameters as text) as parameters, data_time, created_at, created_by, job_id
            from report""";

    @PersistenceContext(unitName = "yiyun")
    private EntityManager entities;

    /** In a container. */
    public Reports() {}

    /** Outside a container. */
    public Reports(EntityManager entities) {
        this.entities = entities;
    }

    public Page<ReportView> list(PageRequest request) {
        var after = Cursor.parse(request.cursor(), 2);
        var query = rows(COLUMNS + (after == null ? "" : " where (created_at, id) < (:at, :id)")
                + " order by created_at desc, id desc").setMaxResults(request.limit() + 1);
        if (after != null) {
            query.setParameter("at", after.get(0, Instant::parse)).setParameter("id", after.get(1, Long::valueOf));
        }
        var total = session().createNativeQuery("select count(*) from report", Long.class).getSingleResult();
        return Page.of(query.getResultList(), request, total, Reports::place).mapAll(this::views);
    }

    private static Cursor place(Tuple row) {
        return Cursor.of(row.get("created_at", Instant.class), row.get("id", Long.class));
    }

    public Optional<ReportView> find(long id) {
        return views(rows(COLUMNS + " where id = :id").setParameter("id", id).getResultList()).stream().findFirst();
    }

    public Optional<ReportView> ofJob(UUID job) {
        return views(rows(COLUMNS + " where job_id = :job").setParameter("job", job).getResultList()).stream().findFirst();
    }

    public Optional<ReportFile> file(long id, ReportFormat format) {
        return rows("select name, media_type, sha256, content from report_file where report_id = :id and format = :format")
                .setParameter("id", id)
                .setParameter("format", format.extension())
                .getResultList().stream()
                .map(row -> new ReportFile(row.get("name", String.class), row.get("media_type", String.class),
                        row.get("sha256", String.class), row.get("content", byte[].class)))
                .findFirst();
    }

    /** @return id of the report */
    public long insert(UUID job, String report, String quarter, String title, JsonObject parameters, Instant now, String by) {
        var id = session().createNativeQuery("select nextval('report_seq')", Long.class).getSingleResult();
        session().createNativeMutationQuery("""
                insert into report (id, job_id, report, quarter, title, parameters, data_time, created_at, created_by)
                select :id, job_id, :report, :quarter, :title, cast(:parameters as jsonb), data_time, :now, :by
                from report_draft where job_id = :job""")
                .setParameter("id", id)
                .setParameter("job", job)
                .setParameter("report", report)
                .setParameter("quarter", quarter)
                .setParameter("title", title)
                .setParameter("parameters", parameters.toString())
                .setParameter("now", now)
                .setParameter("by", by)
                .executeUpdate();
        return id;
    }

    public void insert(long report, ReportFormat format, ReportFile file) {
        session().createNativeMutationQuery("""
                insert into report_file (report_id, format, name, media_type, size, sha256, content)
                values (:report, :format, :name, :mediaType, :size, :sha256, :content)""")
                .setParameter("report", report)
                .setParameter("format", format.extension())
                .setParameter("name", file.name())
                .setParameter("mediaType", file.mediaType())
                .setParameter("size", file.content().length)
                .setParameter("sha256", file.sha256())
                .setParameter("content", file.content())
                .executeUpdate();
    }

    private List<ReportView> views(List<Tuple> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var files = rows("select report_id, format, name, size, sha256 from report_file where report_id in (:ids) order by format")
                .setParameterList("ids", rows.stream().map(row -> row.get("id", Long.class)).toList())
                .getResultList().stream()
                .collect(Collectors.groupingBy(row -> row.get("report_id", Long.class), Collectors.mapping(
                        row -> new ReportView.File(row.get("format", String.class), row.get("name", String.class),
                                row.get("size", Integer.class), row.get("sha256", String.class)),
                        Collectors.toList())));
        return rows.stream().map(row -> view(row, files.getOrDefault(row.get("id", Long.class), List.of()))).toList();
    }

    private static ReportView view(Tuple row, List<ReportView.File> files) {
        return new ReportView(row.get("id", Long.class), row.get("report", String.class), row.get("quarter", String.class),
                row.get("title", String.class), json(row.get("parameters", String.class)), row.get("data_time", Instant.class),
                row.get("created_at", Instant.class), row.get("created_by", String.class), row.get("job_id", UUID.class), files);
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private NativeQuery<Tuple> rows(String sql) {
        return session().createNativeQuery(sql, Tuple.class);
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
