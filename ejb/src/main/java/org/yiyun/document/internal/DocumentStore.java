package org.yiyun.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.yiyun.document.DocumentView;
import org.yiyun.document.NewDocument;
import org.yiyun.platform.database.Rows;
import org.yiyun.platform.database.Sequences;
import org.yiyun.platform.database.SqlTime;
import org.yiyun.platform.json.Json;
import org.yiyun.platform.office.TemplateData;
import org.yiyun.platform.problem.BusinessException;

/** The documents that were made, with their data; append-only. */
@ApplicationScoped
public class DocumentStore {
    private static final String COLUMNS = """
            select id, kind, title, subject_type, subject_id, template_version, name, size, sha256, created_at, created_by from document""";

    private final EntityManager em;

    @Inject
    public DocumentStore(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected DocumentStore() {
        this(null);
    }

    /** Of one subject, the newest first. */
    public List<DocumentView> of(String subjectType, String subject) {
        return Rows.of(em.createNativeQuery(COLUMNS + " where subject_type = :type and subject_id = :subject order by id desc", Tuple.class)
                .setParameter("type", subjectType)
                .setParameter("subject", subject), DocumentStore::view);
    }

    /** @throws BusinessException NOT_FOUND also for one of another subject */
    public DocumentView get(String subjectType, String subject, long id) {
        return of(subjectType, subject).stream().filter(document -> document.id() == id).findFirst()
                .orElseThrow(() -> BusinessException.notFound("document", id));
    }

    public byte[] content(DocumentView document) {
        return (byte[]) em.createNativeQuery("select content from document where id = :id", byte[].class)
                .setParameter("id", document.id())
                .getSingleResult();
    }

    /** What it was filled with. */
    public TemplateData data(DocumentView document) {
        var text = (String) em.createNativeQuery("select cast(data as text) from document where id = :id", String.class)
                .setParameter("id", document.id())
                .getSingleResult();
        try (var reader = Json.createReader(new StringReader(text))) {
            var data = reader.readObject();
            Map<String, String> values = new LinkedHashMap<>();
            data.getJsonObject("values").forEach((name, value) -> values.put(name, data.getJsonObject("values").getString(name)));
            Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
            data.getJsonObject("rows").forEach((table, lines) -> rows.put(table, lines.asJsonArray().stream().map(line -> {
                Map<String, String> row = new LinkedHashMap<>();
                line.asJsonObject().forEach((column, cell) -> row.put(column, line.asJsonObject().getString(column)));
                return row;
            }).toList()));
            return new TemplateData(values, rows);
        }
    }

    public DocumentView add(NewDocument document, String title, int template, byte[] content, String sha256, String by, Instant at) {
        var id = Sequences.next(em, "document_seq");
        em.unwrap(Session.class).createNativeMutationQuery("""
                insert into document (id, kind, title, subject_type, subject_id, template_version, data, name, size, sha256, content,
                    created_at, created_by)
                values (:id, :kind, :title, :type, :subject, :template, cast(:data as jsonb), :name, :size, :sha256, :content, :at, :by)""")
                .setParameter("id", id)
                .setParameter("kind", document.kind())
                .setParameter("title", title)
                .setParameter("type", document.subjectType())
                .setParameter("subject", document.subject())
                .setParameter("template", template)
                .setParameter("data", json(document.data()))
                .setParameter("name", document.name() + ".docx")
                .setParameter("size", (long) content.length)
                .setParameter("sha256", sha256)
                .setParameter("content", content)
                .setParameter("at", SqlTime.utc(at))
                .setParameter("by", by)
                .executeUpdate();
        return get(document.subjectType(), document.subject(), id);
    }

    private static String json(TemplateData data) {
        var values = Json.createObjectBuilder();
        data.values().forEach(values::add);
        var rows = Json.createObjectBuilder();
        data.rows().forEach((table, lines) -> {
            var array = Json.createArrayBuilder();
            lines.forEach(line -> {
                var row = Json.createObjectBuilder();
                line.forEach(row::add);
                array.add(row);
            });
            rows.add(table, array);
        });
        return Json.createObjectBuilder().add("values", values).add("rows", rows).build().toString();
    }

    private static DocumentView view(Tuple row) {
        return new DocumentView(
                row.get("id", Long.class), row.get("kind", String.class), row.get("title", String.class), row.get("subject_type", String.class),
                row.get("subject_id", String.class), row.get("template_version", Integer.class), row.get("name", String.class),
                row.get("size", Long.class), row.get("sha256", String.class), row.get("created_at", Instant.class),
                row.get("created_by", String.class));
    }
}
