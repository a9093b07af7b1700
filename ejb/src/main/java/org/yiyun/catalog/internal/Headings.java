package org.yiyun.catalog.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yiyun.platform.database.SqlTime;

/** Under which headings files of a library bring a field, as people have said. */
@ApplicationScoped
public class Headings {
    private final EntityManager em;

    @Inject
    public Headings(EntityManager em) {
        this.em = em;
    }

    /** For the proxy. */
    protected Headings() {
        this(null);
    }

    /** Keys of fields by heading; an empty key for a heading that is left out. */
    public Map<String, String> of(Library library) {
        Map<String, String> known = new LinkedHashMap<>();
        Rows.of(em.createNativeQuery("select heading, field from catalog_heading where library = :library order by heading", Tuple.class)
                .setParameter("library", library.id()), row -> known.put(Rows.text(row, 0), Rows.text(row, 1)));
        return known;
    }

    /** What is said last holds. */
    public void remember(Library library, Map<String, String> fields, String by, Instant at) {
        fields.forEach((heading, field) -> em.createNativeQuery("""
                        insert into catalog_heading (library, heading, field, said_by, said_at) values (:library, :heading, :field, :by, :at)
                        on conflict (library, heading) do update set field = excluded.field, said_by = excluded.said_by, said_at = excluded.said_at""")
                .setParameter("library", library.id())
                .setParameter("heading", heading)
                .setParameter("field", field)
                .setParameter("by", by)
                .setParameter("at", SqlTime.utc(at))
                .executeUpdate());
    }
}
